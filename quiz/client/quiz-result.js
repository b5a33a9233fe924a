// How far the reader is, and where they stand at the end of a page of questions.

import { button, make, word } from './dom.js';
import { store } from './store.js';

export default class Result extends HTMLElement {
  #told = false;

  connectedCallback() {
    this.bar = make('progress', { max: String(this.#items.length), 'aria-label': word('progress_label') });
    this.count = make('span');
    document.querySelector('.quiz-progress').replaceChildren(this.bar, this.count);
    this.setAttribute('role', 'status');
    document.addEventListener('quiz-answer', this);
    this.#update();
  }

  disconnectedCallback() {
    document.removeEventListener('quiz-answer', this);
  }

  handleEvent() {
    this.#update();
  }

  get #items() {
    return [...document.querySelectorAll('.quiz > *')];
  }

  #update() {
    const rights = this.#items.map((item) => store.get(item.id.slice(2), item.dataset.hash)?.right);
    const done = rights.filter((right) => right !== undefined).length;
    this.bar.setAttribute('value', String(done));
    this.count.replaceChildren(word('progress', { done, total: rights.length }));
    if (!store.keeps && !this.#told) this.#tell();
    const all = done === rights.length;
    this.replaceChildren(...(all ? this.#result(rights) : []));
  }

  #tell() {
    this.#told = true;
    document.querySelector('.quiz-progress').append(make('p', { role: 'status' }, word('not_saved')));
  }

  /** @param {(boolean | undefined)[]} rights */
  #result(rights) {
    const missed = this.#items.filter((_, at) => !rights[at]);
    const right = rights.length - missed.length;
    const parts = [
      make('h2', { tabindex: '-1' }, word('result_title')),
      make('p', { class: 'quiz-score' }, word('result', { right, total: rights.length })),
      make('p', {}, word(missed.length ? 'result_missed' : 'result_clean')),
    ];
    if (missed.length) parts.push(this.#list(missed));
    const start = button(word('start_over'), () => this.#again(this.#items), 'quiz-button--plain');
    const retry = button(word('retry_missed'), () => this.#again(missed));
    return [...parts, make('p', { class: 'quiz-bar' }, ...(missed.length ? [retry, start] : [start]))];
  }

  /** @param {HTMLElement[]} missed */
  #list(missed) {
    const rows = missed.map((item) => {
      const row = make('li', {}, make('a', { href: `#${item.id}` }, item.querySelector('legend').textContent));
      const link = item.querySelector('details > p > a');
      if (link) row.append(make('br'), link.cloneNode(true));
      return row;
    });
    return make('ul', {}, ...rows);
  }

  /** @param {HTMLElement[]} items */
  #again(items) {
    for (const item of items) item.reset?.();
    items[0].firstControl?.().focus();
    items[0].scrollIntoView({ block: 'start' });
  }
}
