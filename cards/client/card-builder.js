// My event card: a form that keeps itself, shows both sides as it is filled in, and hands the card on.

import { Faces } from './card-faces.js';
import { keep, newId } from './card-keep.js';
import { outputs } from './card-outputs.js';
import { decode } from './card-share.js';
import { Show } from './card-show.js';
import { button, make, word } from './dom.js';
import { cleanIds, later, rowsOf, spoken, TEXTS, tidy } from './event-card.js';
import { store } from './store.js';
import { tell } from './trouble.js';

/** @typedef {import('./card-keep.js').Card} Card */

export default class CardBuilder extends HTMLElement {
  connectedCallback() {
    this.leave = new AbortController();
    if (!this.form) this.#build();
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

  #build() {
    this.form = /** @type {HTMLFormElement} */ (this.querySelector('form'));
    this.status = /** @type {HTMLElement} */ (this.querySelector('.builder-status'));
    this.data = /** @type {import('./event-card.js').Data} */ (JSON.parse(document.getElementById('builder-data').textContent));
    this.faces = new Faces(this);
    this.show = new Show(this, forgetFragment);
    this.inputs = TEXTS.map((key) => /** @type {HTMLInputElement} */ (this.form.elements.namedItem(key)));
    this.name = /** @type {HTMLInputElement} */ (this.querySelector('#builder-name'));
    this.which = /** @type {HTMLSelectElement} */ (this.querySelector('#builder-which'));
    this.add = /** @type {HTMLSelectElement} */ (this.querySelector('#builder-add'));
    this.own = /** @type {Record<string, string>} */ ({});
    this.#offerPrinciples();
  }

