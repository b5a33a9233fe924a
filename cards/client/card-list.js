// The cards that are kept, and which of them is in work.

import { keep, newId } from './card-keep.js';
import { make, word } from './dom.js';
import { tidy } from './event-card.js';

/** @typedef {import('./card-keep.js').Card} Card */
/** @typedef {import('./event-card.js').Fields} Fields */

export class CardList {
  /** The card in work: kept from its first change on. */
  card = newCard('', {});
  #isNew = true;
  #isLeft = true;

  /** @param {HTMLSelectElement} which offers them @param {HTMLInputElement} name that of the card in work */
  constructor(which, name) {
    this.which = which;
    this.name = name;
  }

  /** Takes up what is kept: the card in work, or else the last one that was, or an empty one. Says whether the one in work is gone. */
  load() {
    const { current, list } = keep.read();
    const find = (/** @type {string} */ id) => list.find((card) => card.id === id);
    const kept = this.#isLeft ? undefined : find(this.card.id);
    const fresh = !this.#isLeft && this.#isNew ? this.card : undefined;
    const isGone = !this.#isLeft && !kept && !fresh;
    this.card = kept ?? fresh ?? find(current) ?? list.at(-1) ?? newCard('', {});
    this.#isNew = !list.includes(this.card);
    this.#isLeft = false;
    this.#show(list);
    if (this.name.value !== this.card.name) this.name.value = this.card.name;
    return isGone;
  }

  /** Leaves the card in work, so that the next `load` takes up the one that was last kept. */
  leave() {
    this.#isLeft = true;
  }

  /** Leaves it for another one. @param {string} id */
  choose(id) {
    keep.choose(id);
    this.leave();
  }

  /** Adds a card and goes over to it. @param {Card} card @param {number} [place] */
  add(card, place) {
    keep.add(card, place);
    this.choose(card.id);
  }

  /** Takes the card in work out and goes over to its neighbour. Gives the place where it was, below 0 if it was never kept. */
  remove() {
    const { list } = keep.read();
    const place = list.findIndex(({ id }) => id === this.card.id);
    if (place < 0) return place;
    const next = list.filter(({ id }) => id !== this.card.id)[Math.max(0, place - 1)];
    keep.remove(this.card.id);
    this.choose(next?.id ?? '');
    return place;
  }

  /** Goes over to the card of a day, or else to the last that holds something. Says whether there was one. @param {string} day */
  chooseFilled(day) {
    const filled = keep.read().list.filter(({ fields }) => Object.keys(fields).length);
    const found = filled.find(({ fields }) => fields.date === day) ?? filled.at(-1);
    if (found) this.choose(found.id);
    return !!found;
  }

  /** Sets a field of the card in work and keeps it. @param {string} key @param {string | string[]} value */
  put(key, value) {
    this.#isNew = false;
    if (value.length) this.card.fields[key] = value;
    else delete this.card.fields[key];
    keep.set(this.card.id, key, value);
    if (key === 'event') this.#showNames();
  }

  /** Takes over the name that was typed. */
  rename() {
    this.card.name = tidy(this.name.value);
    keep.change(this.card.id, (card) => {
      card.name = this.card.name;
    });
    this.#showNames();
  }

  #showNames() {
    this.#show(keep.read().list.map((card) => (card.id === this.card.id ? this.card : card)));
  }

  /** @param {Card[]} list */
  #show(list) {
    const cards = list.includes(this.card) ? list : [...list, this.card];
    this.which.replaceChildren(...cards.map((card) => make('option', { value: card.id }, nameOf(card))));
    this.which.value = this.card.id;
  }
}

/** A card that is not kept yet. @param {string} name @param {Fields} fields @returns {Card} */
export function newCard(name, fields) {
  return { id: newId(), name, fields };
}

/** What a card is called. @param {Card} card */
export function nameOf(card) {
  return card.name || card.fields.event || word('builder_unnamed');
}
