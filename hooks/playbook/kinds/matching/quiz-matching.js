// To each prompt the line that goes with it, chosen from a list.

import { button, make, word } from './dom.js';
import { Item } from './item.js';

export default class Matching extends Item {
  prompts = [...this.set.querySelectorAll('.pairs > li')].map((row) => /** @type {HTMLElement} */ (row));
  lines = /** @type {HTMLElement} */ (this.set.querySelector('.lines'));
  reasons = [...this.answerBox.querySelectorAll('ol > li')];
  lists = this.prompts.map((_, at) => make('select', { id: `${this.id}-${at + 1}` }));
  told = this.prompts.map(() => make('p', { class: 'matching-line', 'aria-hidden': 'true' }));
  labels = this.prompts.map((prompt, at) => make('label', { for: this.lists[at].id }, ...prompt.childNodes));

  build() {
    const drafted = this.draft.split(',');
    this.prompts.forEach((prompt, at) => {
      this.lists[at].replaceChildren(make('option', { value: '' }, word('matching_choose')), ...this.#choices());
      this.lists[at].value = drafted[at] ?? '';
      prompt.className = '';
      prompt.replaceChildren(this.labels[at], this.lists[at], this.told[at]);
    });
    this.#tell();
    this.set.oninput = () => {
      this.draft = this.#chosen.join();
      this.#tell();
    };
    this.lines.hidden = true;
    this.answerBox.hidden = true;
    this.bar.replaceChildren(button(word('check'), () => this.#check()));
  }

  #choices() {
    return Array.from(this.lines.querySelectorAll('li'), ({ dataset, textContent }) => make('option', { value: String(dataset.place) }, textContent));
  }

  /** A line may be longer than its list is wide: what was chosen is shown in full. */
  #tell() {
    this.#chosen.forEach((place, at) => {
      this.told[at].replaceChildren(place ? this.#line(place) : '');
    });
  }

  get #chosen() {
    return this.lists.map(({ value }) => Number(value));
  }

  firstControl() {
    return this.lists.find(({ value }) => !value) ?? this.lists[0];
  }

  #check() {
    const chosen = this.#chosen;
    if (chosen.includes(0)) return this.complain(word('matching_all'));
    this.answered(chosen.every((place, at) => place === at + 1), chosen);
  }

  /** @param {boolean} right @param {number[]} chosen */
  show(right, chosen) {
    const lines = chosen.map((place) => this.#line(place));
    if (lines.length !== this.prompts.length) throw new RangeError('not these pairs');
    this.prompts.forEach((prompt, at) => {
      const isRight = chosen[at] === at + 1;
      prompt.className = isRight ? 'is-right' : 'is-wrong';
      const works = isRight ? [] : [make('p', {}, make('b', {}, word('feedback_key')), ' ', this.#line(at + 1))];
      const verdict = make('strong', { class: 'quiz-mark' }, word(isRight ? 'right' : 'not_quite'));
      prompt.replaceChildren(this.labels[at], make('p', { class: 'matching-line' }, lines[at], ' ', verdict), ...works, ...this.#reason(at));
    });
    this.answerBox.hidden = true;
    const link = this.answerBox.querySelector(':scope > p > a');
    const verdict = make('div', { class: right ? 'is-right' : 'is-wrong' }, make('strong', {}, word(right ? 'right' : 'feedback_partly')));
    this.status.replaceChildren(verdict, link ? make('p', {}, link.cloneNode(true)) : '');
  }

  /** The line that goes with the prompt at a place from 1. @param {number} place */
  #line(place) {
    const line = this.lines.querySelector(`[data-place="${Number(place)}"]`);
    if (!line) throw new RangeError('no such line');
    return make('em', {}, line.textContent);
  }

  /** Why they go together. @param {number} at */
  #reason(at) {
    const [, ...reason] = this.reasons[at].querySelectorAll(':scope > p'); // the first is the line
    return reason.map((part) => part.cloneNode(true));
  }
}
