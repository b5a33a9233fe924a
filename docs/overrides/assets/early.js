// What Material's script expects before it runs, in a file instead of inline, and safe where storage is
// blocked or holds something unreadable: then the page works with its defaults.

/* exported __md_scope, __md_hash, __md_get, __md_set */
var __md_scope = new URL(document.currentScript?.dataset.scope ?? '.', location.href);

/** @param {string} text */
function __md_hash(text) {
  return [...text].reduce((hash, letter) => (hash << 5) - hash + letter.charCodeAt(0), 0);
}

// What the theme takes for granted of what it kept; anything else is as if nothing was kept.
var __md_shapes = /** @type {Record<string, (value: any) => boolean>} */ ({
  __palette: ({ index, color }) => Number.isInteger(index) && typeof color === 'object' && color !== null,
  __tabs: (tabs) => Array.isArray(tabs) && tabs.every((tab) => typeof tab === 'string'),
  __source: (facts) => Object.values(facts).every((fact) => ['number', 'string'].includes(typeof fact)),
});

/** @param {string} key @param {Storage | null} [storage] @returns {any} */
function __md_get(key, storage, scope = __md_scope) {
  try {
    const value = JSON.parse(String((storage || localStorage).getItem(`${scope.pathname}.${key}`)));
    return value === null || __md_shapes[key]?.(value) === false ? null : value;
  } catch {
    return null;
  }
}

// Material keeps a scheme as soon as it shows one. Only one that was chosen is kept: else a phone that turns dark in the
// evening would go on in white.
var __md_chosen = false;
addEventListener('change', ({ target }) => {
  __md_chosen ||= target instanceof HTMLInputElement && target.name === '__palette';
}, true);

/** @param {string} key @param {unknown} value @param {Storage | null} [storage] */
function __md_set(key, value, storage, scope = __md_scope) {
  if (key === '__palette' && !__md_chosen) return;
  try {
    (storage || localStorage).setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // blocked or full: the choice lasts as long as the page
  }
}

// Escape closes the menu and gives the focus back to what opened it.
addEventListener('keydown', (event) => {
  const menu = document.getElementById('__drawer');
  if (event.key === 'Escape' && menu instanceof HTMLInputElement && menu.checked) {
    menu.checked = false;
    menu.focus();
  }
});
