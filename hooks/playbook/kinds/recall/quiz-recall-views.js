// A question to answer in words, in a result and on paper.

import { make, word } from './dom.js';
import { answerOf, printedAnswerOf, situationOf } from './views.js';

const LINES = 3;

/** What was written, if anything was, and the model answer. @type {Views['summary']} */
export function summary(item, [written]) {
  const given = written ? [make('div', {}, make('b', {}, word('session_yours')), make('em', {}, String(written)))] : [];
  return [...given, ...answerOf(item)];
}

/** Lines to write on. @type {Views['sheet']} */
export function sheet(item) {
  const lines = Array.from({ length: LINES }, () => make('p', { class: 'session-line' }));
  return [...situationOf(item, 'label'), make('div', {}, ...lines)];
}

/** @type {Views['key']} */
export const key = printedAnswerOf;
