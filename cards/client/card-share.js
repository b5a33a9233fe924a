// A card as the fragment of a link, and back. Browsers send no fragment to a server.

import { clean } from './event-card.js';

/** Characters of a fragment, and bytes of what it may unpack to. */
export const CAP = 8192;
const ROOM = 65536;

/** @param {import('./event-card.js').Fields} fields @returns {Promise<string>} base64url; throws RangeError if it is too long */
export async function encode(fields) {
  const bytes = new TextEncoder().encode(JSON.stringify(clean(fields)));
  const packed = await read(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')));
  const text = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  if (text.length > CAP) throw new RangeError('too long for a link');
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * The fields in a fragment, or null if it holds no card. What mail and messages put behind an address (a full stop, a
 * bracket, `&utm_source=…`) is no part of it; nor are signs of base64url that the packed card does not end with.
 * @param {string} text @returns {Promise<import('./event-card.js').Fields | null>}
 */
export async function decode(text) {
  const [code = ''] = /^[\w-]+/.exec(text) ?? [];
  if (code.length > CAP) return null;
  return (await unpack(code)) ?? (/[_-]$/.test(code) ? unpack(code.replace(/[_-]+$/, '')) : null);
}

/** @param {string} text in base64url @returns {Promise<import('./event-card.js').Fields | null>} */
async function unpack(text) {
  try {
    const packed = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
    const bytes = await read(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
    const fields = clean(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return Object.keys(fields).length ? fields : null;
  } catch {
    return null;
  }
}

/** All bytes of a stream, which has to end before there is too much of it. @param {ReadableStream<Uint8Array<ArrayBuffer>>} stream */
async function read(stream) {
  const parts = /** @type {Uint8Array<ArrayBuffer>[]} */ ([]);
  let size = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    size += part.value.length;
    if (size <= ROOM) continue;
    await reader.cancel();
    throw new RangeError('too much');
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
