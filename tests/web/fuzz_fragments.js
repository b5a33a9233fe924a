// Asks for random and hostile fragments; returns those that lead nowhere, and scores that cannot be.
async ([folder, count]) => {
  const [{ route }, { scores }, { readBank }] = await Promise.all(['route', 'session-score', 'draw'].map((name) => import(`${folder}${name}.js`)));
  let seed = 42;
  const random = (limit) => (seed = (seed * 48271) % 2147483647) % limit;
  const some = (list) => list[random(list.length)];
  const bank = readBank();
  const chapters = bank.chapters.map(({ name }) => name);
  const titles = new Set(bank.chapters.map(({ title }) => title));
  const foreign = () => Array.from({ length: random(40) }, () => String.fromCodePoint(random(0x10ffff))).join('');
  const letters = () => Array.from({ length: random(60) }, () => some([...'abcxyz0189-:,=#%&<>"\\/'])).join('');
  const number = () => some(['0', '1', '3', '10', '999', '1000', '-1', '1.5', '1e3', '', ' 1', '٣', 'NaN', '0x1']);
  const score = () => `score=${Array.from({ length: random(9) }, () => `${some([...chapters, '__proto__', 'toString', letters()])}:${number()}-${number()}`).join(some([',', ',', ';']))}`;
  const near = () => {
    const good = some(['tonight', 'due', 'all', 'retry', 'drill', 'habits', 'ways', 'paper-tonight', `chapter-${some(chapters)}`, `paper-${some(chapters)}`]);
    return some([good, `${good}${letters()}`, good.toUpperCase(), good.slice(random(good.length)), `chapter-${good}`, encodeURIComponent(good), ` ${good}`]);
  };
  const hostile = () => some(['__proto__', 'constructor', 'chapter-__proto__', 'paper-toString', '%E0%A4%A', '%', '<img src=x onerror=alert(1)>', 'javascript:alert(1)',
    '../../', 'score=', 'score=,,,', 'score=__proto__:1-1', `score=${'mistakes:1-1,'.repeat(5000)}`, 'x'.repeat(100_000), '\u0000', '\ud800']);
  const bad = [];
  const tally = { run: 0, paper: 0, drill: 0, habits: 0, score: 0, '': 0, scored: 0 };
  const samples = [];
  for (let at = 0; at < count; at += 1) {
    const name = some([foreign, letters, score, near, hostile])();
    const fragment = some(['#', '#', '#', '']) + name;
    try {
      const found = route(fragment, bank);
      const rows = scores(found.name, bank);
      const isFine = ({ title, right, total }) => titles.has(title) && Number.isInteger(right) && Number.isInteger(total) && right >= 0 && right <= total && total > 0;
      if (!(found.view in tally) || (found.view === '' && found.name !== '')) bad.push(['no such view', fragment, found]);
      if (!fragment.slice(1).startsWith(found.name)) bad.push(['another name', fragment, found]);
      if (!rows.every(isFine) || new Set(rows.map(({ title }) => title)).size < rows.length) bad.push(['odd scores', fragment, rows]);
      tally[found.view] += 1;
      tally.scored += rows.length > 0;
      if (['', 'score'].includes(found.view) && fragment.startsWith('#') && samples.length < 30 && random(20) === 0) samples.push(fragment.slice(0, 3000));
    } catch (error) {
      bad.push([String(error), fragment.slice(0, 200)]);
    }
  }
  return { bad: bad.slice(0, 10), tally, samples, polluted: 'x' in {} };
}
