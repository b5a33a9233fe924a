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
  if (RUNS.includes(name)) return { view: 'run', name };
  if (name === 'paper-tonight') return { view: 'paper', name };
  const [, kind, called] = /^(chapter|paper)-(.+)$/.exec(name) ?? [];
  // Browsers tell a fragment with its letters beyond ASCII encoded.
  const chapter = chapters.find((one) => [one.name, encodeURIComponent(one.name)].includes(called));
  if (chapter) return { view: kind === 'paper' ? 'paper' : 'run', name: `${kind}-${chapter.name}` };
  if (['drill', 'habits'].includes(name)) return { view: name, name };
  return name.startsWith('score=') ? { view: 'score', name } : { view: '', name: '' };
}
