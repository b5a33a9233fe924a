// The parts of the record, looked at before they are used: what does not fit is passed over, never deleted.

import { store } from './store.js';

export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value) => typeof value === 'string';
const isAnswer = (value) => isObject(value) && isText(value.hash) && typeof value.right === 'boolean' && Array.isArray(value.chosen);
const isScore = (value) => Number.isInteger(value) && value >= 0 && value <= 4;

const CHECKS = {
  answers: isAnswer,
  spacing: (value) => isObject(value) && isText(value.hash) && Number.isInteger(value.due) && value.gap > 0,
  ratings: (value) => isObject(value) && isText(value.hash) && isScore(value.rating),
  profiles: (value) => isObject(value) && Number.isInteger(value.day) && isObject(value.means),
  forCard: isText,
};
const LISTS = ['profiles', 'forCard'];

/** Whether it is a session's plan. @param {unknown} plan @returns {boolean} */
export function isPlan(plan) {
  const { way, seed, day, ids, at, answers } = isObject(plan) ? plan : {};
  return isText(way) && [seed, day, at].every(Number.isInteger) && at >= 0 && Array.isArray(ids) && ids.every(isText) && isObject(answers);
}

/** What of a record can be used, every part there. @param {Record<string, unknown>} record */
export function usable(record) {
  const found = {};
  for (const name in CHECKS) {
    const part = record[name];
    const isList = LISTS.includes(name);
    if (isList) found[name] = Array.isArray(part) ? part.filter(CHECKS[name]) : [];
    else found[name] = isObject(part) ? Object.fromEntries(Object.entries(part).filter(([, value]) => CHECKS[name](value))) : {};
  }
  return { ...found, session: isPlan(record.session) ? record.session : undefined };
}

/** The reader's record, as far as it can be used. */
export function readRecord() {
  return usable(store.read());
}

/** Changes one part of the record; a part that is of another kind altogether is begun anew. */
export function keep(name, change) {
  store.update((record) => {
    if (LISTS.includes(name) ? !Array.isArray(record[name]) : !isObject(record[name])) record[name] = LISTS.includes(name) ? [] : {};
    record[name] = change(record[name]) ?? record[name];
  });
}
