// The questions on paper: a sheet to tick, and the answers on sheets of their own, under the same numbers.

import { button, make, word } from './dom.js';
import { draw } from './draw.js';
import { question } from './questions.js';

const LETTERS = 'abcdefghij';

export default async function showPaper(stage, session, name) {
  const { bank } = session;
  const way = name === 'paper-tonight' ? 'tonight' : name.replace('paper', 'chapter');
  const title = bank.chapters.find((chapter) => way === `chapter-${chapter.name}`)?.title ?? word('session_paper_all');
  const heading = make('h2', { tabindex: '-1' }, title);
  const again = () => showPaper(stage, session, name);
  const items = await Promise.all(draw(way, bank.entries).map((entry) => question(bank, entry).then(parts))).catch(() => {});
  if (session.name !== name) return undefined;
  if (!items) return session.lost(again);
  const others = button(word('session_paper_others'), again, 'quiz-button--plain');
  const bar = [button(word('session_print'), () => print()), ...(way === 'tonight' ? [others] : [])];
  stage.replaceChildren(
    make('p', { class: 'quiz-bar session-nav' }, ...bar, make('a', { href: '#ways' }, word('session_ways'))),
    make('section', { class: 'session-paper' }, heading, make('p', {}, word('session_paper')), make('ol', {}, ...items.map(sheet))),
    make('section', { class: 'session-paper session-key' }, make('h2', {}, word('session_key', { title })), make('ol', {}, ...items.map(key))),
  );
  return heading.focus();
}

/** What paper needs of a question. */
function parts(item) {
  const all = (selector) => [...item.querySelectorAll(selector)];
  return {
    stem: item.querySelector('legend').textContent,
    situation: all('fieldset > :not(legend, label, ul)'),
    options: all('fieldset > label, fieldset li').map((option) => option.textContent),
    places: all('fieldset li').map((step) => Number(step.dataset.place)),
    reasons: all('details > ol > li'),
    isChoice: item.localName === 'quiz-choice',
    answer: all('details > :not(summary)').filter((part) => !part.querySelector('a')),
  };
}

const lettered = (text, at) => `${LETTERS[at]}) ${text}`;

function sheet({ stem, situation, options, places, isChoice }) {
  const rows = options.map((text, at) => make('li', {}, lettered(text, at)));
  const boxes = make('ul', { class: isChoice ? 'session-boxes' : 'session-steps' }, ...rows);
  const lines = make('div', {}, ...[1, 2, 3].map(() => make('p', { class: 'session-line' })));
  return make('li', {}, make('strong', {}, stem), ...situation, options.length ? boxes : lines, ...(places.length ? [blanks(places)] : []));
}

/** A numbered blank for the letter of each step. */
function blanks(places) {
  return make('p', { class: 'session-blanks' }, ...places.map((_, at) => make('span', {}, `${at + 1}.`)));
}

/** Every option with its letter and its reason, what works first; steps with the letters that they have on the sheet. */
function key({ options, places, reasons, isChoice, answer }) {
  const told = isChoice ? reasons.map((reason, at) => explained(reason, lettered(options[at], at))) : answer.map((part) => part.cloneNode(true));
  if (places.length) {
    const steps = told.find((part) => part.localName === 'ol');
    Array.from(steps.children).forEach((step, at) => step.prepend(`${LETTERS[places.indexOf(at + 1)]}) `));
  }
  return make('li', {}, ...told.sort((one, other) => other.classList.contains('is-key') - one.classList.contains('is-key')));
}

function explained(reason, option) {
  const isKey = reason.className === 'key';
  return make('p', { class: isKey ? 'is-key' : '' }, make(isKey ? 'strong' : 'span', {}, option), make('br'), ...reason.cloneNode(true).childNodes);
}
