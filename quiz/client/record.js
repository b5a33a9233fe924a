// The parts of the record, looked at before they are used: what does not fit is passed over, never deleted.

import { store } from './store.js';

export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value) => typeof value === 'string';
const isHashed = (value) => isObject(value) && isText(value.hash);

const CHECKS = {
  answers: (one) => isHashed(one) && typeof one.right === 'boolean' && Array.isArray(one.chosen),
  spacing: (one) => isHashed(one) && Number.isInteger(one.due) && one.gap > 0,
  ratings: (one) => isHashed(one) && [0, 1, 2, 3, 4].includes(one.rating),
  profiles: (one) => isObject(one) && Number.isInteger(one.day) && isObject(one.means),
  forCard: isText,
};
const isList = (name) => name === 'profiles' || name === 'forCard';
const isPart = (name, part) => (isList(name) ? Array.isArray(part) : isObject(part));

/** Whether it is an open session. */
export function isPlan(plan) {
  const { way, day, ids, at, answers } = isObject(plan) ? plan : {};
  return isText(way) && Number.isInteger(day) && at >= 0 && Array.isArray(ids) && ids.every(isText) && at <= ids.length && isObject(answers);
}

/** What of a record can be used, every part there. */
export function usable(record) {
  const fitting = ([name, check]) => {
    const part = isPart(name, record[name]) ? record[name] : [];
    return [name, isList(name) ? part.filter(check) : Object.fromEntries(Object.entries(part).filter(([, one]) => check(one)))];
  };
  const parts = Object.fromEntries(Object.entries(CHECKS).map(fitting));
  return { ...parts, session: isPlan(record.session) ? record.session : undefined };
}

/** The reader's record, as far as it can be used. */
export function readRecord() {
  return usable(store.read());
}

/** Changes a part of the record: `change` gets it, and gives the new one. */
export function keep(name, change) {
  store.update((record) => (record[name] = change(isPart(name, record[name]) ? record[name] : isList(name) ? [] : {})));
}
