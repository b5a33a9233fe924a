// The parts of the record, looked at before they are used: what does not fit is passed over, never deleted.

import { today } from './spacing.js';
import { store } from './store.js';

export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const { isInteger } = Number;
const isText = (value) => typeof value === 'string';
const isHashed = (value) => isObject(value) && isText(value.hash);

const CHECKS = {
  answers: (one) => isHashed(one) && typeof one.right === 'boolean' && Array.isArray(one.chosen),
  spacing: (one) => isHashed(one) && isInteger(one.due) && isInteger(one.gap) && one.gap > 0 && one.gap < 999,
  ratings: (one) => isHashed(one) && [0, 1, 2, 3, 4].includes(one.rating),
  profiles: (one) => isObject(one) && isInteger(one.day) && isObject(one.means),
  sessions: (one, way) => isPlan(one) && one.way === way,
  forCard: isText,
};
const isList = (name) => name === 'profiles' || name === 'forCard';
const isPart = (name, part) => (isList(name) ? Array.isArray(part) : isObject(part));

/** Whether it is a session. */
export function isPlan(plan) {
  const { way, day, ids, at, answers, texts = {} } = isObject(plan) ? plan : {};
  return isText(way) && isInteger(day) && isInteger(at) && at >= 0 && Array.isArray(ids) && ids.every(isText) && at <= ids.length && isObject(answers) && isObject(texts);
}

/** What of a record can be used, every part there. */
export function usable(record) {
  const fitting = ([name, check]) => {
    const part = isPart(name, record[name]) ? record[name] : [];
    return [name, isList(name) ? part.filter(check) : Object.fromEntries(Object.entries(part).filter(([key, one]) => check(one, key)))];
  };
  return Object.fromEntries(Object.entries(CHECKS).map(fitting));
}

/** The reader's record, as far as it can be used. */
export function readRecord() {
  return usable(store.read());
}

/** Changes a part of the record: `change` gets it, and gives the new one. */
export function keep(name, change) {
  store.update((record) => (record[name] = change(isPart(name, record[name]) ? record[name] : isList(name) ? [] : {})));
}

/** A new session; its mark tells it from others, and from older ones. */
export function begin(way, ids) {
  return { way, day: today(), mark: Date.now(), ids, at: 0, answers: {} };
}

/** Whether all was answered on an earlier day, though its end may not have been seen. */
export const isOver = ({ day, ids, answers }) => day < today() && ids.every((id) => answers[id]);

/** The session of a way, as far as its questions are there; a done one where its end was seen. */
export function resume(way, isKnown) {
  const plan = readRecord().sessions[way];
  if (!plan) return undefined;
  const ids = plan.ids.filter(isKnown);
  const at = plan.ids.slice(0, plan.at).filter(isKnown).length;
  return (at < ids.length && !isOver({ ...plan, ids })) || (at && history.state === 'done') ? { ...plan, ids, at } : undefined;
}

/** Keeps a session as the newest. What another tab added stays, and how far it is, unless one goes `back`. */
export function keepPlan(plan, back) {
  keep('sessions', ({ [plan.way]: old, ...others }) => {
    // What another tab began anew stays, but for what a wrong clock put off to days to come.
    if (isPlan(old) && old.mark > plan.mark && old.mark <= Date.now()) return { ...others, [plan.way]: old };
    const isSame = isPlan(old) && old.mark === plan.mark && `${old.ids}` === `${plan.ids}`;
    for (const name of isSame ? ['answers', 'texts'] : []) plan[name] = { ...old[name], ...plan[name] };
    return { ...others, [plan.way]: { ...plan, at: isSame && !back ? Math.max(old.at, plan.at) : plan.at } };
  });
  // Back and forth, this entry of the history shows the end again.
  if (plan.at === plan.ids.length) history.replaceState('done', '');
}
