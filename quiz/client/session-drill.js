// Do or don't? Statements drawn from all chapters, for the drill of the chapters' own pages.

import { button, make, word } from './dom.js';
import { shuffle } from './draw.js';
import { define, load, take } from './questions.js';

const COUNT = 20;

export default async function showDrill(stage, session, way) {
  const { bank } = session;
  const heading = make('h2', { tabindex: '-1' }, session.title(way));
  const leave = make('p', {}, make('a', { href: '#ways' }, word('session_leave')));
  stage.replaceChildren(heading, make('p', {}, word('session_drill')), leave);
  heading.focus();
  const pages = await Promise.allSettled(bank.chapters.map(({ name }) => load(`${bank.root}drill/${name}/`)));
  const found = pages.flatMap(({ value }) => [...(value?.querySelectorAll('quiz-drill li') ?? [])]);
  if (!found.length) return heading.after(make('p', { role: 'status' }, word('session_lost')));
  const slot = make('div');
  const round = async () => {
    const drill = make('quiz-drill', {}, make('ol', {}, ...shuffle(found).slice(0, COUNT).map(take)));
    await define(drill);
    slot.replaceChildren(drill);
    drill.querySelector('button').focus();
  };
  leave.before(slot, make('p', { class: 'quiz-bar' }, button(word('session_more'), round, 'quiz-button--plain')));
  return round();
}
