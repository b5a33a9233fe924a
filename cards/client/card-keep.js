// Keeps the event cards on the device: a section `cards` of the one record. Every change is made to the record as it
// is at that moment, one field at a time, so that two tabs lose nothing to each other.

import { clean, cleanIds, tidy } from './event-card.js';
import { store } from './store.js';

/** @typedef {{ id: string, name: string, fields: import('./event-card.js').Fields }} Card */

export const keep = {
  /** The cards as far as they can be read, and which of them is in work. @returns {{ current: string, list: Card[] }} */
  read() {
    const found = store.read().cards;
    const list = Array.isArray(found?.list) ? found.list.filter(isCard) : [];
    const current = typeof found?.current === 'string' ? found.current : '';
    return { current, list: list.map((/** @type {any} */ card) => ({ id: card.id, name: tidy(card.name), fields: clean(card.fields) })) };
  },

  /** Changes one card, which comes into being with its first change. @param {string} id @param {(card: Card) => void} change */
  change(id, change) {
    store.update((record) => {
      const cards = section(record);
      let card = cards.list.find((/** @type {any} */ other) => isCard(other) && other.id === id);
      if (!card) {
        card = { id, name: '', fields: {} };
        cards.list.push(card);
      }
      if (typeof card.fields !== 'object' || !card.fields || Array.isArray(card.fields)) card.fields = {};
      change(card);
      cards.current = id;
    });
  },

  /** Sets or empties one field. @param {string} id @param {string} key @param {string | string[]} value */
  set(id, key, value) {
    this.change(id, ({ fields }) => {
      if (value.length) fields[key] = value;
      else delete fields[key];
    });
  },

  /** Puts a card in, at a place or at the end. @param {Card} card @param {number} [place] */
  add(card, place = Infinity) {
    store.update((record) => {
      const cards = section(record);
      cards.list.splice(place, 0, card);
      cards.current = card.id;
    });
  },

  /** Puts cards in at the end, in one change. @param {Card[]} cards */
  addAll(cards) {
    store.update((record) => {
      const kept = section(record);
      kept.list.push(...cards);
      kept.current = cards[cards.length - 1].id;
    });
  },

  /** Takes a card out. @param {string} id */
  remove(id) {
    store.update((record) => {
      const cards = section(record);
      cards.list = cards.list.filter((/** @type {any} */ card) => card?.id !== id);
    });
  },

  /** @param {string} id */
  choose(id) {
    store.update((record) => {
      section(record).current = id;
    });
  },

  /** The principles that the quiz hands over, which are then no longer waiting. */
  takeHanded() {
    const ids = cleanIds(store.read().forCard);
    if (ids.length) store.update((record) => void delete record.forCard);
    return ids;
  },
};

/** An id that no other card has. */
export function newId() {
  return Array.from(randomBytes(12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** An id keeps no secret: where the browser's own source fails, another does. @param {number} count */
function randomBytes(count) {
  try {
    return crypto.getRandomValues(new Uint8Array(count));
  } catch {
    return Uint8Array.from({ length: count }, () => Math.random() * 256);
  }
}

/** @param {any} found */
function isCard(found) {
  return typeof found?.id === 'string' && /^[0-9a-f]{24}$/.test(found.id);
}

/** The record's section; what stands there and is none is put aside. @param {Kept} record */
function section(record) {
  if (Array.isArray(record.cards?.list)) return record.cards;
  if (record.cards !== undefined) record.cardsUnreadable = record.cards;
  record.cards = { current: '', list: [] };
  return record.cards;
}
