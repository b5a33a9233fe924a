// One statement at a time, two large buttons: do, or don't?

import { button, make, word } from './dom.js';

export default class Drill extends HTMLElement {
  #ready = false;

  connectedCallback() {
    if (this.#ready) return;
    this.#ready = true;
    this.items = /** @type {HTMLElement[]} */ ([...this.querySelectorAll('li')]);
    this.list = /** @type {HTMLElement} */ (this.querySelector('ol'));
    this.count = make('p', { class: 'drill-count' });
    this.bar = make('p', { class: 'quiz-bar drill-bar' });
    this.status = make('div', { class: 'quiz-status', role: 'status', tabindex: '-1' });
    this.list.before(this.count);
    this.list.after(this.bar, this.status);
    this.addEventListener('keydown', (event) => this.#key(event));
    this.list.addEventListener('pointerdown', (event) => (this.from = event));
    this.list.addEventListener('pointerup', (event) => this.#swipe(event));
    this.classList.add('is-live');
    this.#start(this.items);
  }

  /** @param {HTMLElement[]} items */
  #start(items) {
    this.run = items;
    /** @type {HTMLElement[]} */
    this.missed = [];
    this.at = 0;
    this.#ask();
  }

  #ask() {
    const item = this.#item;
    this.list?.replaceChildren(item);
    item.classList.remove('is-right', 'is-wrong');
    const details = item.querySelector('details');
    if (details) details.hidden = true;
    this.status?.replaceChildren();
    this.count?.replaceChildren(word('progress', { done: this.at ?? 0, total: this.run?.length ?? 0 }));
    const choose = (/** @type {boolean} */ isDo) => () => this.#answer(isDo);
    this.bar?.replaceChildren(
      button(word('drill_do'), choose(true), 'drill-do'),
      button(word('drill_avoid'), choose(false), 'drill-avoid'),
    );
  }

  get #item() {
    return /** @type {HTMLElement} */ (this.run?.[this.at ?? 0]);
  }

  /** @param {boolean} saysDo */
  #answer(saysDo) {
    const item = this.#item;
    const isDo = item.dataset.do === '1';
    const right = saysDo === isDo;
    item.classList.add(right ? 'is-right' : 'is-wrong');
    if (!right) this.missed?.push(item);
    const verdict = word(`drill_${right ? 'right' : 'wrong'}_${isDo ? 'do' : 'avoid'}`);
    const [reason, link] = [...item.querySelectorAll('details > p')];
    const why = [...reason.childNodes].slice(1).map((node) => node.cloneNode(true));
    this.status?.replaceChildren(
      make('p', { class: right ? 'is-right' : 'is-wrong' }, make('strong', {}, verdict), ...why),
      link.cloneNode(true),
    );
    const next = button(word('next'), () => this.#next());
    this.bar?.replaceChildren(next);
    this.count?.replaceChildren(word('progress', { done: (this.at ?? 0) + 1, total: this.run?.length ?? 0 }));
    next.focus();
  }

  #next() {
    this.at = (this.at ?? 0) + 1;
    if (this.at < (this.run?.length ?? 0)) {
      this.#ask();
      this.bar?.querySelector('button')?.focus();
    } else this.#end();
  }

  #end() {
    const total = this.run?.length ?? 0;
    const missed = this.missed ?? [];
    this.list?.replaceChildren(...missed);
    for (const item of missed) item.querySelector('details')?.removeAttribute('hidden');
    this.status?.replaceChildren(
      make('p', { class: 'quiz-score' }, word('result', { right: total - missed.length, total })),
      make('p', {}, word(missed.length ? 'result_missed' : 'result_clean')),
    );
    const start = button(word('start_over'), () => this.#start(this.items ?? []), 'quiz-button--plain');
    const retry = button(word('retry_missed'), () => this.#start(missed));
    this.bar?.replaceChildren(...(missed.length ? [retry, start] : [start]));
    this.status?.focus();
  }

  /** To the left is the first button, to the right the second. @param {PointerEvent} event */
  #swipe(event) {
    const across = event.clientX - (this.from?.clientX ?? event.clientX);
    const down = event.clientY - (this.from?.clientY ?? event.clientY);
    this.from = undefined;
    if (event.pointerType === 'mouse' || Math.abs(across) < 50 || Math.abs(down) > 50) return;
    const chosen = this.bar?.querySelector(across < 0 ? '.drill-do' : '.drill-avoid');
    if (chosen instanceof HTMLElement) chosen.click();
  }

  /** 1 or the left arrow is the first button, 2 or the right arrow the second. @param {KeyboardEvent} event */
  #key(event) {
    const place = { 1: 0, 2: 1, ArrowLeft: 0, ArrowRight: 1 }[event.key];
    const buttons = this.bar?.querySelectorAll('.drill-do, .drill-avoid') ?? [];
    const chosen = place === undefined ? null : buttons[place];
    if (!(chosen instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    chosen.click();
  }
}
