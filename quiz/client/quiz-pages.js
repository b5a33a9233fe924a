// A page with many questions shows some at a time: the others stand in <noscript>, where they cost little.

import { button, make, word } from './dom.js';
import { define, load, take } from './questions.js';

const LIVE = 25;

export default class Pages extends HTMLElement {
  bar = make('p', { class: 'quiz-bar' });
  said = make('p', { tabindex: '-1' }, word('not_loaded'));
  list = document.querySelector('.quiz');

  connectedCallback() {
    if (this.bar.parentNode) return;
    this.append(this.bar);
    this.#offer(0);
    addEventListener('hashchange', this);
    this.handleEvent();
  }

  disconnectedCallback() {
    removeEventListener('hashchange', this);
  }

  /** Opens the questions among which the address's fragment is. */
  async handleEvent() {
    if (!location.hash.startsWith('#q-') || document.getElementById(location.hash.slice(1))) return;
    const items = await this.#all().catch(() => []);
    const at = items.findIndex((item) => `#${item.id}` === location.hash);
    if (at >= 0) await this.#show(at - (at % LIVE), location.hash.slice(1));
  }

  async #all() {
    return [...(await load(location.href.split('#')[0])).querySelectorAll('.quiz > *')];
  }

  /** @param {number} first */
  #offer(first) {
    const count = Number(this.dataset.count);
    const parts = [first - LIVE, first + LIVE].filter((at) => at >= 0 && at < count);
    const offer = (/** @type {number} */ at) =>
      button(word('quiz_part', { first: at + 1, last: Math.min(at + LIVE, count), count }), () => this.#show(at), 'quiz-button--plain');
    this.bar.replaceChildren(...parts.map(offer));
  }

  /** @param {number} first @param {string} [id] where the focus goes, the first question unless told */
  async #show(first, id) {
    const all = await this.#all().catch(() => {});
    if (!all) return this.#lost();
    const items = all.slice(first, first + LIVE).map(take);
    await Promise.allSettled(items.map(define)); // one that cannot be loaded stays as plain HTML
    this.said.remove();
    this.list?.replaceChildren(...items);
    this.#offer(first);
    document.dispatchEvent(new Event('quiz-page'));
    const item = items.find((found) => found.id === id) ?? items[0];
    item.scrollIntoView({ block: 'start' });
    item.firstControl?.().focus({ preventScroll: true });
  }

  /** The button stays, to try again. */
  #lost() {
    this.bar.before(this.said);
    this.said.focus();
  }
}
