// Makes elements out of text nodes alone, and finds the words of the page's language.

/** @param {string} tag @param {Record<string, string>} attributes @param {...(Node | string)} children */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  element.append(...children);
  return element;
}

/** @param {string} text @param {() => void} action @param {string} name the class */
export function button(text, action, name = '') {
  const element = make('button', { type: 'button', class: `quiz-button ${name}` }, text);
  element.addEventListener('click', action);
  return element;
}

/** A word of the interface, with `{name}` put in. @param {string} key @param {Record<string, string | number>} values */
export function word(key, values = {}) {
  const words = JSON.parse(document.getElementById('playbook-words').textContent);
  return words[key].replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}
