// Say it in your own words, then compare with a good answer, and judge for yourself.

import { button, make, word } from './dom.js';
import { Item } from './item.js';

export default class Recall extends Item {
  field = make('textarea', { id: `${this.id}-text`, rows: '3' });
  label = make('label', { class: 'quiz-words', for: this.field.id }, word('your_answer'), this.field);

  build() {
    this.set.append(this.label);
    this.field.value = this.draft;
    this.field.oninput = () => {
      this.draft = this.field.value;
    };
    this.answerBox.hidden = true;
    this.message.after(this.bar, this.status);
    this.bar.replaceChildren(button(word('compare'), () => this.#compare()));
  }

  firstControl() {
    return this.field;
  }

  #compare() {
    this.#open();
    this.answerBox.after(this.bar);
    const rate = (/** @type {boolean} */ right) => () => this.answered(right, [this.field.value]);
    this.bar.replaceChildren(button(word('had_it'), rate(true)), button(word('missed_it'), rate(false), 'quiz-button--plain'));
    const answer = /** @type {HTMLElement} */ (this.answerBox.children[1]);
    answer.tabIndex = -1;
    answer.focus();
  }

  /** Shows the model answer, below a summary that fits it. */
  #open() {
    this.answerBox.hidden = false;
    this.answerBox.open = true;
    this.summary.textContent = word('good_answer');
  }

  /** @param {boolean} right @param {string[]} chosen */
  show(right, chosen) {
    if (typeof chosen[0] !== 'string') throw new TypeError('not a text');
    this.field.value = chosen[0];
    this.#open();
    this.answerBox.after(this.status, this.bar);
    const state = right ? 'is-right' : 'is-missed';
    this.status.replaceChildren(make('div', { class: state }, word(right ? 'had_it' : 'missed_it')));
  }
}
