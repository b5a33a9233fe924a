// The questions on paper: a sheet to tick, and the answers on sheets of their own, under the same numbers.

import { button, make, word } from './dom.js';
import { draw } from './draw.js';
import { question } from './questions.js';

const LETTERS = 'abcdefghij';

export default async function showPaper(stage, { bank }, name) {
  const way = name === 'paper-tonight' ? 'tonight' : name.replace('paper', 'chapter');
  const title = bank.chapters.find((chapter) => way === `chapter-${chapter.name}`)?.title ?? word('session_paper_all');
  const heading = make('h2', { tabindex: '-1' }, title);
  let items;
  try {
    items = await Promise.all(draw(way, bank.entries).map((entry) => question(bank, entry).then(parts)));
  } catch {
    return stage.replaceChildren(make('p', { role: 'status' }, word('session_lost')));
  }
  const others = button(word('session_paper_others'), () => showPaper(stage, { bank }, name), 'quiz-button--plain');
  const bar = [button(word('session_print'), () => print()), ...(way === 'tonight' ? [others] : [])];
  stage.replaceChildren(
    make('p', { class: 'quiz-bar session-nav' }, ...bar, make('a', { href: '#ways' }, word('session_ways'))),
    make('section', { class: 'session-paper' }, heading, make('p', {}, word('session_paper')), make('ol', {}, ...items.map(sheet))),
    make('section', { class: 'session-paper session-key' }, make('h2', {}, word('session_key', { title })), make('ol', {}, ...items.map(key))),
  );
  heading.focus();
}

/** What paper needs of a question. */
function parts(item) {
  const all = (selector) => [...item.querySelectorAll(selector)];
  return {
    stem: item.querySelector('legend').textContent,
    situation: all('fieldset > :not(legend, label, ul)'),
    options: all('fieldset > label, fieldset li').map((option) => option.textContent),
    reasons: all('details > ol > li'),
    isChoice: item.localName === 'quiz-choice',
    answer: all('details > :not(summary)').filter((part) => !part.querySelector('a')),
  };
}

function sheet({ stem, situation, options, isChoice }) {
  const box = (text, at) => make('li', {}, isChoice ? `${LETTERS[at]}) ` : '', text);
  const below = options.length ? make('ul', { class: 'session-boxes' }, ...options.map(box)) : make('div', {}, ...[1, 2, 3].map(() => make('p', { class: 'session-line' })));
  return make('li', {}, make('strong', {}, stem), ...situation, below);
}

function key({ options, reasons, isChoice, answer }) {
  if (!isChoice) return make('li', {}, ...answer.map((part) => part.cloneNode(true)));
  const rights = reasons.flatMap((reason, at) =>
    reason.className === 'key' ? [make('p', {}, make('strong', {}, `${LETTERS[at]}) ${options[at]}`), ' ', ...[...reason.cloneNode(true).childNodes].slice(1))] : [],
  );
  return make('li', {}, ...rights);
}
