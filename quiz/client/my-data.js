// My data: what is kept on this device, in words; to save as a file, to take in again, to erase.

import { button, make, word } from './dom.js';
import { join, readFile } from './data-file.js';
import { isObject, usable } from './record.js';
import { store } from './store.js';
import { tell } from './trouble.js';

const KEY = 'playbook';
const ASIDE = `${KEY}-unreadable`;

export default class MyData extends HTMLElement {
  connectedCallback() {
    addEventListener('storage', this);
    addEventListener('pageshow', this);
    if (this.list) return;
    this.list = make('ul');
    this.bar = make('p', { class: 'quiz-bar' });
    this.said = make('p', { role: 'status', tabindex: '-1', class: 'data-said' });
    this.file = make('input', { type: 'file', accept: '.json,application/json', id: 'data-file' });
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

  /** @param {string} key @param {object} [values] */
  #say(key, values) {
    this.said.replaceChildren(word(key, values));
  }

  #export() {
    save(kept());
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
    this.bar.querySelector('button:last-child').focus();
  }

  #erase() {
    store.keeps = true;
    store.memory = {};
    store.guard(() => [KEY, ASIDE].forEach((key) => localStorage.removeItem(key)));
    this.#show();
    if (store.keeps) this.#say('data_erased');
    this.said.focus();
  }

  async #take() {
    const [file] = this.file.files;
    if (!file) return;
    const { record, refused, error } = readFile(await file.text());
    this.file.value = '';
    if (!error) store.update((mine) => void Object.assign(mine, join(mine, record)));
    this.#show();
    if (error) this.#say(`data_${error}`);
    else if (store.keeps) this.#say(refused ? 'data_imported_partly' : 'data_imported', { count: refused });
    this.said.focus();
  }
}

/** The record; also one that a newer version wrote, which is not ours to change. */
function kept() {
  const mine = store.read();
  return store.keeps || store.error ? mine : JSON.parse(localStorage.getItem(KEY));
}

/** What a record holds, a line a part. @returns {string[]} */
function describe(record) {
  const { answers, spacing, ratings, profiles, forCard, sessions, cards, ...others } = { ...record, ...usable(record) };
  const right = Object.values(answers).filter((answer) => answer.right).length;
  const begun = Object.values(sessions).filter((plan) => size({ ...plan.answers, ...plan.texts }));
  const parts = { answers, spacing, ratings, profiles, sessions: begun, card: forCard, cards: eventCards(record) };
  const lines = Object.entries(parts).filter(([, part]) => size(part));
  const isPart = (part) => isObject(part) || Array.isArray(part);
  const more = Object.entries(Array.isArray(cards?.list) ? others : { ...others, cards }).filter(([, part]) => isPart(part));
  return [
    ...lines.map(([name, part]) => word(`data_${name}`, { count: size(part), right })),
    ...more.map(([name, part]) => word('data_other', { name, count: size(part) })),
  ];
}

const size = (part) => Object.keys(part).length;

/** The cards that the page of the reader's own card keeps. */
const eventCards = ({ cards }) => (Array.isArray(cards?.list) ? cards.list : []);

/** What could not be read, and was put aside. */
function aside() {
  const text = store.guard(() => localStorage.getItem(ASIDE));
  return text ? [word('data_unreadable', { count: text.length })] : [];
}

/** Hands the record to the reader as a file. */
function save(record) {
  const address = URL.createObjectURL(new Blob([JSON.stringify(record, null, 1)], { type: 'application/json' }));
  make('a', { href: address, download: `${KEY}.json` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
