// One statement at a time, two large buttons: do, or don't?

import { button, make, word } from './dom.js';

/** @type {Record<string, number>} */
const PLACES = { 1: 0, 2: 1, ArrowLeft: 0, ArrowRight: 1 };

/**
 * Its `plan` says which statements a round has, by id, at which it is, and what was answered. Whoever sets it before
 * the element is on a page begins there; at each change the event `drill-change` tells that there is something to keep.
 */
export default class Drill extends HTMLElement {
  /** @type {Map<string, HTMLElement>} */
  items = new Map();
  plan = /** @type {Plan} */ ({ way: '', day: 0, ids: [], at: 0, answers: {} });
  from = /** @type {PointerEvent | undefined} */ (undefined);
  count = make('p', { class: 'drill-count' });
  bar = make('p', { class: 'quiz-bar drill-bar' });
  status = make('div', { class: 'quiz-status', role: 'status', tabindex: '-1' });

  connectedCallback() {
    document.addEventListener('keydown', this);
    if (this.bar.parentNode) return;
    for (const item of this.list.querySelectorAll('li')) this.items.set(item.id.slice(2), item);
    this.append(this.count, this.list, this.bar, this.status);
    this.list.addEventListener('pointerdown', (event) => {
      this.from = event;
    });
    this.list.addEventListener('pointerup', (event) => this.#swipe(event));
    this.classList.add('is-live');
    if (!this.plan.ids.length) this.plan.ids = [...this.items.keys()];
    this.#show();
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this);
  }

  get list() {
    return /** @type {HTMLElement} */ (this.querySelector('ol'));
  }

  /** The statement that is shown, or another. */
  #item(id = this.#id) {
    return /** @type {HTMLElement} */ (this.items.get(id));
  }

  /** @param {string[]} ids */
  #start(ids) {
    this.plan = { ...this.plan, mark: Date.now(), ids, at: 0, answers: {} };
    this.append(this.list, this.bar, this.status);
    this.#show();
    this.#tell();
    this.bar.querySelector('button')?.focus();
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
    const item = this.#item();
    this.list.replaceChildren(item);
    item.classList.remove('is-right', 'is-wrong');
    answerOf(item).hidden = true;
    this.status.replaceChildren();
    if (answers[this.#id]) return this.#explain();
    const choice = (/** @type {boolean} */ isDo) => button(word(isDo ? 'drill_do' : 'drill_avoid'), () => this.#answer(isDo), isDo ? 'drill-do' : 'drill-avoid');
    this.bar.replaceChildren(choice(true), choice(false));
  }

  /** @param {boolean} saysDo */
  #answer(saysDo) {
    const isDo = this.#item().dataset.do === '1';
    this.plan.answers = { ...this.plan.answers, [this.#id]: { right: saysDo === isDo } };
    this.#explain();
    this.#tell();
    this.bar.querySelector('button')?.focus();
  }

  /** What was right, and why. */
  #explain() {
    const { ids, at, answers } = this.plan;
    const item = this.#item();
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
    if (this.plan.at < this.plan.ids.length) this.bar.querySelector('button')?.focus();
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
    const item = this.#item(id);
    item.classList.remove('is-right', 'is-wrong');
    const details = answerOf(item);
    details.hidden = false;
    details.open = true;
    return item;
  }

  /** Its two buttons, while they are there. */
  get #choices() {
    return [...this.bar.querySelectorAll('button')].filter((found) => found.matches('.drill-do, .drill-avoid'));
  }

  /** To the left is the first button, to the right the second. @param {PointerEvent} event */
  #swipe(event) {
    const across = event.clientX - (this.from?.clientX ?? event.clientX);
    const down = event.clientY - (this.from?.clientY ?? event.clientY);
    this.from = undefined;
    if (event.pointerType === 'mouse' || Math.abs(across) < 50 || Math.abs(down) > 50) return;
    this.#choices[across < 0 ? 0 : 1]?.click();
  }

  /**
   * 1 or the left arrow is the first button, 2 or the right arrow the second; Enter goes on. They count wherever the
   * focus is, but for the controls of others. @param {KeyboardEvent} event
   */
  handleEvent(event) {
    const control = /** @type {HTMLElement} */ (event.target).closest('a, button, summary, input, textarea, label');
    if ((control && !this.contains(control)) || event.ctrlKey || event.metaKey || event.altKey) return;
    const [next, other] = this.bar.querySelectorAll('button');
    const goesOn = event.key === 'Enter' && !control && !other;
    const found = this.#choices[PLACES[event.key]] ?? (goesOn ? next : undefined);
    if (!found) return;
    event.preventDefault();
    found.click();
  }
}

/** @param {HTMLElement} item */
function answerOf(item) {
  return /** @type {HTMLDetailsElement} */ (item.querySelector('details'));
}
