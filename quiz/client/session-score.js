// A result that somebody shared: the numbers in the link, and nothing about who it was.

import { make, word } from './dom.js';
import { scores } from './route.js';
import { scoreTable } from './session-result.js';

export default function showScore(stage, { bank }, name) {
  const rows = scores(name, bank);
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  const heading = make('h2', { tabindex: '-1' }, word('session_shared'));
  const begin = make('a', { href: '#tonight', class: 'md-button md-button--primary' }, word('session_try'));
  const score = make('p', { class: 'quiz-score' }, word('result', { right: sum('right'), total: sum('total') }));
  stage.replaceChildren(heading, make('p', {}, word('session_shared_about')), score, scoreTable(rows), make('p', {}, begin));
  heading.focus();
}
