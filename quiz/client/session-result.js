// Where the reader stands after a session: by chapter, what was missed and why, and what to do with it.

import { button, make, word } from './dom.js';
import { cardButton } from './for-card.js';
import { question } from './questions.js';
import { tellDue } from './session-ways.js';

const CERTAIN = '3';

/** `again(way, ids)` begins a session, of the questions `ids` if told. */
export default async function showResult(stage, session, plan, again) {
  const { bank, name } = session;
  const given = bank.entries.filter(({ id, hash }) => plan.answers[id]?.hash === hash && plan.ids.includes(id));
  const missed = given.filter(({ id }) => !plan.answers[id].right);
  const rows = byChapter(bank, given, missed);
  const title = make('h2', { tabindex: '-1' }, word(plan.ids.length ? 'result_title' : 'session_nothing'));
  const told = await Promise.all(missed.map((entry) => explain(bank, entry, plan.answers[entry.id])));
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

/** Where nothing is due, when the next ones are. */
function nothing({ way }, bank) {
  return way === 'due' ? [make('p', {}, tellDue(bank))] : [];
}

/** The same way once more; what was missed cannot be drawn, so it is the same questions. */
function anew({ way, ids }, again) {
  return button(word('session_anew'), () => again(way, way === 'retry' ? ids : undefined), 'quiz-button--plain');
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

/** What was missed: the question, what was chosen, what works and why, and where to read more. */
async function explain(bank, entry, { sure, chosen }) {
  const item = await question(bank, entry).catch(() => undefined);
  if (!item) return make('li', {}, word('session_lost'));
  const places = Array.isArray(chosen) ? chosen : [];
  const isChoice = item.localName === 'quiz-choice';
  const [, ...answer] = item.querySelector('details').childNodes;
  const told = isChoice ? [...options(item, places), ...answer.slice(1)] : [given(item, places), ...answer];
  const note = sure === CERTAIN ? make('p', { class: 'session-certain' }, word('session_certain')) : '';
  return make('li', {}, make('strong', {}, item.querySelector('legend').textContent), note, ...told);
}

/** Of the options those that were chosen, and then the others that work, each with its reason. */
function options(item, places) {
  const labels = item.querySelectorAll('fieldset > label');
  const told = [[], []];
  item.querySelectorAll('details > ol > li').forEach((reason, place) => {
    const isKey = reason.className === 'key';
    const isChosen = places.includes(place);
    if (!isKey && !isChosen) return;
    const lead = make('b', {}, word(isChosen ? 'session_yours' : 'feedback_key'));
    const why = [...reason.childNodes].slice(isKey && !isChosen ? 1 : 0); // of what was chosen it says what is right
    told[isChosen ? 0 : 1].push(make('p', {}, lead, ' ', make('em', {}, labels[place].textContent), ' ', ...why));
  });
  return told.flat();
}

/** The steps in the order into which they were brought, or the words that were written, if any. */
function given(item, places) {
  const steps = [...item.querySelectorAll('fieldset li')].sort((one, other) => places.indexOf(Number(one.dataset.place)) - places.indexOf(Number(other.dataset.place)));
  if (!steps.length && !places[0]) return '';
  const answer = steps.length ? make('ol', {}, ...steps.map((step) => make('li', {}, step.textContent))) : make('em', {}, String(places[0]));
  return make('div', {}, make('b', {}, word('session_yours')), answer);
}

function steps(bank, plan, missed, again) {
  const retry = button(word('retry_missed'), () => again('retry', missed.map(({ id }) => id)));
  const [card, said] = cardButton(bank, missed.map(({ principle }) => principle));
  const paper = button(word('session_print'), () => print(), 'quiz-button--plain');
  return [make('p', { class: 'quiz-bar' }, ...(missed.length ? [retry, card] : []), paper, ...(plan.way === 'retry' ? [] : [anew(plan, again)])), said];
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
