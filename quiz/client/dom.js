// Makes elements out of text nodes alone, and finds the words of the page's language.

/**
 * @param {string} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * @param {string} text
 * @param {() => void} action
 * @param {string} [name] the class
 * @returns {HTMLButtonElement}
 */
export function button(text, action, name = '') {
  const element = /** @type {HTMLButtonElement} */ (make('button', { type: 'button', class: `quiz-button ${name}`.trim() }, text));
  element.addEventListener('click', action);
  return element;
}

/**
 * A word of the interface, with `{name}` replaced by its value.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function word(key, values = {}) {
  const text = words()[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}

/** @returns {Record<string, string>} */
function words() {
  return JSON.parse(document.getElementById('playbook-words')?.textContent || '{}');
}
