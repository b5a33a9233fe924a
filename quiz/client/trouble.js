// What there is to say where nothing can be kept, or what was kept could not be read.

import { word } from './dom.js';
import { store } from './store.js';

/** Says it in a status region, if it does not stand there already. @param {HTMLElement} region */
export function tell(region) {
  const text = word(key());
  if (region.textContent !== text) region.replaceChildren(text);
}

function key() {
  if (store.keeps) return 'not_read';
  if (!store.error) return 'not_saved_newer';
  return store.error instanceof Error && /quota/i.test(store.error.name) ? 'not_saved_full' : 'not_saved';
}
