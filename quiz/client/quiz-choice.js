// One or several right options: select, then check.

import { button, make, word } from './dom.js';
import { Item } from './item.js';

const VERDICTS = { 'is-right': 'right', 'is-wrong': 'not_quite', 'is-missed': 'feedback_key' };

export default class Choice extends Item {
  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.#key(event));
  }

  build() {
    // In the author's order, whatever order they are shown in.
    this.inputs ??= [...this.set.querySelectorAll('input')];
    this.reasons ??= [...this.answerBox.querySelectorAll('li')];
    this.inputs.forEach((input, place) => {
      input.id = `${this.id}-${place + 1}`;
      input.checked &&= !input.disabled; // what was chosen before the script was there stays
      input.disabled = this.reasons[place].hidden = false;
      input.parentElement.className = '';
    });
    this.answerBox.hidden = true;
    this.bar.replaceChildren(button(word('check'), () => this.#check()));
  }

  /** @param {number} place */
  #isKey(place) {
    return this.reasons[place].className === 'key';
  }

  firstControl() {
    return this.set.querySelector('input');
  }

  /** @param {boolean} right @param {unknown[]} chosen */
  show(right, chosen) {
    if (!this.inputs[chosen[0]]) throw new RangeError('no such option');
    const isOne = this.inputs[0].type === 'radio';
    const told = [isOne || right ? [] : [make('p', {}, word('feedback_partly'))], []];
    this.inputs.forEach((input, place) => {
      input.checked = chosen.includes(place);
      input.disabled = true;
      if (!input.checked && !this.#isKey(place)) return;
      const state = !input.checked ? 'is-missed' : this.#isKey(place) ? 'is-right' : 'is-wrong';
      input.parentElement.className = state;
      this.reasons[place].hidden = true;
      told[input.checked ? 0 : 1].push(this.#explain(place, state, !isOne));
    });
    const link = this.answerBox.querySelector('p > a');
    this.status.replaceChildren(...told.flat(), link ? make('p', {}, link.cloneNode(true)) : '');
    this.answerBox.hidden = this.reasons.every((reason) => reason.hidden);
    this.summary.textContent = word('others');
  }

  /** @param {number} place @param {string} state @param {boolean} several */
  #explain(place, state, several) {
    const reason = [...this.reasons[place].cloneNode(true).childNodes].slice(this.#isKey(place) ? 1 : 0);
    const named = several || state === 'is-missed' ? [make('em', {}, this.inputs[place].parentElement.textContent), ' '] : [];
    return make('div', { class: state }, make('strong', {}, word(VERDICTS[state])), ' ', ...named, ...reason);
  }

  #check() {
    const chosen = this.inputs.flatMap((input, place) => (input.checked ? [place] : []));
    if (!chosen.length) return this.complain(word('choose_first'));
    this.answered(this.inputs.every((input, place) => input.checked === this.#isKey(place)), chosen);
  }

  /** Enter checks, and number keys choose. @param {KeyboardEvent} event */
  #key(event) {
    if (event.target.localName !== 'input' || event.ctrlKey || event.metaKey || event.altKey) return;
    const input = this.set.contains(event.target) && this.set.querySelectorAll('input')[event.key - 1];
    if (event.key === 'Enter') this.#check();
    else if (!input || input.disabled) return;
    else {
      input.focus();
      input.click();
    }
    event.preventDefault();
  }
}
