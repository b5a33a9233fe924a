// My data: what is kept on this device, in words; to save as a file, to take in again, to erase.

import { button, make, word } from './dom.js';
import { join, readFile } from './data-file.js';
import { isObject, isPlan, usable } from './record.js';
import { store } from './store.js';

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
    this.#show();
  }

  #show() {
    const record = store.read();
    const lines = [...describe(record), ...aside()];
    this.list.replaceChildren(...(lines.length ? lines : [word('data_empty')]).map((line) => make('li', {}, line)));
    if (!store.keeps) this.#say(isNewer() ? 'data_newer' : 'not_saved');
    this.bar.replaceChildren(
      button(word('data_export'), () => save(store.read())),
      button(word('data_erase'), () => this.#ask(), 'quiz-button--plain'),
    );
  }

  /** @param {string} key @param {object} [values] */
  #say(key, values) {
    this.said.replaceChildren(word(key, values));
  }

  #ask() {
    const no = button(word('data_keep'), () => this.#back(), 'quiz-button--plain');
    this.bar.replaceChildren(button(word('data_erase_sure'), () => this.#erase(), 'data-erase'), no);
    no.focus();
  }

  #back() {
    this.#show();
    this.bar.querySelector('button:last-child').focus();
  }

  #erase() {
    store.keeps = true;
    store.memory = {};
    store.guard(() => [KEY, ASIDE].forEach((key) => localStorage.removeItem(key)));
    this.#show();
    this.#say(store.keeps ? 'data_erased' : 'not_saved');
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

/** What a record holds, a line a part. @returns {string[]} */
function describe(record) {
  const { answers, spacing, ratings, profiles, forCard, session, ...others } = { ...record, ...usable(record) };
  const count = (part) => Object.keys(part).length;
  const right = Object.values(answers).filter((answer) => answer.right).length;
  const parts = { answers, spacing, ratings, profiles, card: forCard };
  const lines = Object.entries(parts).filter(([, part]) => count(part));
  const more = Object.entries(others).filter(([, part]) => isObject(part) || Array.isArray(part));
  return [
    ...lines.map(([name, part]) => word(`data_${name}`, { count: count(part), right })),
    ...(isPlan(session) ? [word('data_session', { place: Math.min(session.at + 1, session.ids.length), total: session.ids.length })] : []),
    ...more.map(([name, part]) => word('data_other', { name, count: count(part) })),
  ];
}

/** What could not be read, and was put aside. */
function aside() {
  const text = store.guard(() => localStorage.getItem(ASIDE));
  return text ? [word('data_unreadable', { count: text.length })] : [];
}

function isNewer() {
  try {
    return JSON.parse(localStorage.getItem(KEY)).version > 1;
  } catch {
    return false;
  }
}

/** Hands the record to the reader as a file. */
function save(record) {
  const address = URL.createObjectURL(new Blob([JSON.stringify(record, null, 1)], { type: 'application/json' }));
  make('a', { href: address, download: `${KEY}.json` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
