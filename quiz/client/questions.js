// Brings questions in from the chapters' pages of the same site, as elements, ready to be shown.

const pages = new Map();

/**
 * A page, parsed but not run: what stands in its <noscript> is there, too. An XMLHttpRequest parses without
 * passing HTML through a string, which a strict content policy forbids.
 * @param {string} address @returns {Promise<Document>}
 */
export function load(address) {
  const found = pages.get(address) ?? request(address);
  pages.set(address, found);
  found.catch(() => pages.delete(address));
  return found;
}

function request(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => (request.status === 200 ? resolve(request.response) : reject(new Error(address)));
    request.onerror = reject;
    request.send();
  });
}

/** A copy of an element of such a page, whose links lead where they led there. */
export function take(found) {
  const copy = found.cloneNode(true);
  for (const link of copy.querySelectorAll('a')) link.setAttribute('href', link.href);
  return copy;
}

/** A copy of a question. */
export async function question({ root }, { id, chapter }) {
  return take((await load(`${root}quiz/${chapter}/`)).getElementById(`q-${id}`));
}

/** Makes the browser know the element's kind, from the file of its name. */
export async function define({ localName }) {
  if (customElements.get(localName)) return;
  const part = await import(`./${localName}.js`);
  if (!customElements.get(localName)) customElements.define(localName, part.default);
}
