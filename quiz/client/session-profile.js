// The profile of the reader's habits: a picture, the same figures in a table, and what to work on.

import { button, make, word } from './dom.js';
import { cardButton } from './for-card.js';
import { habitsOf, lastMeans, pick, profileOf } from './habits.js';
import { pageTag } from './locale.js';
import { readRecord } from './record.js';
import { figures } from './session-result.js';

const ROW = 44;
const WIDTH = 400;
const HIGHEST = 4;

/** @typedef {import('./habits.js').Rated} Rated */
/** @typedef {{ title: string, now: number | undefined, last: number | undefined }} Bar a chapter's means */

/** @param {HTMLElement} stage @param {Bank} bank @param {() => void} again rates anew */
export default function showProfile(stage, bank, again) {
  const record = readRecord();
  const chapters = habitsOf(bank, record.ratings);
  const { means, rated } = profileOf(chapters);
  const last = lastMeans(record.profiles, means);
  const rows = chapters.map(({ name, title }) => ({ title, now: means[name], last: last[name] }));
  const { strongest, weakest, work } = pick(rated);
  const heading = make('h2', { tabindex: '-1' }, word('session_profile_title'));
  const [card, said] = cardButton(bank, work.map(({ id }) => id));
  stage.replaceChildren(
    heading,
    ...(rated.length ? [picture(rows), table(rows)] : [make('p', {}, word('session_unrated'))]),
    ...list('session_work', work, (habit) => principle(bank, habit)),
    ...(rated.length && !work.length ? [make('p', {}, word('session_work_none'))] : []),
    ...list('session_strongest', strongest, ({ text }) => [text]),
    ...list('session_weakest', weakest, ({ text, rating }) => [`${text} `, make('em', {}, word(`session_often_${rating}`))]),
    make(
      'p',
      { class: 'quiz-bar' },
      ...(work.length ? [card] : []),
      button(word('session_print'), () => print(), 'quiz-button--plain'),
      button(word('session_rate_anew'), again, 'quiz-button--plain'),
    ),
    said,
    make('p', {}, make('a', { href: '#ways' }, word('session_ways'))),
  );
  heading.focus();
}

/** Bars from 0 to 4, one a chapter that has any rating, and a mark where it stood last time. @param {Bar[]} all */
function picture(all) {
  const rows = all.filter(({ now }) => now !== undefined);
  const isChanged = rows.some(({ last }) => last !== undefined);
  const image = draw('svg', { viewBox: `0 0 ${WIDTH} ${rows.length * ROW}`, class: 'session-picture', role: 'img' });
  image.setAttribute('aria-label', word('session_picture'));
  rows.forEach(({ title, now = 0, last }, at) => {
    const top = at * ROW;
    const bar = (/** @type {number} */ width, /** @type {string} */ name) => draw('rect', { x: 0, y: top + 20, width, height: 14, rx: 3, class: name });
    image.append(draw('text', { x: 0, y: top + 14 }, title), bar(WIDTH, 'track'), bar((now / HIGHEST) * WIDTH, 'now'));
    if (last !== undefined) image.append(draw('rect', { x: Math.min((last / HIGHEST) * WIDTH, WIDTH - 3), y: top + 16, width: 3, height: 22, class: 'last' }));
  });
  return make('figure', {}, image, ...(isChanged ? [make('figcaption', {}, word('session_picture_last'))] : []));
}

/** @param {string} name @param {Record<string, string | number>} attributes @param {...string} text */
function draw(name, attributes, ...text) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const key in attributes) element.setAttribute(key, String(attributes[key]));
  element.append(...text);
  return element;
}

/** @param {Bar[]} rows */
function table(rows) {
  const number = (/** @type {number | undefined} */ value) => value?.toLocaleString(pageTag(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }) ?? '';
  const shown = rows.map(({ title, now, last }) => ({ title, now: number(now) || word('session_not_rated'), last: number(last) }));
  const before = rows.some(({ last }) => last !== undefined) ? { session_last: 'last' } : undefined;
  return figures(shown, { session_now: 'now', ...before }, make('caption', {}, word('session_scale')));
}

/** @param {string} key @param {Rated[]} habits @param {(habit: Rated) => (Node | string)[]} tell */
function list(key, habits, tell) {
  if (!habits.length) return [];
  return [make('h3', {}, word(key)), make('ul', {}, ...habits.map((habit) => make('li', {}, ...tell(habit))))];
}

/** @param {Bank} bank @param {Rated} habit */
function principle({ root }, { chapter, id, title, text }) {
  return [make('a', { href: `${root}playbook/${chapter}/#${id}` }, title), make('br'), text];
}
