// Steps to bring into the right order, with two buttons each, so that it works without dragging.

import { button, make, word } from './dom.js';
import { Item } from './item.js';

export default class Order extends Item {
  list = /** @type {HTMLElement} */ (this.set.querySelector('ul'));
  steps = [...this.list.querySelectorAll('li')];

  build() {
    this.list.replaceChildren(...this.steps);
    for (const step of this.steps) this.#equip(step);
    this.answerBox.hidden = true;
    this.bar.replaceChildren(button(word('check'), () => this.#check()));
  }

  firstControl() {
    return /** @type {HTMLElement} */ (this.list.querySelector('button'));
  }

  /** @param {HTMLElement} step */
  #equip(step) {
    strip(step);
    const text = step.textContent;
    step.append(this.#mover(step, text, '↑', 'move_up'), this.#mover(step, text, '↓', 'move_down'));
  }

  /** @param {HTMLElement} step @param {string} text @param {string} arrow @param {string} label */
  #mover(step, text, arrow, label) {
    const mover = button(arrow, () => this.#move(step, mover, text, arrow === '↑'), 'quiz-button--move');
    mover.setAttribute('aria-label', word(label, { item: text }));
    return mover;
  }

  /** @param {HTMLElement} step @param {HTMLElement} mover keeps the focus @param {string} text @param {boolean} up */
  #move(step, mover, text, up) {
    if (up) step.previousElementSibling?.before(step);
    else step.nextElementSibling?.after(step);
    mover.focus();
    const steps = [...this.list.children];
    const place = steps.indexOf(step) + 1;
    this.status.replaceChildren(make('p', {}, word('moved', { item: text, place, count: steps.length })));
  }

  #check() {
    const places = this.#shown.map(placeOf);
    this.answered(places.every((place, at) => place === at + 1), places);
  }

  get #shown() {
    return [...this.list.querySelectorAll('li')];
  }

  /** @param {boolean} right @param {number[]} chosen */
  show(right, chosen) {
    const found = chosen.flatMap((place) => this.steps.find((step) => placeOf(step) === place) ?? []);
    if (new Set(found).size !== this.steps.length || found.length !== chosen.length) throw new RangeError('not these steps');
    this.list.replaceChildren(...found);
    found.forEach((step, at) => {
      strip(step);
      const isRight = chosen[at] === at + 1;
      step.className = isRight ? 'is-right' : 'is-wrong';
      step.append(make('span', { class: 'quiz-mark' }, word(isRight ? 'step_right' : 'step_wrong', { place: chosen[at] })));
    });
    this.answerBox.hidden = false;
    this.answerBox.open = true;
    this.summary.textContent = word('feedback_key');
    const verdict = make('strong', {}, word(right ? 'right' : 'feedback_partly'));
    this.status.replaceChildren(make('div', { class: right ? 'is-right' : 'is-wrong' }, verdict));
  }
}

/** Where a step belongs, from 1. @param {HTMLElement} step */
function placeOf(step) {
  return Number(step.dataset.place);
}

/** Takes the buttons and the mark off a step. @param {HTMLElement} step */
function strip(step) {
  for (const old of step.querySelectorAll('button, .quiz-mark')) old.remove();
  step.className = '';
}
