// A session: what it asks, where it is, and what was answered.

import { today } from './clock.js';
import { isPlan, keep, readRecord } from './record.js';

/** @type {Begin} */
export function begin(way, ids) {
  return { way, day: today(), mark: Date.now(), ids, at: 0, answers: {} };
}

/** Whether all was answered on an earlier day. @param {Plan} plan */
export function isOver({ day, ids, answers }) {
  return day < today() && ids.every((id) => answers[id]);
}

/** @type {Known} */
export function known(plan, isKnown) {
  return { ...plan, ids: plan.ids.filter(isKnown), at: plan.ids.slice(0, plan.at).filter(isKnown).length };
}

/** @type {Resume} */
export function resume(way, isKnown) {
  const kept = readRecord().sessions[way];
  const plan = kept && known(kept, isKnown);
  const isOpen = plan && plan.at < plan.ids.length && !isOver(plan);
  return isOpen || (plan?.at && history.state === 'done') ? plan : undefined;
}

/** @type {Merge} */
export function merge(old, plan, back, now) {
  if (!isPlan(old)) return plan;
  const { mark = 0 } = old;
  if (mark > Number(plan.mark) && mark <= now) return old;
  if (old.mark !== plan.mark || `${old.ids}` !== `${plan.ids}`) return plan;
  const both = { answers: { ...old.answers, ...plan.answers }, texts: { ...old.texts, ...plan.texts } };
  return { ...plan, ...both, at: back ? plan.at : Math.max(old.at, plan.at) };
}

/** @type {KeepPlan} */
export function keepPlan(plan, back = false) {
  keep('sessions', ({ [plan.way]: old, ...others }) => {
    const kept = merge(old, plan, back, Date.now());
    if (kept !== old) Object.assign(plan, { ...kept, at: plan.at });
    return { ...others, [plan.way]: kept };
  });
  // Back and forth, this entry of the history shows the end again.
  if (plan.at === plan.ids.length) history.replaceState('done', '');
}
