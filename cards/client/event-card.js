// What an event card is: its keys, what is let in from outside, and what stands in each of its rows.

import { pageTag, tagOf } from './locale.js';

export const TEXTS = /** @type {const} */ ([
  ...['event', 'date', 'place', 'goal', 'who1', 'know1', 'who2', 'know2', 'who3', 'know3'],
  ...['first', 'opener1', 'opener2', 'opener3', 'offer', 'plan', 'exit'],
]);

/** Characters a field can hold; the card holds less, and says so. */
export const LIMIT = 1000;

/** Principles that are let in; the card holds fewer, and says so. */
const MOST = 100;

/** @typedef {Record<string, any>} Fields texts by key, and `principles`, a list of ids */
/** @typedef {{ strong?: string, text: string }} Line */
/** @typedef {{ principles: { id: string, title: string, card: string, chapter: string }[], openers: { title: string, text: string }[] }} Data */

/** The fields in whatever came from outside: known keys, texts of bearable length, real dates. @param {unknown} found */
export function clean(found) {
  const fields = /** @type {Fields} */ ({});
  if (typeof found !== 'object' || found === null) return fields;
  const own = /** @type {Fields} */ (found);
  for (const key of TEXTS) {
    const text = Object.hasOwn(own, key) ? tidy(own[key]) : '';
    if (text && (key !== 'date' || isDate(text))) fields[key] = text;
  }
  const ids = Object.hasOwn(own, 'principles') ? cleanIds(own.principles) : [];
  if (ids.length) fields.principles = ids;
  return fields;
}

/** Ids of principles, each once. @param {unknown} found @returns {string[]} */
export function cleanIds(found) {
  const ids = Array.isArray(found) ? found.filter((id) => typeof id === 'string' && /^[a-z0-9-]{1,80}$/.test(id)) : [];
  return [...new Set(ids)].slice(0, MOST);
}

/** A text without control characters and without what turns the direction of others, and not without end. @param {unknown} text */
export function tidy(text) {
  if (typeof text !== 'string') return '';
  const plain = text.slice(0, 2 * LIMIT).replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/gu, '');
  return plain.length > LIMIT ? [...plain].slice(0, LIMIT).join('') : plain;
}

/** Whether a text is a day, as a date input writes it. @param {string} text */
export function isDate(text) {
  const found = /^([12]\d{3})-(\d\d)-(\d\d)$/.exec(text);
  return !!found && later(text, 0) === text;
}

/** A day some days after another. Days are counted in UTC, so that no clock change gets between. @param {string} date @param {number} days */
export function later(date, days) {
  const [year, month, day] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** A day in the words of the page's language, in the reader's own manner where that is known. @param {string} date */
export function dateText(date) {
  const language = pageTag();
  const own = navigator.languages.map(tagOf).find((tag) => tag?.split('-')[0] === language) ?? language;
  const style = /** @type {const} */ ({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return new Intl.DateTimeFormat(own, style).format(new Date(`${date}T00:00:00Z`));
}

/** How many words a text has, and about how many seconds it takes to say, at 150 words a minute. @param {string} text */
export function spoken(text) {
  const words = wordsIn(text);
  return { words, seconds: Math.ceil(words / 2.5) };
}

/** @param {string} text */
function wordsIn(text) {
  if (!Intl.Segmenter) return text.match(/[\p{L}\p{M}\p{N}'’]+/gu)?.length ?? 0;
  const segments = [...new Intl.Segmenter(pageTag(), { granularity: 'word' }).segment(text)];
  return segments.filter((segment) => segment.isWordLike).length;
}

/** What stands in each row of the card; rows without a line stay empty. @param {Fields} fields @param {Data} data */
export function rowsOf(fields, data) {
  const cards = new Map(data.principles.map((principle) => [principle.id, principle.card]));
  const chosen = /** @type {string[]} */ (fields.principles ?? []).filter((id) => cards.has(id));
  const rows = /** @type {Record<string, Line[]>} */ ({
    when: line([fields.date ? dateText(fields.date) : '', fields.place].filter(Boolean).join(' · ')),
    principles: chosen.map((id) => ({ text: cards.get(id) ?? '' })),
  });
  for (const number of [1, 2, 3]) rows[`person${number}`] = line(fields[`know${number}`], fields[`who${number}`]);
  for (const key of ['event', 'goal', 'first', 'opener1', 'opener2', 'opener3', 'offer', 'plan', 'exit']) rows[key] = line(fields[key]);
  return rows;
}

/** @param {string} [text] @param {string} [strong] @returns {Line[]} */
function line(text = '', strong = '') {
  return text.trim() || strong.trim() ? [{ strong, text }] : [];
}
