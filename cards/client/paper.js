// Which paper a reader is likely to have at home.

/** Where people print on Letter (Unicode CLDR, territories with the paper size US-Letter). */
const LETTER = ['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'];

/** Formats with those for the reader's paper first. @template {string} T @param {readonly T[]} formats @returns {T[]} */
export function homeFirst(formats) {
  const other = LETTER.includes(new Intl.Locale(navigator.language).maximize().region ?? '') ? 'a4' : 'letter';
  return [...formats].sort((one, next) => Number(one.includes(other)) - Number(next.includes(other)));
}
