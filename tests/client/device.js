// The parts of a browser in which the reader's record is kept, for tests: new, with what is to be there.

import { store } from 'playbook/store.js';

/**
 * A device that holds `text` as its record. `fails` is what writing throws, if anything.
 * @param {string | null} [text] @param {Error} [fails]
 */
export function device(text = null, fails = undefined) {
  const kept = new Map(text === null ? [] : [['playbook', text]]);
  const localStorage = {
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => kept.delete(key),
    setItem: (key, value) => {
      if (fails) throw fails;
      kept.set(key, value);
    },
  };
  const history = {
    state: null,
    replaceState: (state) => {
      history.state = state;
    },
  };
  for (const [name, value] of Object.entries({ localStorage, history })) Object.defineProperty(globalThis, name, { value, configurable: true });
  Object.assign(store, { keeps: true, memory: { answers: {} }, error: undefined, aside: undefined });
  return { kept, record: () => JSON.parse(kept.get('playbook')), history };
}
