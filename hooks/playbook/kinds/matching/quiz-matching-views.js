// Pairs in a result and on paper: what was put together, and a sheet with letters.

import { make, word } from './dom.js';
import { letter, linkOf, situationOf } from './views.js';

/** Each prompt with the line that was chosen for it and, where another works, that one. @type {Views['summary']} */
export function summary(item, chosen) {
  const lines = linesOf(item);
  const textOf = (/** @type {unknown} */ place) => lines.find((line) => line.place === place)?.text ?? '';
  const rows = pairsOf(item).map(({ prompt, reason }, at) => {
    const yours = make('p', {}, make('b', {}, word('session_yours')), ' ', make('em', {}, textOf(chosen[at])));
    const isRight = chosen[at] === at + 1;
    const works = isRight ? [] : [make('p', {}, make('b', {}, word('feedback_key')), ' ', make('em', {}, textOf(at + 1)))];
    return make('li', {}, prompt, yours, ...works, ...reason);
  });
  const link = linkOf(item);
  return [make('ol', {}, ...rows), ...(link ? [make('p', {}, link.cloneNode(true))] : [])];
}

/** The prompts with a blank each, and the lines behind letters. @type {Views['sheet']} */
export function sheet(item) {
  const prompts = pairsOf(item).map(({ prompt }) => make('li', {}, prompt, ' ', make('span', { class: 'matching-blank' })));
  const lines = linesOf(item).map(({ text }, at) => make('li', {}, `${letter(at)}) ${text}`));
  return [...situationOf(item, 'ol, ul'), make('ol', { class: 'matching-sheet' }, ...prompts), make('ul', { class: 'matching-lines' }, ...lines)];
}

/** Each prompt with its line, behind the letter that it has on the sheet, and why. @type {Views['key']} */
export function key(item) {
  const lines = linesOf(item).map(({ place, text }, at) => ({ place, text: `${letter(at)}) ${text}` }));
  const textOf = (/** @type {number} */ place) => lines.find((line) => line.place === place)?.text ?? '';
  const rows = pairsOf(item).map(({ prompt, reason }, at) => make('li', {}, prompt, make('br'), make('strong', {}, textOf(at + 1)), ...reason));
  return [make('ol', { class: 'matching-key' }, ...rows)];
}

/** The prompts in their order, each with what is told of it besides its line. @param {Element} item */
function pairsOf(item) {
  const reasons = [...item.querySelectorAll('details > ol > li')];
  return Array.from(item.querySelectorAll('.pairs > li'), (row, at) => ({
    prompt: String((row.querySelector('label') ?? row).textContent),
    reason: [...reasons[at].querySelectorAll(':scope > p')].slice(1).map((part) => part.cloneNode(true)),
  }));
}

/** The lines as they are shown, and the place from 1 of the prompt with which each goes. @param {Element} item */
function linesOf(item) {
  const lines = /** @type {NodeListOf<HTMLElement>} */ (item.querySelectorAll('.lines > li'));
  return Array.from(lines, ({ dataset, textContent }) => ({ place: Number(dataset.place), text: textContent }));
}
