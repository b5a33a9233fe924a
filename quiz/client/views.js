// What is common to questions of all kinds where they are seen elsewhere than where they are asked.

/** The question itself. @param {Element} item */
export function stemOf(item) {
  return String(item.querySelector('legend')?.textContent);
}

/** The way to where more is said. @param {Element} item */
export function linkOf(item) {
  return item.querySelector('details > p > a');
}

/** What is told of the situation. @param {Element} item @param {string} own what stands there to answer with */
export function situationOf(item, own) {
  return [...item.querySelectorAll(`fieldset > :not(legend, ${own})`)];
}

/** All that is said once it is answered. @param {Element} item */
export function answerOf(item) {
  return [...(item.querySelector('details')?.childNodes ?? [])].slice(1);
}

/** The same on paper, where no link leads on. @param {Element} item */
export function printedAnswerOf(item) {
  const parts = [...item.querySelectorAll('details > :not(summary)')].filter((part) => !part.querySelector('a'));
  return parts.map((part) => /** @type {Element} */ (part.cloneNode(true)));
}

/**
 * The letter of what stands at a place on paper; after z comes aa.
 * @param {number} place from 0
 * @returns {string}
 */
export function letter(place) {
  const before = Math.floor(place / 26);
  return (before ? letter(before - 1) : '') + String.fromCharCode(97 + (place % 26));
}

/** How the question's kind shows it elsewhere. @param {Element} item @returns {Promise<Views>} */
export function viewsOf({ localName }) {
  return import(`./${localName}-views.js`);
}
