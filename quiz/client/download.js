// Hands something to the reader as a file.

import { make } from './dom.js';

/**
 * The link stands on the page while it is followed: some browsers want that. Gives true, since there is nothing to wait for.
 * @param {string} name @param {string} type @param {BlobPart} content
 */
export function download(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = make('a', { href: address, download: name, hidden: '' });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
}
