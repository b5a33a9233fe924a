// One or several right options: select, then check.

import { button, make, word } from './dom.js';
import { Item } from './item.js';

export default class Choice extends Item {
  // In the author's order, however they are shown.
  options = [...this.set.querySelectorAll('label')];
  inputs = [...this.set.querySelectorAll('input')];
  reasons = [...this.answerBox.querySelectorAll('li')];
  isKey = this.reasons.map((reason) => reason.className === 'key');
  takesConfidence = true;

  build() {
    this.inputs.forEach((input, place) => {
      input.id = `${this.id}-${place + 1}`;
      input.checked &&= !input.disabled; // what was chosen before the script was there stays
      input.disabled = this.reasons[place].hidden = false;
      this.options[place].className = '';
    });
    this.answerBox.hidden = true;
    this.bar.replaceChildren(button(word('check'), () => this.#check()));
    this.onkeydown = this.#key;
  }

  /** Only where options stand changes. @param {(places: number[]) => number[]} mix */
  shuffle(mix) {
    if ('fixed' in this.dataset) return;
    for (const place of mix([...this.inputs.keys()])) {
      this.set.append(this.options[place]);
      this.reasons[place].parentElement?.append(this.reasons[place]);
    }
  }

  firstControl() {
    return this.set.querySelectorAll('input')[0];
  }

  /** @param {boolean} right @param {number[]} chosen */
  show(right, chosen) {
    if (!this.inputs[chosen[0]]) throw new RangeError('no such option');
    const told = [right || this.inputs[0].type === 'radio' ? [] : [make('p', {}, word('feedback_partly'))], []];
    this.inputs.forEach((input, place) => {
      input.checked = chosen.includes(place);
      input.disabled = true;
      if (!input.checked && !this.isKey[place]) return;
      const reason = this.#explain(place);
      this.options[place].className = reason.className;
      this.reasons[place].hidden = true;
      told[input.checked ? 0 : 1].push(reason);
    });
    const link = this.answerBox.querySelector('p > a');
    this.status.replaceChildren(...told.flat(), link ? make('p', {}, link.cloneNode(true)) : '');
    this.answerBox.hidden = this.reasons.every((reason) => reason.hidden);
    this.summary.textContent = word('others');
  }

  /** @param {number} place */
  #explain(place) {
    const { checked, type } = this.inputs[place];
    const isKey = this.isKey[place];
    const [state, verdict] = !checked ? ['is-missed', 'feedback_key'] : isKey ? ['is-right', 'right'] : ['is-wrong', 'not_quite'];
    const reason = [...this.reasons[place].cloneNode(true).childNodes].slice(isKey ? 1 : 0);
    const named = checked && type === 'radio' ? [] : [make('em', {}, this.options[place].textContent), ' '];
    return make('div', { class: state }, make('strong', {}, word(verdict)), ' ', ...named, ...reason);
  }

  #check() {
    const chosen = this.inputs.flatMap((input, place) => (input.checked ? [place] : []));
    if (!chosen.length) return this.complain(word('choose_first'));
    this.answered(this.inputs.every((input, place) => input.checked === this.isKey[place]), chosen);
  }

  /** Enter checks, and number keys choose. @param {KeyboardEvent} event */
  #key(event) {
    const { target, key } = event;
    const isHere = key === 'Enter' ? target instanceof HTMLInputElement : this.inputs.some((input) => input === target);
    if (isHere && !event.ctrlKey && !event.metaKey && !event.altKey && this.press(key)) event.preventDefault();
  }
}
