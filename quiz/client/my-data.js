// My data: what is kept on this device, in words; to save as a file, to take in again, to erase.

import { join, LARGE, readFile } from './data-file.js';
import { button, make, word } from './dom.js';
import { download } from './download.js';
import { LARGEST, MOST_CARDS } from './limits.js';
import { isObject, usable } from './record.js';
import { KEY, store } from './store.js';
import { tell } from './trouble.js';

const ASIDE = `${KEY}-unreadable`;

export default class MyData extends HTMLElement {
  list = make('ul');
  bar = make('p', { class: 'quiz-bar' });
  said = make('p', { role: 'status', tabindex: '-1', class: 'data-said' });
  file = make('input', { type: 'file', accept: '.json,application/json', id: 'data-file' });

  connectedCallback() {
    addEventListener('storage', this);
    addEventListener('pageshow', this);
    if (this.bar.parentNode) return;
    this.file.addEventListener('change', () => this.#take());
    const label = make('label', { class: 'data-file', for: this.file.id }, word('data_import'), this.file);
    this.replaceChildren(make('h2', {}, word('data_title')), this.list, this.said, this.bar, label);
    this.#show();
  }

  disconnectedCallback() {
    removeEventListener('storage', this);
    removeEventListener('pageshow', this);
  }

  handleEvent() {
    this.#list();
  }

  #list() {
    const lines = [...describe(kept()), ...aside()];
    this.list.replaceChildren(...(lines.length ? lines : [word('data_empty')]).map((line) => make('li', {}, line)));
    if (!store.keeps || store.aside) tell(this.said);
  }

  #show() {
    this.#list();
    this.bar.replaceChildren(
      button(word('data_export'), () => this.#export()),
      button(word('data_erase'), () => this.#ask(), 'quiz-button--plain'),
    );
  }

  /** @param {string} key @param {Record<string, unknown>} [values] */
  #say(key, values) {
    this.said.replaceChildren(word(key, values));
  }

  #export() {
    download(`${KEY}.json`, 'application/json', JSON.stringify(kept(), null, 1));
    this.#say('data_exported');
  }

  /** Says what goes, before it goes. */
  #ask() {
    const count = size(eventCards(kept()));
    const goes = count ? [' ', word('data_erase_cards', { count })] : [];
    this.said.replaceChildren(word('data_erase_about'), ...goes);
    const no = button(word('data_keep'), () => this.#back(), 'quiz-button--plain');
    this.bar.replaceChildren(button(word('data_erase_sure'), () => this.#erase(), 'data-erase'), no);
    no.focus();
  }

  #back() {
    this.said.replaceChildren();
    this.#show();
    const [, erase] = this.bar.querySelectorAll('button');
    erase.focus();
  }

  #erase() {
    erase();
    this.#show();
    if (store.keeps) this.#say('data_erased');
    this.said.focus();
  }

  async #take() {
    const [file] = this.file.files ?? [];
    if (!file) return;
    const found = file.size > LARGEST ? LARGE : readFile(await file.text());
    this.file.value = '';
    if (!found.error) store.update((mine) => void Object.assign(mine, join(mine, found.record)));
    this.#show();
    if (found.error) this.#say(`data_${found.error}`, { count: MOST_CARDS });
    else if (store.keeps) this.#say(found.refused ? 'data_imported_partly' : 'data_imported', { count: found.refused });
    this.said.focus();
  }
}

/** The record; also one that a newer version wrote, which is not ours to change. @returns {Record<string, any>} */
function kept() {
  const mine = store.read();
  return store.keeps || store.error ? mine : JSON.parse(String(localStorage.getItem(KEY)));
}

/** Forgets all, and what could not be read. */
function erase() {
  store.keeps = true;
  store.memory = { answers: {} };
  store.guard(() => {
    for (const key of [KEY, ASIDE]) localStorage.removeItem(key);
  });
}

/** What a record holds, a line a part. @param {Record<string, any>} record */
function describe(record) {
  const all = /** @type {Usable & Record<string, any>} */ ({ ...record, ...usable(record) });
  const { answers, spacing, ratings, profiles, forCard, sessions, cards, ...others } = all;
  const right = Object.values(answers).filter((answer) => answer.right).length;
  const begun = Object.values(sessions).filter((plan) => size({ ...plan.answers, ...plan.texts }));
  const parts = { answers, spacing, ratings, profiles, sessions: begun, card: forCard, cards: eventCards(record) };
  const lines = Object.entries(parts).filter(([, part]) => size(part));
  const unknown = Object.entries(Array.isArray(cards?.list) ? others : { ...others, cards });
  return [
    ...lines.map(([name, part]) => word(`data_${name}`, { count: size(part), right })),
    ...unknown.filter(([, part]) => isObject(part) || Array.isArray(part)).map(([name, part]) => word('data_other', { name, count: size(part) })),
  ];
}

/** How many entries a part has. @param {object} part */
function size(part) {
  return Object.keys(part).length;
}

/** The cards that the page of the reader's own card keeps. @param {Record<string, any>} record @returns {unknown[]} */
function eventCards({ cards }) {
  return Array.isArray(cards?.list) ? cards.list : [];
}

/** What could not be read, and was put aside. */
function aside() {
  const text = store.guard(() => localStorage.getItem(ASIDE));
  return text ? [word('data_unreadable', { count: text.length })] : [];
}
