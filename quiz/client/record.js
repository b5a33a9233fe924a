// The parts of the record: what does not fit is passed over, never deleted.

import { store } from './store.js';

/** @type {Check} */
const isWhole = (value) => Number.isInteger(value) && Math.abs(value) < 1e6;
/** @type {Check} */
const isText = (value) => typeof value === 'string';

/** @type {Check} */
export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @type {Check} */
const isHashed = (value) => isObject(value) && isText(value.hash);

/** @type {Check} */
export const isPlan = (plan) => {
  const { way, day, ids, at, answers, texts = {} } = isObject(plan) ? plan : {};
  return isText(way) && isWhole(day) && isWhole(at) && at >= 0 && Array.isArray(ids) && ids.every(isText) && at <= ids.length && isObject(answers) && isObject(texts) && Object.values(texts).every(isText);
};

/** @type {Record<string, Check>} */
const CHECKS = {
  answers: (one) => isHashed(one) && typeof one.right === 'boolean' && Array.isArray(one.chosen),
  spacing: (one) => isHashed(one) && isWhole(one.due) && isWhole(one.gap) && one.gap > 0 && one.gap < 999,
  ratings: (one) => isHashed(one) && [0, 1, 2, 3, 4].includes(one.rating),
  profiles: (one) => isObject(one) && isWhole(one.day) && isObject(one.means) && Object.values(one.means).every(Number.isFinite),
  sessions: (one, way) => isPlan(one) && one.way === way,
  forCard: isText,
};

/** @type {PartOf} */
function partOf(name, part) {
  if (name === 'profiles' || name === 'forCard') return Array.isArray(part) ? part : [];
  return isObject(part) ? part : {};
}

/** @type {UsableOf} */
export function usable(record) {
  const parts = Object.entries(CHECKS).map(([name, check]) => {
    const part = partOf(name, record[name]);
    return [name, Array.isArray(part) ? part.filter(check) : Object.fromEntries(Object.entries(part).filter(([key, one]) => check(one, key)))];
  });
  return Object.fromEntries(parts);
}

export const readRecord = () => usable(store.read());

/** @type {Keep} */
export function keep(name, change) {
  store.update((record) => {
    record[name] = change(partOf(name, record[name]));
  });
}
