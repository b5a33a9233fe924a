// Brings questions in from the pages of the same site.

/** @type {Map<string, Promise<Document>>} */
const pages = new Map();

/** @type {Load} */
export function load(address) {
  const found = pages.get(address) ?? request(address);
  pages.set(address, found);
  found.catch(() => pages.delete(address));
  return found;
}

/** Parses HTML that is never a string, which a strict content policy forbids. @type {Load} */
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

/** A copy whose links lead where they led there. @param {Element | null} found */
export function take(found) {
  const copy = /** @type {Item} */ (found?.cloneNode(true));
  for (const link of copy.querySelectorAll('a')) link.setAttribute('href', link.href);
  return document.adoptNode(copy);
}

/** @type {Question} */
export async function question({ root, entries }, id) {
  const chapter = entries.find((entry) => entry.id === id)?.chapter;
  return take((await load(`${root}quiz/${chapter}/`)).getElementById(`q-${id}`));
}

/** Makes the browser know an element. @param {Element} element */
export async function define(element) {
  const { localName } = element;
  if (!customElements.get(localName)) {
    const part = await import(`./${localName}.js`);
    if (!customElements.get(localName)) customElements.define(localName, part.default);
  }
  customElements.upgrade(element);
}
