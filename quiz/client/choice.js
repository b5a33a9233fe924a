// One or several right options: select, then check.

import { button, make, word } from './dom.js';
import { Item } from './item.js';

export default class Choice extends Item {
  #listens = false;

  build() {
    this.inputs.forEach((input, place) => {
      input.id = `${this.id}-${place + 1}`;
      input.disabled = false;
      input.checked = false;
      input.parentElement?.classList.remove('is-right', 'is-wrong', 'is-missed');
    });
    for (const reason of this.#reasons) reason.hidden = false;
    this.answerBox.hidden = true;
    this.bar.replaceChildren(button(word('check'), () => this.#check()));
    if (!this.#listens) this.addEventListener('keydown', (event) => this.#key(event));
    this.#listens = true;
  }

  /** @returns {HTMLInputElement[]} */
  get inputs() {
    return [...this.set.querySelectorAll('input')];
  }

  get #reasons() {
    return [...this.answerBox.querySelectorAll('li')];
  }

  /** @param {number} place */
  #isKey(place) {
    return this.#reasons[place].classList.contains('key');
  }

  firstControl() {
    return this.inputs.find((input) => input.checked) ?? this.inputs[0];
  }

  /** @param {boolean} right @param {(number | string)[]} chosen */
  show(right, chosen) {
    const places = this.inputs.map((_, place) => place);
    const missed = places.filter((place) => this.#isKey(place) && !chosen.includes(place));
    for (const place of places) this.#mark(place, chosen.includes(place));
    this.status.replaceChildren(
      ...chosen.map((place) => this.#feedback(Number(place), chosen.length > 1)),
      ...missed.map((place) => this.#missed(place)),
      this.#link(),
    );
    const rest = places.filter((place) => !chosen.includes(place) && !missed.includes(place));
    this.#reasons.forEach((reason, place) => (reason.hidden = !rest.includes(place)));
    this.answerBox.hidden = !rest.length;
    this.setSummary(word('others'));
  }

  /** @param {number} place @param {boolean} isChosen */
  #mark(place, isChosen) {
    const input = this.inputs[place];
    input.checked = isChosen;
    input.disabled = true;
    const state = this.#isKey(place) ? (isChosen ? 'is-right' : 'is-missed') : 'is-wrong';
    if (isChosen || state === 'is-missed') input.parentElement?.classList.add(state);
  }

  /** @param {number} place @param {boolean} several */
  #feedback(place, several) {
    const isRight = this.#isKey(place);
    const verdict = make('strong', {}, word(isRight ? 'right' : 'not_quite'));
    const about = several ? [make('em', {}, this.#text(place)), ' '] : [];
    return make('p', { class: isRight ? 'is-right' : 'is-wrong' }, verdict, ' ', ...about, ...this.#reason(place));
  }

  /** @param {number} place */
  #missed(place) {
    const verdict = make('strong', {}, word('feedback_key'));
    return make('p', { class: 'is-missed' }, verdict, ' ', make('em', {}, this.#text(place)), ' ', ...this.#reason(place));
  }

  /** @param {number} place */
  #text(place) {
    return this.inputs[place].parentElement?.textContent ?? '';
  }

  /** The explanation of an option, without the word that marks the right one. @param {number} place */
  #reason(place) {
    return [...this.#reasons[place].childNodes]
      .filter((node) => !(this.#isKey(place) && node === this.#reasons[place].firstChild))
      .map((node) => node.cloneNode(true));
  }

  #link() {
    const link = this.answerBox.querySelector(':scope > p > a');
    return link ? make('p', {}, link.cloneNode(true)) : '';
  }

  #check() {
    const chosen = this.inputs.flatMap((input, place) => (input.checked ? [place] : []));
    if (!chosen.length) return this.complain(word('choose_first'));
    const right = this.inputs.every((input, place) => input.checked === this.#isKey(place));
    return this.answered(right, chosen);
  }

  /** Enter checks, and number keys choose. @param {KeyboardEvent} event */
  #key(event) {
    const target = event.target;
    if (!(target instanceof HTMLInputElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const input = this.inputs[Number(event.key) - 1];
    if (event.key === 'Enter') this.#check();
    else if (input && !input.disabled) {
      input.focus();
      input.click();
    } else return;
    event.preventDefault();
  }
}
