// What happened to the cards, in one place, and the way back from it.

import { button, make, word } from './dom.js';

export class Status {
  /** Whether what stands there outlives the next change. */
  stays = false;

  /** @param {HTMLElement} region */
  constructor(region) {
    this.region = region;
  }

  /** Says what happened, and offers to undo it, until the next change. @param {string} text @param {() => void} [undo] @param {...Node} more */
  say(text, undo, ...more) {
    this.stays = false;
    const close = button('✕', () => this.#close(), 'quiz-button--plain builder-close');
    close.setAttribute('aria-label', word('builder_close'));
    const back = undo ? [button(word('builder_undo'), () => this.#undo(undo))] : [];
    this.region.replaceChildren(text ? make('p', {}, text) : '', ...more, ...back, close);
    if (undo) this.focus();
  }

  /** Says what happened; it stands there until something else is said. @param {string} text @param {() => void} undo */
  sayOn(text, undo) {
    this.say(text, undo);
    this.stays = true;
  }

  /** Something changed: what was said of the last change goes. */
  pass() {
    if (!this.stays) this.region.replaceChildren();
  }

  focus() {
    this.region.focus();
  }

  #close() {
    this.region.replaceChildren();
    this.focus();
  }

  /** @param {() => void} undo */
  #undo(undo) {
    undo();
    this.say(word('builder_undone'));
    this.focus();
  }
}
