// Which questions a session asks, and in which order. The same seed gives the same draw.

import { isDue } from './spacing.js';

export const TONIGHT = 10;
const MOST = 25;

/** Numbers from 0 to 1 that look random (mulberry32). @param {number} seed */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A copy in another order. @template T @param {T[]} list @param {() => number} next @returns {T[]} */
export function shuffle(list, next) {
  return list
    .map((item) => ({ item, place: next() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

/** Draws so that chapters, phases and principles are spread. @param {import('./bank.js').Entry[]} entries */
export function spread(entries, count, next) {
  const left = shuffle(entries, next);
  const seen = new Map();
  const marks = (entry) => [`chapter ${entry.chapter}`, `phase ${entry.phase}`, entry.principle];
  const cost = (entry) => marks(entry).reduce((sum, mark) => sum + (seen.get(mark) ?? 0), 0);
  const drawn = [];
  while (left.length && drawn.length < count) {
    const costs = left.map(cost);
    const [entry] = left.splice(costs.indexOf(Math.min(...costs)), 1);
    for (const mark of marks(entry)) seen.set(mark, (seen.get(mark) ?? 0) + 1);
    drawn.push(entry);
  }
  return drawn;
}

/** What is due, the longest waiting first. @param {number} day */
export function due(entries, { spacing, answers }, day) {
  const since = (entry) => spacing[entry.id]?.due ?? day;
  const found = entries.filter((entry) => isDue(spacing[entry.id], answers[entry.id], entry.hash, day));
  return found.sort((one, other) => since(one) - since(other));
}

/** The questions of a way in. @param {string} way @param {number} seed */
export function draw(way, entries, record, seed, day) {
  if (way === 'tonight') return spread(entries, TONIGHT, random(seed));
  if (way === 'due') return due(entries, record, day).slice(0, MOST);
  return entries.filter((entry) => way === 'all' || way === `chapter-${entry.chapter}`);
}
