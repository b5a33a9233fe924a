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
  if (['drill', 'habits'].includes(name)) return { view: name, name };
  if (name.startsWith('score=')) return { view: 'score', name };
  for (const { name: chapter } of chapters) {
    for (const kind of ['chapter', 'paper']) {
      const found = `${kind}-${chapter}`;
      if ([found, `${kind}-${encodeURIComponent(chapter)}`].includes(name)) return { view: kind === 'paper' ? kind : 'run', name: found };
    }
  }
  return { view: '', name: '' };
}
