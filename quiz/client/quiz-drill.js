// One statement at a time, two large buttons: do, or don't?

import { button, make, word } from './dom.js';

const PLACES = { 1: 0, 2: 1, ArrowLeft: 0, ArrowRight: 1 };

/**
 * Its `plan` says which statements a round has, by id, at which it is, and what was answered. Whoever sets it before
 * the element is on a page begins there; at each change the event `drill-change` tells that there is something to keep.
 */
export default class Drill extends HTMLElement {
  connectedCallback() {
    document.addEventListener('keydown', this);
    if (this.list) return;
    this.list = /** @type {HTMLElement} */ (this.querySelector('ol'));
    this.items = new Map(Array.from(this.list.children, (item) => [item.id.slice(2), /** @type {HTMLElement} */ (item)]));
    this.count = make('p', { class: 'drill-count' });
    this.bar = make('p', { class: 'quiz-bar drill-bar' });
    this.status = make('div', { class: 'quiz-status', role: 'status', tabindex: '-1' });
    this.append(this.count, this.list, this.bar, this.status);
    this.list.addEventListener('pointerdown', (event) => (this.from = event));
    this.list.addEventListener('pointerup', (event) => this.#swipe(event));
    this.classList.add('is-live');
    this.plan ??= { ids: [...this.items.keys()], at: 0, answers: {} };
    this.#show();
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this);
  }

  /** @param {string[]} ids */
  #start(ids) {
    this.plan = { ...this.plan, mark: Date.now(), ids, at: 0, answers: {} };
    this.append(this.list, this.bar, this.status);
    this.#show();
    this.#tell();
    this.bar.querySelector('button').focus();
  }

  #tell() {
    this.dispatchEvent(new CustomEvent('drill-change', { bubbles: true }));
  }

  get #id() {
    return this.plan.ids[this.plan.at];
  }

  #show() {
    const { ids, at, answers } = this.plan;
    this.count.replaceChildren(word('progress', { done: at, total: ids.length }));
    if (at >= ids.length) return this.#end();
    const item = this.items.get(this.#id);
    this.list.replaceChildren(item);
    item.classList.remove('is-right', 'is-wrong');
    item.querySelector('details').hidden = true;
    this.status.replaceChildren();
    if (answers[this.#id]) return this.#explain();
    const choice = (isDo) => button(word(isDo ? 'drill_do' : 'drill_avoid'), () => this.#answer(isDo), isDo ? 'drill-do' : 'drill-avoid');
    this.bar.replaceChildren(choice(true), choice(false));
  }

  /** @param {boolean} saysDo */
  #answer(saysDo) {
    const isDo = this.items.get(this.#id).dataset.do === '1';
    this.plan.answers = { ...this.plan.answers, [this.#id]: { right: saysDo === isDo } };
    this.#explain();
    this.#tell();
    this.bar.querySelector('button').focus();
  }

  /** What was right, and why. */
  #explain() {
    const { ids, at, answers } = this.plan;
    const item = this.items.get(this.#id);
    const { right } = answers[this.#id];
    const state = right ? 'is-right' : 'is-wrong';
    item.classList.add(state);
    const verdict = word(`drill_${right ? 'was' : 'wrong'}_${item.dataset.do === '1' ? 'do' : 'avoid'}`);
    const [reason, link] = item.querySelectorAll('details > p');
    const why = [...reason.cloneNode(true).childNodes].slice(1);
    this.status.replaceChildren(make('p', { class: state }, make('strong', {}, verdict), ...why), link.cloneNode(true));
    this.bar.replaceChildren(button(word('next'), () => this.#next()));
    this.count.replaceChildren(word('progress', { done: at + 1, total: ids.length }));
  }

  #next() {
    this.plan.at += 1;
    this.#show();
    this.#tell();
    if (this.plan.at < this.plan.ids.length) this.bar.querySelector('button').focus();
  }

  /** The score, what was missed, and then what one can do. */
  #end() {
    const { ids, answers } = this.plan;
    const missed = ids.filter((id) => !answers[id]?.right);
    this.append(this.status, this.list, this.bar);
    this.list.replaceChildren(...missed.map((id) => this.#withAnswer(id)));
    this.status.replaceChildren(
      make('p', { class: 'quiz-score' }, word('result', { right: ids.length - missed.length, total: ids.length })),
      make('p', {}, word(missed.length ? 'result_missed' : 'result_clean')),
    );
    const start = button(word('start_over'), () => this.#start([...this.items.keys()]), 'quiz-button--plain');
    const retry = button(word('retry_missed'), () => this.#start(missed));
    this.bar.replaceChildren(...(missed.length ? [retry, start] : [start]));
    this.status.focus();
  }

  /** @param {string} id */
  #withAnswer(id) {
    const item = this.items.get(id);
    item.classList.remove('is-right', 'is-wrong');
    const details = item.querySelector('details');
    details.hidden = false;
    details.open = true;
    return item;
  }

  /** To the left is the first button, to the right the second. @param {PointerEvent} event */
  #swipe(event) {
    const across = event.clientX - (this.from?.clientX ?? event.clientX);
    const down = event.clientY - (this.from?.clientY ?? event.clientY);
    this.from = undefined;
    if (event.pointerType === 'mouse' || Math.abs(across) < 50 || Math.abs(down) > 50) return;
    this.bar.querySelector(across < 0 ? '.drill-do' : '.drill-avoid')?.click();
  }

  /**
   * 1 or the left arrow is the first button, 2 or the right arrow the second; Enter goes on. They count wherever the
   * focus is, but for the controls of others. @param {KeyboardEvent} event
   */
  handleEvent(event) {
    const control = /** @type {HTMLElement} */ (event.target).closest('a, button, summary, input, textarea, label');
    if ((control && !this.contains(control)) || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = this.bar.querySelectorAll('.drill-do, .drill-avoid')[PLACES[event.key]];
    const next = event.key === 'Enter' && !control ? this.bar.querySelector(':only-child') : undefined;
    if (!(chosen ?? next)) return;
    event.preventDefault();
    (chosen ?? next).click();
  }
}
