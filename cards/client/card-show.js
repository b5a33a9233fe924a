// The card in large type, for the phone in the hand: the screen stays on where the browser can do that.

import { button, make, word } from './dom.js';

/** @typedef {{ caption: string, lines: import('./event-card.js').Line[] }} Section */

export class Show {
  /** @param {HTMLElement} home where the dialog stands @param {() => void} closed what to do after it */
  constructor(home, closed) {
    this.dialog = /** @type {HTMLDialogElement} */ (make('dialog', { class: 'builder-show', 'aria-labelledby': 'builder-shown' }));
    this.awake = make('p', { class: 'builder-small', role: 'status' });
    home.append(this.dialog);
    this.dialog.addEventListener('close', () => {
      this.#release();
      closed();
    });
  }

  /** Shows a card. @param {string} title @param {Section[]} sections @param {[string, () => void][]} choices words and what they do, before it closes */
  open(title, sections, choices) {
    const buttons = choices.map(([key, action], at) => {
      const act = () => {
        this.dialog.close();
        action();
      };
      return button(word(key), act, at ? 'quiz-button--plain' : '');
    });
    this.awake.replaceChildren();
    const close = make('button', { class: 'quiz-button quiz-button--plain', 'aria-label': word('builder_close') }, '✕');
    const closer = make('form', { method: 'dialog' }, close);
    const [first, ...rest] = sections;
    this.dialog.replaceChildren(
      closer,
      make('h2', { id: 'builder-shown', dir: 'auto', tabindex: '-1' }, title),
      ...(first ? [first, ...rest].flatMap(section) : [make('p', {}, word('builder_nothing'))]),
      make('p', { class: 'quiz-bar' }, ...buttons),
      this.awake,
    );
    if (!this.dialog.open) this.dialog.showModal();
    this.dialog.querySelector('h2')?.focus();
    this.dialog.scrollTop = 0;
    this.stayAwake();
  }

  /** Asks for the screen to stay on; a browser lets go of that whenever the page is out of sight. */
  async stayAwake() {
    if (!this.dialog.open || document.hidden) return;
    try {
      this.lock = await navigator.wakeLock.request('screen');
      if (!this.dialog.open) return this.#release();
      this.awake.replaceChildren(word('builder_awake'));
    } catch {
      this.awake.replaceChildren(); // it cannot, or may not when the battery is low: the card is there all the same
    }
  }

  #release() {
    this.lock?.release();
    this.lock = undefined;
  }
}

/** @param {Section} section */
function section({ caption, lines }) {
  const texts = lines.map(({ strong, text }) => make('p', { dir: 'auto' }, ...(strong ? [make('b', {}, strong), ' '] : []), text));
  return caption ? [make('h3', {}, caption), ...texts] : texts;
}
