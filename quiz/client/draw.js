// Which questions a session asks, in which order.

import { data } from './dom.js';
import { isDue } from './spacing.js';

const TONIGHT = 10;
const MOST = 25;

/** @type {ReadBank} */
export function readBank(bank = data('playbook-bank')) {
  const entries = bank.chapters.flatMap(({ name, principles, questions }) =>
    questions.map(([id, hash, principle]) => ({ id, hash, principle, phase: principles[principle][0], chapter: name })),
  );
  return { ...bank, entries };
}

/** A copy in another order. @template T @param {T[]} list */
export function shuffle(list) {
  const places = list.map((item) => ({ item, place: Math.random() }));
  return places.sort((one, other) => one.place - other.place).map(({ item }) => item);
}

/** @type {Spread} */
export function spread(entries, count) {
  const left = shuffle(entries).map((entry) => ({ entry, marks: [`${entry.chapter}/`, `/${entry.phase}`, entry.principle] }));
  const seen = new Map();
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const costs = left.map(({ marks }) => marks.reduce((sum, mark) => sum + (seen.get(mark) ?? 0), 0));
    const [{ entry, marks }] = left.splice(costs.indexOf(Math.min(...costs)), 1);
    for (const mark of marks) seen.set(mark, (seen.get(mark) ?? 0) + 1);
    return entry;
  });
}

/** @type {Due} */
export function due(entries, { spacing, answers }, day) {
  const found = entries.filter(({ id, hash }) => isDue(spacing[id], answers[id], hash, day));
  return found.sort((one, other) => (spacing[one.id]?.due ?? day) - (spacing[other.id]?.due ?? day));
}

/** @type {Draw} */
export function draw(way, entries, record, day) {
  if (way === 'tonight') return spread(entries, TONIGHT);
  if (way === 'due') return due(entries, record, day).slice(0, MOST);
  return entries.filter(({ chapter }) => way === 'all' || way === `chapter-${chapter}`);
}
