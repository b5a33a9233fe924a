// What all kinds of question share.

import { button, make, word } from './dom.js';
import { store } from './store.js';

/**
 * Base of the question elements. A kind says how it is built, shown once it is answered, and where it begins:
 * `build()`, `show(right, chosen)`, which throws if `chosen` makes no sense, and `firstControl()`.
 */
export class Item extends HTMLElement {
  connectedCallback() {
    if (this.bar) return;
    this.key = this.id.slice(2);
    this.set = this.querySelector('fieldset');
    this.answerBox = this.querySelector('details');
    this.summary = this.querySelector('summary');
    this.answerWord = this.summary.textContent;
    this.message = make('p', { class: 'quiz-message', id: `${this.id}-message`, tabindex: '-1', hidden: '' });
    this.bar = make('p', { class: 'quiz-bar' });
    this.status = make('div', { class: 'quiz-status', role: 'status', tabindex: '-1' });
    this.set.after(this.message, this.bar, this.status);
    this.build();
    this.#restore();
  }

  /** The answer that is kept, if it was given to this very content. */
  get answer() {
    return store.get(this.key, this.dataset.hash);
  }

  /** Keeps the answer, shows it and tells the page. @param {boolean} right @param {unknown[]} chosen */
  answered(right, chosen) {
    store.set(this.key, { hash: this.dataset.hash, right, chosen });
    this.#show(right, chosen);
    this.status.focus();
    this.#tell();
  }

  /** Forgets the answer and shows the question as new. */
  reset() {
    store.set(this.key);
    this.classList.remove('is-answered');
    this.status.replaceChildren();
    this.answerBox.open = false;
    this.summary.textContent = this.answerWord;
    this.build();
    this.#tell();
  }

  /** Says what is missing before an answer can be judged, and takes the focus there. @param {string} text */
  complain(text) {
    const first = this.firstControl();
    const link = make('a', { href: `#${first.id}` }, text);
    link.onclick = () => first.focus() || false; // the address stays
    this.message.replaceChildren(link);
    this.message.hidden = false;
    this.set.setAttribute('aria-describedby', this.message.id);
    this.message.focus();
  }

  /** @param {boolean} right @param {unknown[]} chosen */
  #show(right, chosen) {
    this.message.hidden = true;
    this.set.removeAttribute('aria-describedby');
    this.show(right, chosen);
    this.classList.add('is-answered');
    this.bar.replaceChildren(button(word('again'), () => this.#again(), 'quiz-button--plain'));
  }

  #again() {
    this.reset();
    this.firstControl().focus();
  }

  #restore() {
    try {
      if (this.answer) this.#show(this.answer.right, this.answer.chosen);
    } catch {
      this.reset(); // better unanswered than broken
    }
  }

  #tell() {
    this.dispatchEvent(new CustomEvent('quiz-answer', { bubbles: true }));
  }
}
