// My event card: a form that keeps itself, shows both sides as it is filled in, and hands the card on.

import { Faces } from './card-faces.js';
import { CardForm } from './card-form.js';
import { keep } from './card-keep.js';
import { CardList, nameOf, newCard } from './card-list.js';
import { outputs } from './card-outputs.js';
import { forgetFragment, routeOf } from './card-route.js';
import { Show } from './card-show.js';
import { Status } from './card-status.js';
import { dateOf, today } from './clock.js';
import { data, word } from './dom.js';
import { later, rowsOf } from './event-card.js';
import { store } from './store.js';
import { tell } from './trouble.js';

/** @typedef {import('./card-keep.js').Card} Card */

export default class CardBuilder extends HTMLElement {
  leave = new AbortController();
  data = /** @type {import('./event-card.js').Data} */ (data('builder-data'));
  faces = new Faces(this);
  show = new Show(this, forgetFragment);
  status = new Status(part(this, '.builder-status'));
  list = new CardList(part(this, '#builder-which'), part(this, '#builder-name'));
  form = new CardForm(part(this, 'form'), this.data, (key, value) => this.list.put(key, value), () => this.refresh());
  outputs = outputs(this);

  connectedCallback() {
    this.leave = new AbortController();
    this.faces.place();
    this.#listen(this.leave.signal);
    this.load();
    this.classList.add('is-live');
    this.faces.ready.then(() => this.refresh());
    this.#take();
    this.#route();
  }

  disconnectedCallback() {
    this.leave.abort();
    this.faces.root.remove();
  }

  /** @param {AbortSignal} signal */
  #listen(signal) {
    this.addEventListener('click', ({ target }) => this.#pressed(/** @type {Element} */ (target).closest('[data-do]')), { signal });
    this.form.form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.form.form.addEventListener('input', ({ target }) => this.#edited(/** @type {HTMLInputElement} */ (target)), { signal });
    addEventListener('storage', () => this.load(), { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && this.#comeBack(), { signal });
    addEventListener('hashchange', () => this.#route(), { signal });
    document.addEventListener('visibilitychange', () => this.show.stayAwake(), { signal });
  }

  /** @param {HTMLElement | null} button */
  #pressed(button) {
    const actions = {
      fill: () => this.#fillExamples(),
      show: () => this.#showCard(),
      new: () => this.#begin(newCard('', {}), 'builder_created'),
      duplicate: () => this.#duplicate(),
      delete: () => this.#delete(),
      add: () => this.form.addPrinciple(),
      ...this.outputs,
    };
    if (button) actions[/** @type {keyof typeof actions} */ (button.dataset.do)](button);
  }

  #comeBack() {
    this.load();
    this.#take();
  }

  /** The card in work. */
  get card() {
    return this.list.card;
  }

  /** What stands on it, under its captions. */
  get sections() {
    return this.faces.sections(this.rows);
  }

  get rows() {
    return rowsOf(this.card.fields, this.data);
  }

  /** Takes up what is kept. */
  load() {
    const isGone = this.list.load();
    this.form.show(this.card);
    this.refresh();
    if (!isGone) return;
    this.say(word('builder_gone', { name: nameOf(this.card) }));
    this.status.focus(); // what is typed on does not go into another card
  }

  /** Draws the card anew. */
  refresh() {
    this.form.count();
    this.faces.fill(this.rows);
    this.form.measure(this.faces.cut);
    if (!store.keeps || store.aside) tell(part(this, '.builder-note'));
  }

  /** @param {HTMLInputElement | HTMLSelectElement} input */
  #edited(input) {
    if (input === this.form.add) return;
    this.status.pass();
    if (input === this.list.which) this.#choose(input.value);
    else if (input === this.list.name) this.#rename();
    else this.form.edited(input);
  }

  #rename() {
    this.list.rename();
    this.refresh();
  }

  /** Works on another card. @param {string} id */
  #choose(id) {
    this.list.choose(id);
    this.load();
  }

  /** Adds a card and works on it. @param {Card} card @param {string} told the word that says so */
  #begin(card, told) {
    this.list.add(card);
    this.load();
    this.say(word(told));
  }

  #duplicate() {
    const name = word('builder_copy_of', { name: nameOf(this.card) });
    this.#begin(newCard(name, structuredClone(this.card.fields)), 'builder_duplicated');
  }

  #delete() {
    const gone = this.card;
    const place = this.list.remove();
    if (place < 0) return this.say(word('builder_nothing'));
    this.load();
    // Whoever goes on with another card may still want this one back.
    this.status.sayOn(word('builder_deleted', { name: nameOf(gone) }), () => {
      this.list.add(gone, place);
      this.load();
    });
  }

  /** Puts an example into every empty field. */
  #fillExamples() {
    const { id } = this.card;
    const filled = this.form.fillExamples(later(isoDay(), 7));
    this.form.show(this.card);
    this.refresh();
    this.say(word('builder_filled'), () => {
      const fields = keep.read().list.find((card) => card.id === id)?.fields ?? {};
      for (const key in filled) if (fields[key] === filled[key]) keep.set(id, key, '');
      this.load();
    });
  }

  /** What the quiz handed over goes onto the card in work. */
  #take() {
    const ids = keep.takeHanded().filter((id) => this.data.principles.some((principle) => principle.id === id));
    if (!ids.length) return;
    this.form.addPrinciples(ids);
    this.say(word('builder_handed', { count: ids.length }));
  }

  /** Does what the address asks for. */
  async #route() {
    const { part, shows, sent } = await routeOf(location.hash);
    if (part) document.getElementById(part)?.scrollIntoView();
    if (shows) this.#showCard();
    if (sent) this.#showSent(sent);
    if (sent === null) this.say(word('builder_link_bad')); // the address stays: it may be mended by hand
  }

  /** A card that somebody sent is looked at, and kept only if that is wanted. @param {import('./event-card.js').Fields} fields */
  #showSent(fields) {
    this.show.open(word('builder_shared'), this.faces.sections(rowsOf(fields, this.data)), [
      ['builder_keep', () => this.#begin(newCard('', fields), 'builder_kept')],
      ['builder_leave', () => {}],
    ]);
  }

  /** Shows the card in work; where it is empty, the one of the day, or else the last that holds something. */
  #showCard() {
    if (!this.sections.length && this.list.chooseFilled(isoDay())) this.load();
    const hasTitle = this.rows.event.length > 0;
    const title = hasTitle ? this.sections[0].lines[0].text : nameOf(this.card);
    this.show.open(title, this.sections.slice(hasTitle ? 1 : 0), [['builder_back_to_form', () => {}]]);
  }

  /** Says what happened. @param {string} text @param {() => void} [undo] @param {...Node} more */
  say(text, undo, ...more) {
    this.status.say(text, undo, ...more);
  }
}

/** A part of the page that has to be there. @template {HTMLElement} T @param {HTMLElement} home @param {string} selector */
function part(home, selector) {
  return /** @type {T} */ (home.querySelector(selector));
}

/** Today, as a date input writes it. */
function isoDay() {
  return dateOf(today()).toISOString().slice(0, 10);
}
