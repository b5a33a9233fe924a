// Makes elements out of text nodes alone, and finds the page's words.

/** @type {Make} */
export const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  element.append(...children);
  return element;
};

/** @param {string} text @param {() => unknown} action @param {string} name the class */
export function button(text, action, name = '') {
  const element = make('button', { type: 'button', class: `quiz-button ${name}` }, text);
  element.addEventListener('click', action);
  return element;
}

/** A word of the interface, with `{name}` put in. @param {string} key @param {Record<string, any>} values */
export function word(key, values = {}) {
  const text = /** @type {string} */ (data('playbook-words')[key]);
  return text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

/** @param {string} id where the page holds JSON */
export const data = (id) => JSON.parse(String(document.getElementById(id)?.textContent));
