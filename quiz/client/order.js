// Steps to bring into the right order, with two buttons each, so that it works without dragging.

import { button, make, word } from './dom.js';
import { Item } from './item.js';

export default class Order extends Item {
  build() {
    this.list = /** @type {HTMLUListElement} */ (this.set.querySelector('ul'));
    this.steps = this.steps ?? [...this.list.children];
    this.list.replaceChildren(...this.steps);
    for (const step of this.steps) this.#equip(/** @type {HTMLElement} */ (step));
    this.answerBox.hidden = true;
    this.bar.replaceChildren(button(word('check'), () => this.#check()));
  }

  firstControl() {
    return this.list?.querySelector('button') ?? this;
  }

  /** @param {HTMLElement} step */
  #equip(step) {
    step.querySelectorAll('button').forEach((old) => old.remove());
    step.classList.remove('is-right', 'is-wrong');
    const text = step.textContent ?? '';
    step.append(this.#mover(step, text, -1), this.#mover(step, text, 1));
  }

  /** @param {HTMLElement} step @param {string} text @param {number} by */
  #mover(step, text, by) {
    const mover = button(by < 0 ? '↑' : '↓', () => this.#move(step, text, by), 'quiz-button--move');
    mover.setAttribute('aria-label', word(by < 0 ? 'move_up' : 'move_down', { item: text }));
    return mover;
  }

  /** @param {HTMLElement} step @param {string} text @param {number} by */
  #move(step, text, by) {
    const steps = [...(this.list?.children ?? [])];
    const place = steps.indexOf(step) + by;
    const focused = document.activeElement;
    if (by < 0) steps[place]?.before(step);
    else steps[place]?.after(step);
    if (focused instanceof HTMLElement) focused.focus();
    const now = [...(this.list?.children ?? [])].indexOf(step) + 1;
    this.status.replaceChildren(make('p', {}, word('moved', { item: text, place: now, count: steps.length })));
  }

  #check() {
    const places = [...(this.list?.children ?? [])].map((step) => Number(/** @type {HTMLElement} */ (step).dataset.place));
    this.answered(places.every((place, at) => place === at + 1), places);
  }

  /** @param {boolean} right @param {(number | string)[]} chosen */
  show(right, chosen) {
    const byPlace = new Map((this.steps ?? []).map((step) => [Number(/** @type {HTMLElement} */ (step).dataset.place), step]));
    const found = chosen.map((place) => byPlace.get(Number(place)));
    if (found.length !== byPlace.size || found.some((step) => !step)) throw new RangeError('not these steps');
    this.list?.replaceChildren(...found.map((step) => /** @type {Element} */ (step)));
    found.forEach((step, at) => {
      step?.querySelectorAll('button').forEach((mover) => mover.remove());
      step?.classList.add(Number(chosen[at]) === at + 1 ? 'is-right' : 'is-wrong');
    });
    this.answerBox.hidden = false;
    this.answerBox.open = true;
    const verdict = make('strong', {}, word(right ? 'right' : 'feedback_partly'));
    this.status.replaceChildren(make('p', { class: right ? 'is-right' : 'is-wrong' }, verdict));
  }
}
