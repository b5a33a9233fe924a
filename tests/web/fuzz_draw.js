// Draws the ten questions of an evening many times, with a chance that repeats; tells what a draw was like.
async ([folder, count]) => {
  const { readBank, draw } = await import(`${folder}draw.js`);
  let seed = 42;
  Math.random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const { entries } = readBank();
  const known = new Set(entries.map(({ id }) => id));
  const sizes = new Set();
  const drawn = new Set();
  const firsts = new Set();
  const fewest = { chapter: Infinity, phase: Infinity, principle: Infinity };
  let strangers = 0;
  for (let at = 0; at < count; at += 1) {
    const found = draw('tonight', entries, { spacing: {}, answers: {} }, 0);
    sizes.add(new Set(found.map(({ id }) => id)).size);
    strangers += found.filter(({ id }) => !known.has(id)).length;
    for (const { id } of found) drawn.add(id);
    firsts.add(found[0].id);
    for (const mark in fewest) fewest[mark] = Math.min(fewest[mark], new Set(found.map((entry) => entry[mark])).size);
  }
  const all = Object.fromEntries(Object.keys(fewest).map((mark) => [mark, new Set(entries.map((entry) => entry[mark])).size]));
  return { sizes: [...sizes], strangers, fewest, all, never: [...known].filter((id) => !drawn.has(id)), firsts: firsts.size };
}
