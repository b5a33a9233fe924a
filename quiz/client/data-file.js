// The record as a file: checked before it is taken in, and joined with what is here.

import { MOST_CARDS } from './limits.js';
import { isObject, usable } from './record.js';

const VERSION = 1;

/** What is found in a file with more than is let in. */
export const LARGE = /** @type {const} */ ({ error: 'large' });

/** @typedef {Record<string, any>} Part what a record holds, whatever it is */

/**
 * What a file holds and how many entries of it make no sense, or what is wrong with it: `bad`, `newer` or `large`.
 * @param {string} text @returns {{ record: Part, refused: number, error?: undefined } | { error: 'bad' | 'newer' | 'large' }}
 */
export function readFile(text) {
  const found = parse(text);
  if (!isObject(found) || !Number.isInteger(found.version) || !isObject(found.answers)) return { error: 'bad' };
  if (found.version > VERSION) return { error: 'newer' };
  if (found.cards?.list?.length > MOST_CARDS) return LARGE;
  const record = { ...parts(found), ...usable(found) };
  return { record, refused: size(found) - size(record) };
}

/** Parts that other pages keep are theirs to check; here they only have to be parts. @param {Part} found */
function parts(found) {
  return Object.fromEntries(Object.entries(found).filter(([name, part]) => name !== '__proto__' && typeof part === 'object' && part));
}

/** How many entries there are, of all parts. @param {Part} record */
function size(record) {
  const sizes = Object.values(record).map((part) => (typeof part === 'string' ? 1 : Object.keys(part ?? {}).length));
  return sizes.reduce((sum, one) => sum + one, 0);
}

/**
 * Both together; where both know something, the file's counts. Sessions here go on, and event cards are added.
 * @param {Part} mine @param {Part} theirs
 */
export function join(mine, theirs) {
  const joined = { ...mine };
  for (const name in theirs) joined[name] = both(mine[name], theirs[name]);
  if (isObject(mine.sessions)) joined.sessions = { ...joined.sessions, ...mine.sessions };
  if (isCards(mine.cards) && isCards(theirs.cards)) joined.cards = { ...mine.cards, list: byId([...mine.cards.list, ...theirs.cards.list]) };
  return joined;
}

const isCards = (/** @type {any} */ part) => Array.isArray(part?.list);

/** Of those with the same id the last, where the first stood. @param {any[]} list */
function byId(list) {
  return [...new Map(list.map((card) => [card?.id ?? card, card])).values()];
}

/** A part of both. @param {any} mine @param {any} theirs */
function both(mine, theirs) {
  if (mine && Array.isArray(mine) !== Array.isArray(theirs)) return mine;
  if (Array.isArray(theirs)) return Array.isArray(mine) ? unique([...mine, ...theirs]) : theirs;
  return isObject(mine) ? { ...mine, ...theirs } : theirs;
}

/** Without what is there twice; profiles by their day. @param {any[]} list */
function unique(list) {
  const rows = [...new Map(list.map((item) => [item?.day ?? JSON.stringify(item), item])).values()];
  return rows.every((row) => row?.day) ? rows.sort((one, other) => one.day - other.day) : rows;
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
