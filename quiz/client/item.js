// What all kinds of question share.

import { button, make, word } from './dom.js';
import { store } from './store.js';

/** Base of the question elements. What a kind brings, and what others may ask of it, says item.d.ts. */
export class Item extends HTMLElement {
  key = this.id.slice(2);
  hash = this.dataset.hash ?? '';
  set = this.querySelector('fieldset');
  answerBox = this.querySelector('details');
  summary = this.querySelector('summary');
  answerWord = this.summary.textContent;
  message = make('p', { class: 'quiz-message', id: `${this.id}-message`, tabindex: '-1', hidden: '' });
  bar = make('p', { class: 'quiz-bar' });
  status = make('div', { class: 'quiz-status', role: 'status', tabindex: '-1' });
  given = store.get(this.key, this.hash);
  draft = '';

  connectedCallback() {
    if (this.bar.parentNode) return;
    this.set.after(this.message, this.bar, this.status);
    this.build();
    try {
      if (this.given) this.#show(this.given);
    } catch {
      this.reset(); // better unanswered than broken
    }
  }

  /** @param {boolean} right @param {unknown[]} chosen */
  answered(right, chosen) {
    const given = { hash: this.hash, right, chosen };
    this.#keep(given);
    this.#show(given);
    this.status.focus();
    this.#tell();
  }

  /** Forgets the answer. */
  reset() {
    this.#keep();
    this.draft = '';
    this.classList.remove('is-answered');
    this.status.replaceChildren();
    this.answerBox.open = false;
    this.summary.textContent = this.answerWord;
    this.build();
    this.#tell();
  }

  /** Says what is missing, and takes the focus there. @param {string} text */
  complain(text) {
    const first = this.firstControl();
    const link = make('a', { href: `#${first.id}` }, text);
    link.onclick = (event) => {
      event.preventDefault(); // the address stays
      first.focus();
    };
    this.message.replaceChildren(link);
    this.message.hidden = false;
    this.set.setAttribute('aria-describedby', this.message.id);
    this.message.focus();
  }

  /** Puts what comes next in place of what there was to press. @param {Node} next */
  offer(next) {
    this.status.after(this.bar);
    this.bar.replaceChildren(next);
  }

  /** Enter presses the only button, a number chooses. @param {string} key */
  press(key) {
    const [only, another] = this.bar.querySelectorAll('button');
    const found = key === 'Enter' ? !another && only : this.set.querySelectorAll('input')[Number(key) - 1];
    if (!found || found.disabled) return false;
    found.focus();
    found.click();
    return true;
  }

  /** @param {Answer} [given] */
  #keep(given) {
    this.given = given;
    store.set(this.key, given);
  }

  /** @param {Answer} given */
  #show({ right, chosen }) {
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

  #tell() {
    const detail = { id: this.key, hash: this.hash, given: this.given };
    this.dispatchEvent(new CustomEvent('quiz-answer', { bubbles: true, detail }));
  }
}
