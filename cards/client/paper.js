// Which paper a reader is likely to have at home.

/** Where people print on Letter (Unicode CLDR, territories with the paper size US-Letter). */
const LETTER = ['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'];

/**
 * Formats by their paper: first what the reader is likely to have, last what people have elsewhere.
 * @template {HTMLElement} T @param {readonly T[]} formats @returns {T[]}
 */
export function homeFirst(formats) {
  const here = LETTER.includes(new Intl.Locale(navigator.language).maximize().region ?? '') ? 'us' : 'world';
  const rank = (/** @type {T} */ { dataset: { home } }) => (home === here ? 0 : home ? 2 : 1);
  return [...formats].sort((one, next) => rank(one) - rank(next));
}
