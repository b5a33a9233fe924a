// The ways in: what is due, and where the reader left.

import { dateOf, today } from './clock.js';
import { make, word } from './dom.js';
import { due } from './draw.js';
import { pageTag } from './locale.js';
import { isOver } from './plan.js';
import { readRecord } from './record.js';
import { route } from './route.js';

/** How many are due, or when the next ones are. @param {Bank} bank */
export function tellDue({ entries }) {
  const record = readRecord();
  const count = due(entries, record, today()).length;
  if (count) return word('session_due', { count });
  const days = entries.flatMap(({ id, hash }) => (record.spacing[id]?.hash === hash ? [record.spacing[id].due] : []));
  const first = Math.min(...days);
  if (!days.length) return word('session_due_none');
  return word('session_due_next', { count: days.filter((day) => day === first).length, date: inWords(first) });
}

/** A day, as one says it in the page's language. @param {number} day */
function inWords(day) {
  return dateOf(day).toLocaleDateString(pageTag(), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
}

/** Whether more was done in a session than to look at its first question. @param {Plan} plan */
export function isBegun({ at, answers, texts }) {
  return at > 0 || Object.keys({ ...answers, ...texts }).length > 0;
}

/** Says what is due, and offers to go on with what is open, the newest first. @type {View} */
export default function showWays(ways, session) {
  ways.querySelector('#session-due')?.remove();
  session.link('due')?.nextElementSibling?.prepend(make('strong', { id: 'session-due' }, tellDue(session.bank), ' '));
  ways.querySelector('.session-on')?.remove();
  const isOpen = (/** @type {Plan} */ plan) => plan.at < plan.ids.length && !isOver(plan) && isBegun(plan) && /run|drill/.test(route(`#${plan.way}`, session.bank).view);
  const open = Object.values(readRecord().sessions).filter(isOpen).reverse();
  const line = (/** @type {Plan} */ { way, at, ids }) => {
    const text = word('session_go_on', { way: session.titleOf(way), place: at + 1, total: ids.length });
    return make('li', {}, make('a', { class: 'md-button', href: `#${way}` }, text));
  };
  if (open.length) ways.prepend(make('ul', { class: 'session-on' }, ...open.map(line)));
}
