// What the address asks for on the page of the reader's own card.

import { decode } from './card-share.js';

/**
 * A part of the form, to be shown the card in work, or a card that somebody sent, null if it cannot be read.
 * @param {string} fragment @returns {Promise<{ part?: string, shows?: boolean, sent?: import('./event-card.js').Fields | null }>}
 */
export async function routeOf(fragment) {
  const [name] = /^#[\w-]*/.exec(fragment) ?? [''];
  if (name.startsWith('#builder-')) return { part: name.slice(1) };
  if (fragment.startsWith('#card=')) return { sent: await decode(fragment.slice(6)) };
  return { shows: name === '#show' };
}

/** What an address asked for is done: reloading the page does not do it again. */
export function forgetFragment() {
  history.replaceState(history.state, '', location.href.split('#')[0]);
}
