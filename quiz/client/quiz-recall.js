// Say it in your own words, then compare with a good answer, and judge for yourself.

import { button, make, word } from './dom.js';
import { Item } from './item.js';

export default class Recall extends Item {
  build() {
    this.field?.parentElement.remove();
    this.field = make('textarea', { id: `${this.id}-text`, rows: '3' });
    this.set.append(make('label', { class: 'quiz-words', for: this.field.id }, word('your_answer'), this.field));
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
    const rate = (right) => () => this.answered(right, [this.field.value]);
    this.bar.replaceChildren(button(word('had_it'), rate(true)), button(word('missed_it'), rate(false), 'quiz-button--plain'));
    const [, answer] = this.answerBox.children;
    answer.tabIndex = -1;
    answer.focus();
  }

  /** Shows the model answer, below a summary that fits it. */
  #open() {
    this.answerBox.hidden = false;
    this.answerBox.open = true;
    this.summary.textContent = word('good_answer');
  }

  /** @param {boolean} right @param {unknown[]} chosen */
  show(right, chosen) {
    if (typeof chosen[0] !== 'string') throw new TypeError('not a text');
    this.field.value = chosen[0];
    this.#open();
    this.answerBox.after(this.status, this.bar);
    const state = right ? 'is-right' : 'is-missed';
    this.status.replaceChildren(make('div', { class: state }, word(right ? 'had_it' : 'missed_it')));
  }
}
