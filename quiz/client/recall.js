// Say it in your own words, then compare with a good answer, and judge for yourself.

import { button, make, word } from './dom.js';
import { Item } from './item.js';

export default class Recall extends Item {
  build() {
    this.field?.parentElement?.remove();
    const field = make('textarea', { id: `${this.id}-text`, rows: '3' });
    this.set.append(make('label', { class: 'quiz-words', for: field.id }, word('your_answer'), field));
    this.answerBox.hidden = true;
    this.bar.replaceChildren(button(word('compare'), () => this.#compare()));
  }

  get field() {
    return this.querySelector('textarea');
  }

  firstControl() {
    return this.field ?? this;
  }

  #compare() {
    this.answerBox.hidden = false;
    this.answerBox.open = true;
    const rate = (/** @type {boolean} */ right) => () => this.answered(right, [this.field?.value ?? '']);
    const good = button(word('had_it'), rate(true));
    this.answerBox.after(this.bar);
    this.bar.replaceChildren(good, button(word('missed_it'), rate(false), 'quiz-button--plain'));
    const summary = this.answerBox.querySelector('summary');
    summary?.focus();
  }

  /** @param {boolean} right @param {(number | string)[]} chosen */
  show(right, chosen) {
    if (this.field && typeof chosen[0] === 'string') this.field.value = chosen[0];
    this.answerBox.hidden = false;
    this.answerBox.open = true;
    this.status.before(this.bar);
    this.status.replaceChildren(make('p', { class: right ? 'is-right' : 'is-missed' }, word(right ? 'had_it' : 'missed_it')));
  }
}
