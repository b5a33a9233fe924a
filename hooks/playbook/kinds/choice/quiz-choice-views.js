// A choice in a result and on paper: its options, and the reason of each.

import { make, word } from './dom.js';
import { answerOf, letter, situationOf } from './views.js';

/** Of the options those that were chosen, and then the others that work, each with its reason. @type {Views['summary']} */
export function summary(item, chosen) {
  const told = optionsOf(item).map((option, place) => ({ ...option, isChosen: chosen.includes(place) }));
  const parts = [...told.filter(({ isChosen }) => isChosen), ...told.filter(({ isChosen, isKey }) => isKey && !isChosen)];
  return [...parts.map(explained), ...answerOf(item).slice(1)];
}

/** @type {Views['sheet']} */
export function sheet(item) {
  const rows = optionsOf(item).map(({ text }, place) => make('li', {}, lettered(text, place)));
  return [...situationOf(item, 'label'), make('ul', { class: 'session-boxes' }, ...rows)];
}

/** Every option with its letter and its reason, what works first. @type {Views['key']} */
export function key(item) {
  const options = optionsOf(item).map((option, place) => ({ ...option, text: lettered(option.text, place) }));
  return [...options.filter(({ isKey }) => isKey), ...options.filter(({ isKey }) => !isKey)].map(({ text, isKey, reason }) =>
    make('p', { class: isKey ? 'is-key' : '' }, make(isKey ? 'strong' : 'span', {}, text), make('br'), ...reason),
  );
}

/** @typedef {{ text: string, isKey: boolean, reason: Node[] }} Option its reason begins with the verdict where it is a key */

/** @param {Element} item @returns {Option[]} in the author's order */
function optionsOf(item) {
  const reasons = [...item.querySelectorAll('details > ol > li')];
  return Array.from(item.querySelectorAll('fieldset > label'), ({ textContent }, place) => {
    const { className, childNodes } = /** @type {Element} */ (reasons[place].cloneNode(true));
    return { text: textContent, isKey: className === 'key', reason: [...childNodes] };
  });
}

/** @param {Option & { isChosen: boolean }} option */
function explained({ text, isKey, isChosen, reason }) {
  const lead = make('b', {}, word(isChosen ? 'session_yours' : 'feedback_key'));
  const why = reason.slice(isKey && !isChosen ? 1 : 0); // of what was chosen it says what is right
  return make('p', {}, lead, ' ', make('em', {}, text), ' ', ...why);
}

/** @param {string} text @param {number} place */
function lettered(text, place) {
  return `${letter(place)}) ${text}`;
}
