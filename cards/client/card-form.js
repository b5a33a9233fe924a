// The form of a card: its fields, the openers and the principles of the guide to choose from.

import { button, make, word } from './dom.js';
import { cleanIds, spoken, TEXTS, tidy } from './event-card.js';

/** @typedef {import('./event-card.js').Data} Data */
/** @typedef {import('./card-keep.js').Card} Card */

export class CardForm {
  card = /** @type {Card} */ ({ id: '', name: '', fields: {} });
  /** Openers in the reader's own words, by card and field, while one of the guide's stands in their place. */
  #own = /** @type {Record<string, string>} */ ({});

  /**
   * @param {HTMLFormElement} form @param {Data} data
   * @param {(key: string, value: string | string[]) => void} put keeps a field of the card
   * @param {() => void} changed what to do once all is kept
   */
  constructor(form, data, put, changed) {
    this.form = form;
    this.data = data;
    this.put = put;
    this.changed = changed;
    this.inputs = TEXTS.map((key) => this.#input(key));
    this.picks = [...form.querySelectorAll('select')].filter((select) => select.dataset.pick);
    this.add = /** @type {HTMLSelectElement} */ (form.querySelector('#builder-add'));
    this.#offerPrinciples();
  }

  /** @param {string} key */
  #input(key) {
    return /** @type {HTMLInputElement} */ (this.form.elements.namedItem(key));
  }

  #offerPrinciples() {
    const groups = Map.groupBy ? Map.groupBy(this.data.principles, (p) => p.chapter) : new Map([['', this.data.principles]]);
    for (const [label, principles] of groups) {
      this.add.append(make('optgroup', { label }, ...principles.map(({ id, card }) => make('option', { value: id }, card))));
    }
  }

  /** Brings the form to what a card holds. @param {Card} card */
  show(card) {
    this.card = card;
    for (const input of this.inputs) {
      const value = card.fields[input.name] ?? '';
      if (input.value !== value) input.value = value;
    }
    for (const pick of this.picks) this.#showPick(pick);
    this.#showPrinciples();
  }

  /** How long the first sentence takes to say. */
  count() {
    const { words, seconds } = spoken(this.card.fields.first ?? '');
    this.form.querySelector('#n-first')?.replaceChildren(words ? word('builder_count', { words, seconds }) : '');
  }

  /** Says which rows do not fit the card. @param {Set<string>} cut */
  measure(cut) {
    for (const place of this.form.querySelectorAll('.builder-over')) {
      const text = cut.has(place.id.slice(2)) ? word('builder_over') : '';
      if (place.textContent !== text) place.replaceChildren(text);
    }
  }

  /** Takes over what was typed or chosen. @param {HTMLInputElement | HTMLSelectElement} input */
  edited(input) {
    const { pick } = input.dataset;
    if (pick) this.#pick(pick, input.value);
    else if (input.name) {
      this.put(input.name, tidy(input.value));
      const own = this.picks.find((found) => found.dataset.pick === input.name);
      if (own) this.#showPick(own);
    } else return;
    this.changed();
  }

  /** An opener of the guide in place of one's own, which comes back when that is chosen again. @param {string} key @param {string} text */
  #pick(key, text) {
    const input = this.#input(key);
    if (!this.#isGuides(input.value)) this.#own[this.card.id + key] = input.value;
    input.value = text || (this.#own[this.card.id + key] ?? '');
    this.put(key, tidy(input.value));
  }

  /** @param {HTMLSelectElement} pick */
  #showPick(pick) {
    const text = this.card.fields[pick.dataset.pick ?? ''] ?? '';
    pick.value = this.#isGuides(text) ? text : '';
  }

  /** @param {string} text */
  #isGuides(text) {
    return this.data.openers.some((opener) => opener.text === text);
  }

  /** Puts the principle that is chosen onto the card. */
  addPrinciple() {
    if (this.add.value) this.addPrinciples([this.add.value]);
    this.add.focus();
  }

  /** @param {string[]} ids */
  addPrinciples(ids) {
    this.#setPrinciples([...this.#chosen, ...ids]);
  }

  /** @returns {string[]} */
  get #chosen() {
    return this.card.fields.principles ?? [];
  }

  /** @param {string[]} ids */
  #setPrinciples(ids) {
    this.put('principles', cleanIds(ids));
    this.#showPrinciples();
    this.changed();
  }

  #showPrinciples() {
    const chosen = this.#chosen;
    const known = this.data.principles.filter(({ id }) => chosen.includes(id)).sort((a, b) => chosen.indexOf(a.id) - chosen.indexOf(b.id));
    const items = known.map(({ id, card }) => {
      const remove = button('✕', () => {
        this.#setPrinciples(chosen.filter((other) => other !== id));
        this.add.focus();
      }, 'quiz-button--plain');
      remove.setAttribute('aria-label', word('builder_remove', { item: card }));
      return make('li', {}, make('span', {}, card), remove);
    });
    const none = make('li', { class: 'builder-none' }, word('builder_principles_none'));
    this.form.querySelector('.builder-chosen')?.replaceChildren(...(items.length ? items : [none]));
    for (const option of this.add.options) option.disabled = chosen.includes(option.value);
    this.add.value = '';
  }

  /** Puts an example into every empty field. Gives what was put in. @param {string} date an example of a date */
  fillExamples(date) {
    const filled = /** @type {Record<string, string>} */ ({});
    for (const input of this.inputs) {
      const example = input.name === 'date' ? date : input.dataset.example;
      if (input.value || !example) continue;
      filled[input.name] = example;
      this.put(input.name, example);
    }
    return filled;
  }
}
