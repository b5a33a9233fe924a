// Notes principles for the reader's own card, in the record; the card's page takes them from there.

import { button, make, word } from './dom.js';
import { keep } from './record.js';
import { store } from './store.js';
import { tell } from './trouble.js';

/** A button, and the place where it says what it did. @param {Bank} bank @param {string[]} ids of principles */
export function cardButton({ card }, ids) {
  const said = make('p', { role: 'status', class: 'session-said' });
  const note = () => {
    keep('forCard', (noted) => [...new Set([...noted, ...ids])]);
    if (!store.keeps) return tell(said);
    const link = card ? make('a', { href: `${card}#builder-principles` }, word('session_card')) : '';
    return said.replaceChildren(word('session_noted', { count: new Set(ids).size }), ' ', link);
  };
  return [button(word('session_to_card'), note, 'quiz-button--plain'), said];
}
