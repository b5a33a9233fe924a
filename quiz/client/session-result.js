// Where the reader stands after a session: by chapter, what was missed and why, and what to do with it.

import { button, make, word } from './dom.js';
import { cardButton } from './for-card.js';
import { question } from './questions.js';
import { tellDue } from './session-ways.js';
import { stemOf, viewsOf } from './views.js';

const CERTAIN = '3';

/** @param {HTMLElement} stage @param {Session} session @param {Plan} plan @param {Again} again begins another session */
export default async function showResult(stage, session, plan, again) {
  const { bank, name } = session;
  const given = bank.entries.filter(({ id, hash }) => plan.answers[id]?.hash === hash && plan.ids.includes(id));
  const missed = given.filter(({ id }) => !plan.answers[id].right);
  const rows = byChapter(bank, given, missed);
  const title = make('h2', { tabindex: '-1' }, word(plan.ids.length ? 'result_title' : 'session_nothing'));
  const lost = () => make('li', {}, word('session_lost'));
  const told = await Promise.all(missed.map(({ id }) => explain(bank, id, plan.answers[id]).catch(lost)));
  if (session.name !== name) return;
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
  const none = plan.ids.length ? [make('p', {}, word('session_all_out')), make('p', { class: 'quiz-bar' }, anew(plan, again))] : nothing(plan, bank);
  const ways = make('p', {}, make('a', { href: '#ways' }, word('session_ways')));
  stage.replaceChildren(title, ...(given.length ? found : none), ways);
  title.focus();
}

/** Where nothing is due, when the next ones are. @param {Plan} plan @param {Bank} bank */
function nothing({ way }, bank) {
  return way === 'due' ? [make('p', {}, tellDue(bank))] : [];
}

/** The same way once more; what was missed cannot be drawn, so it is the same questions. @param {Plan} plan @param {Again} again */
function anew({ way, ids }, again) {
  return button(word('session_anew'), () => again(way, way === 'retry' ? ids : undefined), 'quiz-button--plain');
}

/** How many were right and asked in each chapter. @param {Bank} bank @param {Entry[]} given @param {Entry[]} missed @returns {Score[]} */
function byChapter({ chapters }, given, missed) {
  const count = (/** @type {Entry[]} */ entries, /** @type {string} */ name) => entries.filter(({ chapter }) => chapter === name).length;
  const rows = chapters.map(({ name, title }) => ({ name, title, total: count(given, name), right: count(given, name) - count(missed, name) }));
  return rows.filter(({ total }) => total);
}

/** What was missed: the question, what was chosen, what works and why, and where to read more. @param {Bank} bank @param {string} id @param {any} answer */
async function explain(bank, id, { sure, chosen }) {
  const item = await question(bank, id);
  const { summary } = await viewsOf(item);
  const note = sure === CERTAIN ? make('p', { class: 'session-certain' }, word('session_certain')) : '';
  return make('li', {}, make('strong', {}, stemOf(item)), note, ...summary(item, Array.isArray(chosen) ? chosen : []));
}
/** A table of figures by chapter, with a heading and a key for each column. @param {Row[]} rows @param {Record<string, string>} columns @param {...Element} caption */
export function figures(rows, columns, ...caption) {
  const head = ['session_chapter', ...Object.keys(columns)].map((key) => make('th', { scope: 'col' }, word(key)));
  const line = (/** @type {Row} */ row) => make('tr', {}, make('th', { scope: 'row' }, row.title), ...Object.values(columns).map((key) => make('td', {}, String(row[key]))));
  return make('table', { class: 'session-table' }, ...caption, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows.map(line)));
}

/** @param {Score[]} rows */
export function scoreTable(rows) {
  return figures(rows, { session_right: 'right', session_asked: 'total' });
}

/** What to do with it. @param {Bank} bank @param {Plan} plan @param {Entry[]} missed @param {Again} again */
function steps(bank, plan, missed, again) {
  const retry = button(word('retry_missed'), () => again('retry', missed.map(({ id }) => id)));
  const [card, said] = cardButton(bank, missed.map(({ principle }) => principle));
  const paper = button(word('session_print'), () => print(), 'quiz-button--plain');
  return [make('p', { class: 'quiz-bar' }, ...(missed.length ? [retry, card] : []), paper, ...(plan.way === 'retry' ? [] : [anew(plan, again)])), said];
}

/** A link that holds the scores alone, and says so. @param {Score[]} rows */
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
