// How far the reader is in a chapter, and where they stand once the questions that are shown are answered.

import { button, make, word } from './dom.js';
import { store } from './store.js';
import { tell } from './trouble.js';
import { linkOf, stemOf } from './views.js';

/** What changes how far one is: an answer, and other questions on the page. */
const EVENTS = ['quiz-answer', 'quiz-page'];

export default class Result extends HTMLElement {
  all = new Map([...this.#items.map(identity), ...waiting()]);
  bar = make('progress', { max: String(this.all.size), 'aria-label': word('progress_label') });
  count = make('span');
  said = make('p', { role: 'status' });

  connectedCallback() {
    document.querySelector('.quiz-progress')?.replaceChildren(this.bar, this.count, this.said);
    this.setAttribute('role', 'status');
    for (const name of EVENTS) document.addEventListener(name, this);
    this.#update();
  }

  disconnectedCallback() {
    for (const name of EVENTS) document.removeEventListener(name, this);
  }

  handleEvent() {
    this.#update();
  }

  /** The questions that are shown; one that could not be loaded is plain HTML. */
  get #items() {
    return [.../** @type {NodeListOf<Item>} */ (document.querySelectorAll('.quiz > *'))];
  }

  #update() {
    const done = [...this.all].filter(([id, hash]) => store.get(id, hash)).length;
    this.bar.setAttribute('value', String(done));
    this.count.replaceChildren(word('progress', { done, total: this.all.size }));
    if (!store.keeps || store.aside) tell(this.said);
    const rights = this.#items.map((item) => store.get(...identity(item))?.right);
    this.replaceChildren(...(rights.includes(undefined) ? [] : this.#result(rights)));
  }

  /** @param {(boolean | undefined)[]} rights */
  #result(rights) {
    const missed = this.#items.filter((_, at) => !rights[at]);
    const right = rights.length - missed.length;
    const start = button(word('start_over'), () => this.#again(this.#items), 'quiz-button--plain');
    const retry = button(word('retry_missed'), () => this.#again(missed));
    return [
      make('h2', { tabindex: '-1' }, word('result_title')),
      make('p', { class: 'quiz-score' }, word('result', { right, total: rights.length })),
      make('p', {}, word(missed.length ? 'result_missed' : 'result_clean')),
      ...(missed.length ? [this.#list(missed)] : []),
      make('p', { class: 'quiz-bar' }, ...(missed.length ? [retry, start] : [start])),
    ];
  }

  /** @param {Item[]} missed */
  #list(missed) {
    const rows = missed.map((item) => {
      const row = make('li', {}, make('a', { href: `#${item.id}` }, stemOf(item)));
      const link = linkOf(item);
      if (link) row.append(make('br'), link.cloneNode(true));
      return row;
    });
    return make('ul', {}, ...rows);
  }

  /** @param {Item[]} items */
  #again(items) {
    for (const item of items) item.reset?.();
    items[0].firstControl?.().focus();
    items[0].scrollIntoView({ block: 'start' });
  }
}

/** Id and hash of a question. @param {HTMLElement} item */
function identity({ id, dataset }) {
  return /** @type {const} */ ([id.slice(2), String(dataset.hash)]);
}

/** The same of the questions that wait in <noscript>, which is text where scripts run. */
function waiting() {
  const text = document.querySelector('quiz-pages noscript')?.textContent ?? '';
  return Array.from(text.matchAll(/ id=q-([\w-]+) data-hash=(\w+)/g), ([, id, hash]) => /** @type {const} */ ([id, hash]));
}
