// A page with many questions shows some at a time: the others stand in <noscript>, where they cost little.

import { button, make, word } from './dom.js';
import { define, load, take } from './questions.js';

const LIVE = 25;

export default class Pages extends HTMLElement {
  connectedCallback() {
    if (this.bar) return;
    this.list = /** @type {HTMLElement} */ (document.querySelector('.quiz'));
    this.bar = make('p', { class: 'quiz-bar' });
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
    const at = (await this.#all()).findIndex((item) => `#${item.id}` === location.hash);
    if (at >= 0) await this.#show(at - (at % LIVE), location.hash.slice(1));
  }

  /** @returns {Promise<HTMLElement[]>} */
  async #all() {
    return [...(await load(location.href.split('#')[0])).querySelectorAll('.quiz > *')];
  }

  /** @param {number} first */
  #offer(first) {
    const count = Number(this.dataset.count);
    const parts = [first - LIVE, first + LIVE].filter((at) => at >= 0 && at < count);
    const offer = (/** @type {number} */ at) =>
      button(word('quiz_part', { first: at + 1, last: Math.min(at + LIVE, count), count }), () => this.#show(at), 'quiz-button--plain');
    this.bar?.replaceChildren(...parts.map(offer));
  }

  /** @param {number} first @param {string} [id] where the focus goes, the first question unless told */
  async #show(first, id) {
    const items = (await this.#all()).slice(first, first + LIVE).map(take);
    await Promise.all(items.map(define));
    this.list?.replaceChildren(...items);
    this.#offer(first);
    document.querySelector('quiz-result')?.replaceWith(make('quiz-result'));
    const item = document.getElementById(id ?? items[0].id);
    item?.scrollIntoView({ block: 'start' });
    item?.firstControl?.().focus({ preventScroll: true });
  }
}
