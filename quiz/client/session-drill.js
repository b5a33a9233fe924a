// Do or don't? Statements drawn from all chapters, for the drill of the chapters' own pages.

import { button, make, word } from './dom.js';
import { shuffle } from './draw.js';
import { define, load, take } from './questions.js';
import { begin, keepPlan, resume } from './plan.js';

const COUNT = 20;

/** @type {View} */
export default async function showDrill(stage, session, way) {
  const { bank, name } = session;
  const heading = make('h2', { tabindex: '-1' }, session.titleOf(way));
  const leave = make('p', { class: 'session-nav' }, make('a', { href: '#ways' }, word('session_leave')));
  stage.replaceChildren(heading, make('p', {}, word('session_drill')), leave);
  heading.focus();
  const found = await statements(bank).catch(() => {});
  if (session.name !== name) return;
  if (!found) return session.lost(() => showDrill(stage, session, way));
  const slot = make('div');
  const others = make('p', { class: 'quiz-bar' }, button(word('session_more'), () => round(begin(way, draw(found))), 'quiz-button--plain'));
  const round = (/** @type {Plan} */ plan) => {
    const drill = make('quiz-drill', {}, make('ol', {}, ...plan.ids.map((id) => take(found.get(id) ?? null))));
    drill.plan = plan;
    const keep = () => {
      keepPlan(drill.plan);
      others.hidden = drill.plan.at < drill.plan.ids.length;
    };
    drill.addEventListener('drill-change', keep);
    slot.replaceChildren(drill);
    keep();
    if (others.hidden) drill.querySelector('button')?.focus();
  };
  leave.before(slot, others);
  round(resume(way, (id) => found.has(id)) ?? begin(way, draw(found)));
}

/** All statements by their id; the drill itself is known to the browser then. @param {Bank} bank */
async function statements({ root, chapters }) {
  const pages = await Promise.all(chapters.filter(({ drill }) => drill !== false).map(({ name }) => load(`${root}drill/${name}/`)));
  await define(make('quiz-drill'));
  return new Map(pages.flatMap((page) => Array.from(page.querySelectorAll('quiz-drill li'), (item) => /** @type {const} */ ([item.id.slice(2), item]))));
}

/** @param {Map<string, Element>} found */
function draw(found) {
  return shuffle([...found.keys()]).slice(0, COUNT);
}
