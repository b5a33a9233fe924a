// What all kinds of question share: a status region, keeping the answer, showing it again, starting over.

import { button, make, word } from './dom.js';
import { store } from './store.js';

/** Base of the question elements. A kind says how it is answered, judged and shown. */
export class Item extends HTMLElement {
  #ready = false;

  connectedCallback() {
    if (this.#ready) return;
    this.#ready = true;
    this.key = this.id.slice(2);
    this.answerBox = /** @type {HTMLDetailsElement} */ (this.querySelector('details'));
    this.answerWord = this.answerBox.querySelector('summary')?.textContent ?? '';
    this.status = make('div', { class: 'quiz-status', role: 'status' });
    this.message = make('p', { class: 'quiz-message', id: `${this.id}-message`, tabindex: '-1', hidden: '' });
    this.bar = make('p', { class: 'quiz-bar' });
    this.set = /** @type {HTMLFieldSetElement} */ (this.querySelector('fieldset'));
    this.set.after(this.message, this.bar, this.status);
    this.build();
    this.#restore();
  }

  /** The stem, for lists of what was missed. */
  get stem() {
    return this.querySelector('legend')?.textContent ?? '';
  }

  /** @returns {boolean | undefined} whether the kept answer is right; undefined if there is none */
  get right() {
    return store.get(this.key, this.dataset.hash ?? '')?.right;
  }

  /** Marks the answer, keeps it and tells the page. @param {boolean} right @param {(number | string)[]} chosen */
  answered(right, chosen) {
    store.set(this.key, { hash: this.dataset.hash ?? '', right, chosen });
    this.#show(right, chosen);
    this.status.focus();
    this.#tell();
  }

  /** Forgets the answer and shows the question as new. */
  reset() {
    store.set(this.key, undefined);
    this.classList.remove('is-answered');
    this.status.replaceChildren();
    this.answerBox.open = false;
    this.setSummary(this.answerWord);
    this.build();
    this.#tell();
  }

  /** Says what is missing before an answer can be judged, and takes the focus there. @param {string} text */
  complain(text) {
    const link = make('a', { href: `#${this.firstControl().id}` }, text);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.firstControl().focus();
    });
    this.message.replaceChildren(link);
    this.message.hidden = false;
    this.set.setAttribute('aria-describedby', this.message.id);
    this.message.focus();
  }

  /** Takes the complaint back. */
  settle() {
    this.message.hidden = true;
    this.set.removeAttribute('aria-describedby');
  }

  /** @param {string} text */
  setSummary(text) {
    this.answerBox.querySelector('summary')?.replaceChildren(text);
  }

  /** @param {boolean} right @param {(number | string)[]} chosen */
  #show(right, chosen) {
    this.settle();
    this.classList.add('is-answered');
    this.status.tabIndex = -1;
    this.show(right, chosen);
    this.bar.replaceChildren(button(word('again'), () => this.#again(), 'quiz-button--plain'));
  }

  #again() {
    this.reset();
    this.firstControl().focus();
  }

  #restore() {
    const answer = store.get(this.key, this.dataset.hash ?? '');
    if (!answer) return;
    try {
      this.#show(answer.right, answer.chosen);
    } catch {
      this.reset(); // what was kept does not fit this question: better unanswered than broken
    }
  }

  #tell() {
    this.dispatchEvent(new CustomEvent('quiz-answer', { bubbles: true }));
  }

  // A kind says what these do.
  build() {}
  /** @param {boolean} _right @param {(number | string)[]} _chosen */
  show(_right, _chosen) {}
  /** @returns {HTMLElement} */
  firstControl() {
    return this;
  }
}
