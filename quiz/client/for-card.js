// Notes principles for the reader's own card, in the record; the card's page takes them from there.

import { button, make, word } from './dom.js';
import { keep } from './record.js';

/** A button, and the place where it says what it did. @param {string[]} ids of principles */
export function cardButton(bank, ids) {
  const said = make('span', { role: 'status' });
  const link = bank.card ? [' ', make('a', { href: bank.card }, word('session_card'))] : [];
  const note = () => {
    keep('forCard', (noted) => [...new Set([...noted, ...ids])]);
    said.replaceChildren(word('session_noted', { count: new Set(ids).size }), ...link);
  };
  return [button(word('session_to_card'), note, 'quiz-button--plain'), said];
}
