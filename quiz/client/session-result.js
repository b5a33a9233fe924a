// Where the reader stands after a session: by chapter, what was missed and why, and what to do with it.

import { button, make, word } from './dom.js';
import { cardButton } from './for-card.js';
import { load, take } from './questions.js';
import { scoreFragment } from './route.js';

const CERTAIN = 3;

/** @param {(way: string, ids?: string[]) => void} again begins a session */
export default async function showResult(stage, session, plan, again) {
  const { bank } = session;
  const given = plan.ids.filter((id) => plan.answers[id]);
  const missed = given.filter((id) => !plan.answers[id].right);
  const rows = byChapter(bank, plan, given);
  const title = make('h2', { tabindex: '-1' }, word('result_title'));
  const list = await Promise.all(missed.map((id) => explain(bank, id, plan.answers[id].sure === CERTAIN)));
  const [card, said] = cardButton(bank, missed.map((id) => bank.byId.get(id).principle));
  stage.replaceChildren(
    title,
    make('p', { class: 'quiz-score' }, word('result', { right: given.length - missed.length, total: given.length })),
    ...(given.length < plan.ids.length ? [make('p', {}, word('session_left_out', { count: plan.ids.length - given.length }))] : []),
    scoreTable(rows),
    make('h3', {}, word(missed.length ? 'result_missed' : 'result_clean')),
    make('ul', { class: 'session-missed' }, ...list),
    make('p', { class: 'quiz-bar' }, ...steps(plan, missed, again, card)),
    make('p', {}, said),
    ...(given.length ? [share(rows)] : []),
    make('p', {}, make('a', { href: '#ways' }, word('session_ways'))),
  );
  title.focus();
}

/** How many were right and asked in each chapter. */
function byChapter({ chapters, byId }, plan, given) {
  return chapters.flatMap(({ name, title }) => {
    const ids = given.filter((id) => byId.get(id).chapter === name);
    return ids.length ? [{ name, title, right: ids.filter((id) => plan.answers[id].right).length, total: ids.length }] : [];
  });
}

/** @param {{ title: string, right: number, total: number }[]} rows */
export function scoreTable(rows) {
  const head = ['session_chapter', 'session_right', 'session_asked'].map((key) => make('th', { scope: 'col' }, word(key)));
  const line = ({ title, right, total }) =>
    make('tr', {}, make('th', { scope: 'row' }, title), make('td', {}, String(right)), make('td', {}, String(total)));
  return make('table', { class: 'session-table' }, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows.map(line)));
}

/** What was missed: the question, what works and why, and where to read more. */
async function explain(bank, id, certain) {
  const { chapter } = bank.byId.get(id);
  const item = take((await load(`${bank.root}quiz/${chapter}/`)).getElementById(`q-${id}`));
  const labels = [...item.querySelectorAll('fieldset > label')];
  const keys = [...item.querySelectorAll('details > ol > li')].flatMap((reason, place) =>
    reason.className === 'key' ? [make('p', {}, make('em', {}, labels[place].textContent), ' ', ...[...reason.childNodes].slice(1))] : [],
  );
  const rest = [...item.querySelector('details').children].slice(1).filter((part) => !keys.length || part.localName !== 'ol');
  const note = certain ? [make('p', { class: 'session-certain' }, word('session_certain'))] : [];
  return make('li', {}, make('strong', {}, item.querySelector('legend').textContent), ...note, ...keys, ...rest);
}

function steps(plan, missed, again, card) {
  const retry = button(word('retry_missed'), () => again('retry', missed));
  const paper = button(word('session_print'), () => print(), 'quiz-button--plain');
  const anew = plan.way === 'retry' ? [] : [button(word('session_anew'), () => again(plan.way), 'quiz-button--plain')];
  return [...(missed.length ? [retry, card] : []), paper, ...anew];
}

/** A link that holds the scores alone, and says so. */
function share(rows) {
  const link = location.href.split('#')[0] + scoreFragment(rows);
  const field = make('input', { type: 'text', readonly: '', value: link, 'aria-label': word('session_share') });
  const said = make('span', { role: 'status' });
  const copy = button(word('session_copy'), async () => {
    field.select();
    await navigator.clipboard?.writeText(link).then(() => said.replaceChildren(word('session_copied')), () => {});
  }, 'quiz-button--plain');
  const about = make('p', {}, word('session_share_about'));
  return make('details', { class: 'session-share' }, make('summary', {}, word('session_share')), about, field, make('p', { class: 'quiz-bar' }, copy, said));
}
