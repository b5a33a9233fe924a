// A result that somebody shared: the numbers in the link, and nothing about who it was.

import { make, word } from './dom.js';
import { scoreTable } from './session-result.js';

const MOST = 999;

/**
 * The rows of a fragment `score=mistakes:3-4,conversation:2-2`, right and asked by chapter, as far as they make sense.
 * @param {string} name @param {Pick<Bank, 'chapters'>} bank @returns {Score[]}
 */
export function scores(name, { chapters }) {
  const parts = name.slice(6, 6 + MOST).split(',').map((part) => /^([a-z0-9-]+):(\d{1,3})-(\d{1,3})(?!\d)/.exec(part) ?? []);
  return chapters.flatMap((chapter) => {
    const [right, total] = (parts.find(([, found]) => found === chapter.name) ?? []).slice(2).map(Number);
    return total && right <= total ? [{ name: chapter.name, title: chapter.title, right, total }] : [];
  });
}

/** @type {View} */
export default function showScore(stage, { bank }, name) {
  const rows = scores(name, bank);
  const sum = (/** @type {'right' | 'total'} */ key) => rows.reduce((total, row) => total + row[key], 0);
  const heading = make('h2', { tabindex: '-1' }, word('session_shared'));
  const begin = make('a', { href: '#tonight', class: 'md-button md-button--primary' }, word('session_try'));
  const score = make('p', { class: 'quiz-score' }, word('result', { right: sum('right'), total: sum('total') }));
  const found = [make('p', {}, word('session_shared_about')), score, scoreTable(rows)];
  stage.replaceChildren(heading, ...(rows.length ? found : [make('p', {}, word('session_shared_none'))]), make('p', {}, begin));
  heading.focus();
}
