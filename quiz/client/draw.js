// Which questions there are, and which of them a session asks, in which order.

import { isDue } from './spacing.js';

const TONIGHT = 10;
const MOST = 25;

/** The bank as the page holds it: names and hashes, no question's text. */
export function readBank() {
  const bank = JSON.parse(document.getElementById('playbook-bank').textContent);
  bank.entries = bank.chapters.flatMap(({ name, principles, questions }) =>
    questions.map(([id, hash, principle]) => ({ id, hash, principle, phase: principles[principle][0], chapter: name })),
  );
  return bank;
}

/** A copy in another order. */
export function shuffle(list) {
  const places = list.map((item) => [Math.random(), item]);
  return places.sort(([one], [other]) => one - other).map(([, item]) => item);
}

/** Draws so that chapters, phases and principles are spread. */
export function spread(entries, count) {
  const left = shuffle(entries);
  const seen = {};
  const marks = ({ chapter, phase, principle }) => [`${chapter}/`, `/${phase}`, principle];
  const cost = (entry) => marks(entry).reduce((sum, mark) => sum + (seen[mark] ?? 0), 0);
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const costs = left.map(cost);
    const [entry] = left.splice(costs.indexOf(Math.min(...costs)), 1);
    for (const mark of marks(entry)) seen[mark] = (seen[mark] ?? 0) + 1;
    return entry;
  });
}

/** What is due, the longest waiting first. */
export function due(entries, { spacing, answers }, day) {
  const since = ({ id }) => spacing[id]?.due ?? day;
  const found = entries.filter(({ id, hash }) => isDue(spacing[id], answers[id], hash, day));
  return found.sort((one, other) => since(one) - since(other));
}

/** The questions of a way in. */
export function draw(way, entries, record, day) {
  if (way === 'tonight') return spread(entries, TONIGHT);
  if (way === 'due') return due(entries, record, day).slice(0, MOST);
  return entries.filter(({ chapter }) => way === 'all' || way === `chapter-${chapter}`);
}
