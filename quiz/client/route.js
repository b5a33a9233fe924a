// Whatever stands in a fragment, it asks for something that is there, or for the ways in.

const RUNS = ['tonight', 'due', 'all', 'retry'];

/** @type {Route} */
export function route(fragment, bank) {
  const name = fragment.slice(1, 999);
  const found = viewOf(name, bank);
  return found.view ? found : viewOf(name.replace(/[^\p{L}\p{N}=]*([&%].*)?$/su, ''), bank);
}

/** @type {Route} */
function viewOf(name, { chapters }) {
  const [, kind, chapter] = /^(chapter|paper)-(.+)$/.exec(name) ?? [];
  const isKnown = chapters.some((one) => one.name === chapter) || name === 'paper-tonight';
  if (RUNS.includes(name) || (isKnown && kind === 'chapter')) return { view: 'run', name };
  if (isKnown) return { view: 'paper', name };
  if (['drill', 'habits'].includes(name)) return { view: name, name };
  return name.startsWith('score=') ? { view: 'score', name } : { view: '', name: '' };
}
