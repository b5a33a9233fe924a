// Steps in a result and on paper: in the order into which they were brought, and with the letters of the sheet.

import { make, word } from './dom.js';
import { answerOf, letter, printedAnswerOf, situationOf } from './views.js';

/** @type {Views['summary']} */
export function summary(item, chosen) {
  const steps = stepsOf(item).sort((one, other) => chosen.indexOf(one.place) - chosen.indexOf(other.place));
  const list = make('ol', {}, ...steps.map(({ text }) => make('li', {}, text)));
  return [make('div', {}, make('b', {}, word('session_yours')), list), ...answerOf(item)];
}

/** The steps with letters, and a numbered blank for the letter of each. @type {Views['sheet']} */
export function sheet(item) {
  const steps = stepsOf(item);
  const rows = steps.map(({ text }, at) => make('li', {}, `${letter(at)}) ${text}`));
  const blanks = steps.map((_, at) => make('span', {}, `${at + 1}.`));
  return [...situationOf(item, 'ul'), make('ul', { class: 'session-steps' }, ...rows), make('p', { class: 'session-blanks' }, ...blanks)];
}

/** The right order, each step with the letter that it has on the sheet. @type {Views['key']} */
export function key(item) {
  const places = stepsOf(item).map(({ place }) => place);
  const answer = printedAnswerOf(item);
  const steps = answer.find((part) => part.localName === 'ol')?.children ?? [];
  Array.from(steps).forEach((step, at) => {
    step.prepend(`${letter(places.indexOf(at + 1))}) `);
  });
  return answer;
}

/** The steps as they are shown, and the place from 1 at which each belongs. @param {Element} item */
function stepsOf(item) {
  const steps = /** @type {NodeListOf<HTMLElement>} */ (item.querySelectorAll('fieldset li'));
  return Array.from(steps, ({ dataset, textContent }) => ({ place: Number(dataset.place), text: textContent }));
}
