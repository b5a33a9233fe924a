// The questions on paper: a sheet to tick, and the answers on sheets of their own, under the same numbers.

import { today } from './clock.js';
import { button, make, word } from './dom.js';
import { draw } from './draw.js';
import { question } from './questions.js';
import { readRecord } from './record.js';
import { stemOf, viewsOf } from './views.js';

/** @type {View} */
export default async function showPaper(stage, session, name) {
  const { bank } = session;
  const way = name === 'paper-tonight' ? 'tonight' : name.replace('paper', 'chapter');
  const title = bank.chapters.find((chapter) => way === `chapter-${chapter.name}`)?.title ?? word('session_paper_all');
  const heading = make('h2', { tabindex: '-1' }, title);
  const again = () => showPaper(stage, session, name);
  const items = await Promise.all(draw(way, bank.entries, readRecord(), today()).map(({ id }) => printed(bank, id))).catch(() => {});
  if (session.name !== name) return;
  if (!items) return session.lost(again);
  const others = button(word('session_paper_others'), again, 'quiz-button--plain');
  const bar = [button(word('session_print'), () => print()), ...(way === 'tonight' ? [others] : [])];
  stage.replaceChildren(
    make('p', { class: 'quiz-bar session-nav' }, ...bar, make('a', { href: '#ways' }, word('session_ways'))),
    make('section', { class: 'session-paper' }, heading, make('p', {}, word('session_paper')), make('ol', {}, ...items.map(({ sheet }) => sheet))),
    make('section', { class: 'session-paper session-key' }, make('h2', {}, word('session_key', { title })), make('ol', {}, ...items.map(({ key }) => key))),
  );
  heading.focus();
}

/** A question as it stands on the sheet, and its answer. @param {Bank} bank @param {string} id */
async function printed(bank, id) {
  const item = await question(bank, id);
  const { sheet, key } = await viewsOf(item);
  return { sheet: make('li', {}, make('strong', {}, stemOf(item)), ...sheet(item)), key: make('li', {}, ...key(item)) };
}
