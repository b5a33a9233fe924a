// Where the reader stands after a session: by chapter, what was missed and why, and what to do with it.

import { button, make, word } from './dom.js';
import { cardButton } from './for-card.js';
import { question } from './questions.js';

const CERTAIN = '3';

/** `again(way, ids)` begins a session, of the questions `ids` if told. */
export default async function showResult(stage, { bank }, plan, again) {
  const given = bank.entries.filter(({ id }) => plan.answers[id] && plan.ids.includes(id));
  const missed = given.filter(({ id }) => !plan.answers[id].right);
  const rows = byChapter(bank, given, missed);
  const title = make('h2', { tabindex: '-1' }, word(plan.ids.length ? 'result_title' : 'session_nothing'));
  const told = await Promise.all(missed.map((entry) => explain(bank, entry, plan.answers[entry.id].sure === CERTAIN)));
  const leftOut = plan.ids.length - given.length;
  const found = [
    make('p', { class: 'quiz-score' }, word('result', { right: given.length - missed.length, total: given.length })),
    leftOut ? make('p', {}, word('session_left_out', { count: leftOut })) : '',
    scoreTable(rows),
    make('p', {}, word(missed.length ? 'result_missed' : 'result_clean')),
    make('ul', { class: 'session-missed' }, ...told),
    ...steps(bank, plan, missed, again),
    share(rows),
  ];
  stage.replaceChildren(title, ...(given.length ? found : []), make('p', {}, make('a', { href: '#ways' }, word('session_ways'))));
  title.focus();
}

/** How many were right and asked in each chapter. */
function byChapter({ chapters }, given, missed) {
  const count = (entries, name) => entries.filter(({ chapter }) => chapter === name).length;
  const rows = chapters.map(({ name, title }) => ({ name, title, total: count(given, name), right: count(given, name) - count(missed, name) }));
  return rows.filter(({ total }) => total);
}

/** A table of figures by chapter, with a heading and a key for each column. */
export function figures(rows, columns, ...caption) {
  const head = ['session_chapter', ...Object.keys(columns)].map((key) => make('th', { scope: 'col' }, word(key)));
  const line = (row) => make('tr', {}, make('th', { scope: 'row' }, row.title), ...Object.values(columns).map((key) => make('td', {}, String(row[key]))));
  return make('table', { class: 'session-table' }, ...caption, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows.map(line)));
}

export const scoreTable = (rows) => figures(rows, { session_right: 'right', session_asked: 'total' });

/** What was missed: the question, what works and why, and where to read more. */
async function explain(bank, entry, isCertain) {
  const item = await question(bank, entry).catch(() => undefined);
  if (!item) return make('li', {}, word('session_lost'));
  const labels = item.querySelectorAll('fieldset > label');
  item.querySelectorAll('details > ol > li').forEach((reason, place) => {
    if (!labels.length) return;
    if (reason.className === 'key') reason.firstElementChild.replaceWith(make('em', {}, labels[place].textContent));
    else reason.remove();
  });
  const note = isCertain ? make('p', { class: 'session-certain' }, word('session_certain')) : '';
  const [, ...answer] = item.querySelector('details').childNodes;
  return make('li', {}, make('strong', {}, item.querySelector('legend').textContent), note, ...answer);
}

function steps(bank, { way }, missed, again) {
  const retry = button(word('retry_missed'), () => again('retry', missed.map(({ id }) => id)));
  const [card, said] = cardButton(bank, missed.map(({ principle }) => principle));
  const paper = button(word('session_print'), () => print(), 'quiz-button--plain');
  const anew = way === 'retry' ? '' : button(word('session_anew'), () => again(way), 'quiz-button--plain');
  return [make('p', { class: 'quiz-bar' }, ...(missed.length ? [retry, card] : []), paper, anew), said];
}

/** A link that holds the scores alone, and says so. */
function share(rows) {
  const scores = rows.map(({ name, right, total }) => `${name}:${right}-${total}`);
  const value = `${location.href.split('#')[0]}#score=${scores}`;
  const field = make('input', { readonly: '', value, 'aria-label': word('session_share') });
  const said = make('span', { role: 'status' });
  const copy = button(word('session_copy'), () => {
    field.select();
    navigator.clipboard?.writeText(value).then(() => said.replaceChildren(word('session_copied')), () => {});
  }, 'quiz-button--plain');
  const parts = [make('p', {}, word('session_share_about')), field, make('p', { class: 'quiz-bar' }, copy, said)];
  return make('details', { class: 'session-share' }, make('summary', {}, word('session_share')), ...parts);
}
