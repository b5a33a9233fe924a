// The record on the device, read anew at every use and written whole: two tabs lose nothing to each other.

export const KEY = 'playbook';
const VERSION = 1;

/** @type {Store} */
export const store = {
  keeps: true,
  memory: { answers: {} },

  get(id, hash) {
    const answer = this.read().answers[id];
    return answer?.hash === hash && Array.isArray(answer.chosen) ? answer : undefined;
  },

  set(id, answer) {
    this.update((record) => {
      record.answers[id] = answer;
    });
  },

  update(change) {
    this.memory = this.read();
    change(this.memory);
    if (this.keeps) this.guard(() => localStorage.setItem(KEY, JSON.stringify(this.memory)));
  },

  read() {
    const text = this.keeps ? this.guard(() => localStorage.getItem(KEY)) : null;
    try {
      const record = JSON.parse(String(text));
      if (record.version > VERSION) this.keeps = false;
      else if ({}.toString.call(record.answers) === '[object Object]') return record;
    } catch {} // unreadable
    if (!this.keeps) return { ...this.memory };
    this.aside = text;
    if (text) this.guard(() => localStorage.setItem(`${KEY}-unreadable`, text));
    return { version: VERSION, answers: {} };
  },

  guard(action) {
    try {
      return action();
    } catch (error) {
      this.keeps = false;
      this.error = error;
    }
  },
};
