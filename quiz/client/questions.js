// Brings questions in from the chapters' pages of the same site, as elements, ready to be shown.

/** @type {Map<string, Promise<Document>>} */
const pages = new Map();

/**
 * A page, parsed but not run: what stands in its <noscript> is there, too. An XMLHttpRequest parses without
 * passing HTML through a string, which a strict content policy forbids.
 * @param {string} address
 */
export function load(address) {
  const found = pages.get(address) ?? fetchPage(address);
  pages.set(address, found);
  found.catch(() => pages.delete(address));
  return found;
}

/** @param {string} address @returns {Promise<Document>} */
function fetchPage(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => (request.status === 200 && request.response ? resolve(request.response) : reject(new Error(address)));
    request.onerror = reject;
    request.send();
  });
}

/** A copy of an element of such a page, whose links lead where they led there. @param {HTMLElement} found */
export function take(found) {
  const copy = /** @type {HTMLElement} */ (found.cloneNode(true));
  for (const link of copy.querySelectorAll('a')) link.setAttribute('href', link.href);
  return copy;
}

/** Makes the browser know the element's kind, from the file of its name. @param {HTMLElement} element */
export async function define({ localName }) {
  if (customElements.get(localName)) return;
  const part = await import(`./${localName}.js`);
  if (!customElements.get(localName)) customElements.define(localName, part.default);
}
