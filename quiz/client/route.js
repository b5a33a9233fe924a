// What a fragment asks for. Whatever stands in it, it asks for something that is there, or for the ways in.

const VIEWS = { tonight: 'run', due: 'run', all: 'run', retry: 'run', drill: 'drill', habits: 'habits' };
const MOST = 999;

/** @returns {{ view: string, name: string }} the view, empty for the ways in, and the fragment without its sign */
export function route(fragment, bank) {
  const name = fragment.slice(1);
  const isChapter = (prefix) => bank.chapters.some((chapter) => name === prefix + chapter.name);
  if (Object.hasOwn(VIEWS, name)) return { view: VIEWS[name], name };
  if (isChapter('chapter-')) return { view: 'run', name };
  if (isChapter('paper-') || name === 'paper-tonight') return { view: 'paper', name };
  if (scores(name, bank).length) return { view: 'score', name };
  return { view: '', name: '' };
}

/** Scores as a fragment: `score=mistakes:3-4,conversation:2-2`, right and asked by chapter. Nothing else is in it. */
export function scoreFragment(rows) {
  return `#score=${rows.map(({ name, right, total }) => `${name}:${right}-${total}`).join(',')}`;
}

/** The rows of such a fragment, as far as they make sense. @param {string} name */
export function scores(name, bank) {
  if (!name.startsWith('score=')) return [];
  const parts = name.slice(6, 6 + MOST).split(',');
  return bank.chapters.flatMap((chapter) => {
    const found = parts.map((part) => /^([a-z0-9-]+):(\d{1,3})-(\d{1,3})$/.exec(part)).find((match) => match?.[1] === chapter.name);
    const [right, total] = [Number(found?.[2]), Number(found?.[3])];
    return found && right <= total && total ? [{ name: chapter.name, title: chapter.title, right, total }] : [];
  });
}
