// Which paper a reader is likely to have at home.

import { tagOf } from './locale.js';

/** Where people print on Letter (Unicode CLDR, territories with the paper size US-Letter). */
const LETTER = ['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'];

/**
 * Formats by their paper: first what the reader is likely to have, last what people have elsewhere.
 * @template {HTMLElement} T @param {readonly T[]} formats @returns {T[]}
 */
export function homeFirst(formats) {
  const here = LETTER.includes(regionOf(tagOf(navigator.language))) ? 'us' : 'world';
  const rank = (/** @type {T} */ { dataset: { home } }) => (home === here ? 0 : home ? 2 : 1);
  return [...formats].sort((one, next) => rank(one) - rank(next));
}

/** The region of a language, or the one that most who speak it live in. @param {string} [tag] */
function regionOf(tag) {
  return (tag && new Intl.Locale(tag).maximize().region) || '';
}
