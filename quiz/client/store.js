// What a reader has answered, kept on the device: one record, by pinned id, with the hash of the content.

const KEY = 'playbook';
const VERSION = 1;

/** Read anew at every use and written whole, so that two tabs lose nothing to each other. */
export const store = {
  /** Whether answers outlive the page; if not, `error` says why. */
  keeps: true,
  memory: {},

  /** The answer to this content, if any. @param {string} id @param {string} hash */
  get(id, hash) {
    const answer = this.read().answers[id];
    return answer?.hash === hash && Array.isArray(answer.chosen) ? answer : undefined;
  },

  /** Keeps an answer `{ hash, right, chosen }`, or forgets it. @param {string} id @param {object} [answer] */
  set(id, answer) {
    this.update(({ answers }) => (answers[id] = answer));
  },

  /** Changes the record as it is now. @param {(record: object) => void} change */
  update(change) {
    this.memory = this.read();
    change(this.memory);
    if (this.keeps) this.guard(() => localStorage.setItem(KEY, JSON.stringify(this.memory)));
  },

  /** The record. What is unreadable is put `aside`. */
  read() {
    const text = this.keeps && this.guard(() => localStorage.getItem(KEY));
    try {
      const record = JSON.parse(text);
      if (record.version > VERSION) this.keeps = false;
      else if ({}.toString.call(record.answers) === '[object Object]') return record;
    } catch {
      // unreadable
    }
    if (!this.keeps) return { answers: {}, ...this.memory };
    if ((this.aside = text)) this.guard(() => localStorage.setItem(`${KEY}-unreadable`, text));
    return { version: VERSION, answers: {} };
  },

  /** What may fail. @param {() => any} action */
  guard(action) {
    try {
      return action();
    } catch (error) {
      this.keeps = false;
      this.error = error;
    }
  },
};