  #offerPrinciples() {
    const groups = Map.groupBy ? Map.groupBy(this.data.principles, (p) => p.chapter) : new Map([['', this.data.principles]]);
    for (const [label, principles] of groups) {
      this.add.append(make('optgroup', { label }, ...principles.map(({ id, card }) => make('option', { value: id }, card))));
    }
  }

  /** @param {AbortSignal} signal */
  #listen(signal) {
    const actions = this.#actions;
    this.addEventListener('click', (event) => {
      const pressed = event.target.closest?.('[data-do]');
      if (pressed) actions[pressed.dataset.do](pressed);
    }, { signal });
    this.form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.form.addEventListener('input', (event) => this.#edited(event.target), { signal });
    addEventListener('storage', () => this.load(), { signal });
    addEventListener('pageshow', (event) => event.persisted && this.#comeBack(), { signal });
    addEventListener('hashchange', () => this.#route(), { signal });
    document.addEventListener('visibilitychange', () => this.show.stayAwake(), { signal });
  }

  get #actions() {
    return {
      fill: () => this.#fillExample(),
      show: () => this.#showCard(),
      new: () => this.#begin({ id: newId(), name: '', fields: {} }, 'builder_created'),
      duplicate: () => this.#duplicate(),
      delete: () => this.#delete(),
      add: () => this.#addPrinciple(),
      ...outputs(this),
    };
  }

  #comeBack() {
    this.load();
    this.#take();
  }

  /** Takes up what is kept: the card in work, or an empty one. */
  load() {
    const { current, list } = keep.read();
    const wanted = this.card?.id ?? current;
    const isGone = this.card && !list.some((card) => card.id === this.card.id);
    const fresh = isGone && this.#isNew ? this.card : undefined;
    this.card = list.find((card) => card.id === wanted) ?? fresh ?? list.find((card) => card.id === current) ?? list.at(-1);
    this.card ??= { id: newId(), name: '', fields: {} };
    this.#isNew = !list.includes(this.card);
    this.#list(list);
    this.#show();
    if (!isGone || fresh) return;
    this.say(word('builder_gone', { name: nameOf(this.card) }));
    this.status.focus(); // what is typed on does not go into another card
  }

  #isNew = false;

  /** @param {Card[]} list */
  #list(list) {
    const cards = list.includes(this.card) ? list : [...list, this.card];
    this.which.replaceChildren(...cards.map((card) => make('option', { value: card.id }, nameOf(card))));
    this.which.value = this.card.id;
  }

  /** Brings the form and the preview to what the card holds. */
  #show() {
    for (const input of [...this.inputs, this.name]) {
      const value = input === this.name ? this.card.name : (this.card.fields[input.name] ?? '');
      if (input.value !== value) input.value = value;
    }
    for (const pick of this.form.querySelectorAll('[data-pick]')) this.#showPick(pick);
    this.#showPrinciples();
    this.refresh();
  }

  /** Draws the card anew. */
  refresh() {
    const { words, seconds } = spoken(this.card.fields.first ?? '');
    const count = words ? word('builder_count', { words, seconds }) : '';
    this.querySelector('#n-first').replaceChildren(count);
    this.rows = rowsOf(this.card.fields, this.data);
    this.faces.fill(this.rows);
    this.#measure();
    if (!store.keeps || store.aside) tell(this.querySelector('.builder-note'));
  }

  #measure() {
    const cut = this.faces.cut;
    for (const place of this.querySelectorAll('.builder-over')) {
      const text = cut.has(place.id.slice(2)) ? word('builder_over') : '';
      if (place.textContent !== text) place.replaceChildren(text);
    }
  }

  get sections() {
    return this.faces.sections(this.rows);
  }

  /** @param {HTMLInputElement | HTMLSelectElement} input */
  #edited(input) {
    if (input === this.add) return;
    if (!this.staysSaid) this.status.replaceChildren();
    if (input === this.which) return this.#choose(input.value);
    if (input.dataset.pick) return this.#pick(input);
    if (input === this.name) {
      this.card.name = tidy(input.value);
      keep.change(this.card.id, (card) => (card.name = this.card.name));
    } else if (input.name) {
      this.put(input.name, tidy(input.value));
      const pick = this.form.querySelector(`[data-pick="${input.name}"]`);
      if (pick) this.#showPick(pick);
    } else return;
    if (input === this.name || input.name === 'event') this.#list(keep.read().list.map((card) => (card.id === this.card.id ? this.card : card)));
    this.refresh();
  }

  /** Sets a field of the card in work and keeps it. @param {string} key @param {string | string[]} value */
  put(key, value) {
    this.#isNew = false;
    if (value.length) this.card.fields[key] = value;
    else delete this.card.fields[key];
    keep.set(this.card.id, key, value);
  }

  /** An opener of the guide in place of one's own, which comes back when that is chosen again. @param {HTMLSelectElement} pick */
  #pick(pick) {
    const key = pick.dataset.pick;
    const input = /** @type {HTMLTextAreaElement} */ (this.form.elements.namedItem(key));
    if (!this.#isGuides(input.value)) this.own[this.card.id + key] = input.value;
    input.value = pick.value || (this.own[this.card.id + key] ?? '');
    this.put(key, tidy(input.value));
    this.refresh();
  }

  /** @param {HTMLSelectElement} pick */
  #showPick(pick) {
    const text = this.card.fields[pick.dataset.pick] ?? '';
    pick.value = this.#isGuides(text) ? text : '';
  }

  /** @param {string} text */
  #isGuides(text) {
    return this.data.openers.some((opener) => opener.text === text);
  }

  #addPrinciple() {
    if (this.add.value) this.#setPrinciples([...(this.card.fields.principles ?? []), this.add.value]);
    this.add.focus();
  }

  /** @param {string[]} ids */
  #setPrinciples(ids) {
    this.put('principles', cleanIds(ids));
    this.#showPrinciples();
    this.refresh();
  }

  #showPrinciples() {
    const chosen = this.card.fields.principles ?? [];
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
    this.querySelector('.builder-chosen').replaceChildren(...(items.length ? items : [none]));
    for (const option of this.add.querySelectorAll('option[value]')) option.disabled = chosen.includes(option.value);
    this.add.value = '';
  }

  /** Works on another card. @param {string} id */
  #choose(id) {
    keep.choose(id);
    this.card = undefined;
    this.load();
  }

  /** Adds a card and works on it. @param {Card} card @param {string} told the word that says so */
  #begin(card, told) {
    keep.add(card);
    this.#choose(card.id);
    this.say(word(told));
  }

  #duplicate() {
    const name = word('builder_copy_of', { name: nameOf(this.card) });
    this.#begin({ id: newId(), name, fields: structuredClone(this.card.fields) }, 'builder_duplicated');
  }

  #delete() {
    const gone = this.card;
    const place = keep.read().list.findIndex((card) => card.id === gone.id);
    if (place < 0) return this.say(word('builder_nothing'));
    const next = keep.read().list.filter((card) => card.id !== gone.id)[Math.max(0, place - 1)];
    keep.remove(gone.id);
    this.#choose(next?.id ?? '');
    this.say(word('builder_deleted', { name: nameOf(gone) }), () => {
      keep.add(gone, place);
      this.#choose(gone.id);
    });
    this.staysSaid = true; // whoever goes on with another card may still want this one back
  }

  /** Puts an example into every empty field. */
  #fillExample() {
    const { id } = this.card;
    const filled = /** @type {Record<string, string>} */ ({});
    for (const input of this.inputs) {
      const example = input.name === 'date' ? later(today(), 7) : input.dataset.example;
      if (!input.value && example) this.put(input.name, (filled[input.name] = example));
    }
    this.#show();
    this.#list(keep.read().list.map((card) => (card.id === this.card.id ? this.card : card)));
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
    this.#setPrinciples([...(this.card.fields.principles ?? []), ...ids]);
    this.say(word('builder_handed', { count: ids.length }));
  }

  /** Does what the address asks for: go to a part of the form, show the card, or a card that somebody sent. */
  async #route() {
    if (location.hash.startsWith('#builder-')) document.getElementById(location.hash.slice(1))?.scrollIntoView();
    if (location.hash === '#show') this.#showCard();
    if (!location.hash.startsWith('#card=')) return;
    const fields = await decode(location.hash.slice(6));
    if (!fields) {
      forgetFragment();
      return this.say(word('builder_link_bad'));
    }
    const sections = this.faces.sections(rowsOf(fields, this.data));
    this.show.open(word('builder_shared'), sections, [
      ['builder_keep', () => this.#begin({ id: newId(), name: '', fields }, 'builder_kept')],
      ['builder_leave', () => {}],
    ]);
  }

  /** Shows the card in work; where it is empty, the one of the day, or else the last that holds something. */
  #showCard() {
    if (!this.sections.length) this.#chooseFilled();
    const [title, ...rest] = this.rows.event.length ? this.sections : [undefined, ...this.sections];
    this.show.open(title?.lines[0].text ?? nameOf(this.card), rest, [['builder_back_to_form', () => {}]]);
  }

  #chooseFilled() {
    const filled = keep.read().list.filter(({ fields }) => Object.keys(fields).length);
    const found = filled.find(({ fields }) => fields.date === today()) ?? filled.at(-1);
    if (found) this.#choose(found.id);
  }

  /** Says what happened, and offers to undo it, until the next change. @param {string} text @param {(() => void) | undefined} undo @param {...Node} more */
  say(text, undo = undefined, ...more) {
    this.staysSaid = false;
    const back = () => {
      undo();
      this.say(word('builder_undone'));
      this.status.focus();
    };
    const close = button('✕', () => {
      this.status.replaceChildren();
      this.status.focus();
    }, 'quiz-button--plain builder-close');
    close.setAttribute('aria-label', word('builder_close'));
    this.status.replaceChildren(text ? make('p', {}, text) : '', ...more, ...(undo ? [button(word('builder_undo'), back)] : []), close);
    if (undo) this.status.focus();
    return text;
  }
}

/** What an address asked for is done: reloading the page does not do it again. */
function forgetFragment() {
  history.replaceState(history.state, '', location.href.split('#')[0]);
}

/** What a card is called. @param {Card} card */
export function nameOf(card) {
  return card.name || card.fields.event || word('builder_unnamed');
}

/** The day on the reader's calendar. */
function today() {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString().slice(0, 10);
}
