// How far the reader is in a chapter, and where they stand once the questions that are shown are answered.

import { button, make, word } from './dom.js';
import { store } from './store.js';
import { tell } from './trouble.js';

export default class Result extends HTMLElement {
  connectedCallback() {
    this.all ??= new Map([...this.#items.map(({ id, dataset }) => [id.slice(2), dataset.hash]), ...waiting()]);
    this.bar = make('progress', { max: String(this.all.size), 'aria-label': word('progress_label') });
    this.count = make('span');
    this.said = make('p', { role: 'status' });
    document.querySelector('.quiz-progress').replaceChildren(this.bar, this.count, this.said);
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
    const done = [...this.all].filter(([id, hash]) => store.get(id, hash)).length;
    this.bar.setAttribute('value', String(done));
    this.count.replaceChildren(word('progress', { done, total: this.all.size }));
    if (!store.keeps || store.aside) tell(this.said);
    const rights = this.#items.map((item) => store.get(item.id.slice(2), item.dataset.hash)?.right);
    this.replaceChildren(...(rights.includes(undefined) ? [] : this.#result(rights)));
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

/** Id and hash of the questions that wait in <noscript>, which is text where scripts run. */
function waiting() {
  const text = document.querySelector('quiz-pages noscript')?.textContent ?? '';
  return Array.from(text.matchAll(/ id=q-([\w-]+) data-hash=(\w+)/g), ([, id, hash]) => [id, hash]);
}
