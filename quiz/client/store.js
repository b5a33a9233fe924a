// What a reader has answered, kept on the device: one record, by pinned id, with the hash of the content.

const KEY = 'playbook';
const VERSION = 1;

/**
 * @typedef {object} Answer
 * @property {string} hash of the question that was answered
 * @property {boolean} right
 * @property {(number | string)[]} chosen what is needed to show the answer again
 */

/** A record, read anew at every use and written back whole, so that two tabs lose nothing to each other. */
export class Store {
  /** @type {Record<string, Answer>} */
  #memory = {};

  /** Whether answers outlive the page. */
  keeps = true;

  /** @param {() => Storage} [storage] */
  constructor(storage = () => localStorage) {
    this.storage = storage;
  }

  /**
   * @param {string} id
   * @param {string} hash
   * @returns {Answer | undefined} the answer to this very content
   */
  get(id, hash) {
    const answer = this.#read()[id];
    return answer?.hash === hash && Array.isArray(answer.chosen) ? answer : undefined;
  }

  /**
   * @param {string} id
   * @param {Answer | undefined} answer undefined to forget it
   */
  set(id, answer) {
    const answers = this.#read();
    if (answer) answers[id] = answer;
    else delete answers[id];
    this.#memory = answers;
    this.#write(answers);
  }

  /** @returns {Record<string, Answer>} */
  #read() {
    if (!this.keeps) return this.#memory;
    try {
      const text = this.storage().getItem(KEY);
      return text === null ? {} : this.#open(text);
    } catch {
      this.keeps = false;
      return this.#memory;
    }
  }

  /** @param {string} text */
  #open(text) {
    try {
      const record = JSON.parse(text);
      if (record.version > VERSION) this.keeps = false;
      else if (isRecord(record.answers)) return { ...record.answers };
    } catch {
      // falls through: unreadable
    }
    if (this.keeps) this.storage().setItem(`${KEY}-unreadable`, text);
    return {};
  }

  /** @param {Record<string, Answer>} answers */
  #write(answers) {
    if (!this.keeps) return;
    try {
      this.storage().setItem(KEY, JSON.stringify({ version: VERSION, answers }));
    } catch {
      this.keeps = false;
    }
  }
}

/** @param {unknown} value */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

export const store = new Store();
