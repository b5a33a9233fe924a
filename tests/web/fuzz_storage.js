// Puts random values into every part of the record; returns where a module threw, gave something that cannot be, or
// lost what was there.
async ([folder, count, samples]) => {
  const names = 'store record draw habits spacing data-file route session-score'.split(' ');
  const parts = await Promise.all(names.map((name) => import(`${folder}${name}.js`)));
  const { store, readRecord, keep, readBank, draw, due, habitsOf, profileOf, pick, withToday, after, isDue, readFile, join, route, scores } =
    Object.assign({}, ...parts);
  let seed = 42;
  const random = (limit) => (seed = (seed * 48271) % 2147483647) % limit;
  const some = (list) => list[random(list.length)];
  const bank = readBank();
  const habits = bank.chapters.flatMap(({ principles }) => Object.entries(principles).map(([id, [, , , hash]]) => [id, hash]));
  const WAYS = ['tonight', 'due', 'all', 'retry', 'chapter-mistakes', '__proto__', ''];
  const DAY = 20_000;

  // what may stand there
  const deep = () => Array.from({ length: 300 }).reduce((inner) => (random(2) ? [inner] : { x: inner }), 0);
  const odd = () => some([null, true, false, 0, -1, 0.5, 3, 1e308, -1e308, 20_001, '', 'x', '0', '7', '__proto__', 'tonight', '\ud800', '\u202e\u0000',
    '<img src=x onerror=alert(1)>', [], {}, [[]], [null], { length: 3 }, { hash: 'x' }, 'x'.repeat(20_000), deep()]);
  const value = (depth = 0) => {
    if (depth > 2 || random(3)) return odd();
    const inner = Array.from({ length: random(4) }, () => value(depth + 1));
    return random(2) ? inner : Object.fromEntries(inner.map((one, at) => [some(['a', 'hash', 'list', 'length', '__proto__', `k${at}`]), one]));
  };
  const key = () => some([...bank.entries.slice(0, 30).map(({ id }) => id), ...habits.slice(0, 10).map(([id]) => id), 'asked-long-ago', '__proto__',
    'toString', 'hasOwnProperty', 'length', '', '0', 'é', 'x'.repeat(500)]);
  const spoilt = (entry) => {
    const field = some(Object.keys(entry));
    return some([() => entry, () => ({ ...entry, [field]: value() }), () => ({ ...entry, more: value() }), () => value()])();
  };
  const hashes = Object.fromEntries([...habits, ...bank.entries.map(({ id, hash }) => [id, hash])]);
  const hash = (id) => (random(4) ? (hashes[id] ?? 'x') : 'other');
  const chance = () => random(2) > 0;
  const ids = () => Array.from({ length: random(12) }, key);
  const kinds = {
    answers: (id) => ({ hash: hash(id), right: chance(), chosen: [random(4)], sure: '3' }),
    spacing: (id) => ({ hash: hash(id), gap: some([1, 3, 6, 12, 96]), due: DAY - 50 + random(100) }),
    ratings: (id) => ({ hash: hash(id), rating: random(5) }),
    profiles: () => ({ day: DAY - random(100), means: { mistakes: random(5), conversation: 2.5 } }),
    forCard: () => key(),
    session: () => ({ way: some(WAYS), day: DAY, ids: ids(), at: random(4), answers: map('answers', random(4)) }),
  };
  const map = (name, size) => Object.fromEntries(Array.from({ length: size }, key).map((id) => [id, spoilt({ x: 0, ...kinds[name](id) })]));
  const list = (name) => Array.from({ length: random(6) }, () => (name === 'forCard' ? some([key(), value()]) : spoilt(kinds[name]())));
  const part = (name) => {
    if (!random(4)) return value();
    if (name === 'profiles' || name === 'forCard') return list(name);
    if (name === 'session') return spoilt(kinds.session());
    if (name === 'sessions') return Object.fromEntries(WAYS.map((way) => [way, spoilt({ ...kinds.session(), way })]));
    return Object.hasOwn(kinds, name) ? map(name, random(20)) : value();
  };
  const state = () => {
    const all = ['answers', 'spacing', 'ratings', 'profiles', 'forCard', 'session', 'sessions', 'cards', 'later', '__proto__', 'toString'];
    const record = Object.fromEntries(all.filter((name) => name === 'answers' || random(3)).map((name) => [name, part(name)]));
    if (random(8)) record.version = random(4) ? 1 : some([0, 2, 99, '1', null, [5], 'x']);
    const text = JSON.stringify(record);
    return random(10) ? text : some([text.slice(0, random(text.length)), JSON.stringify(value()), 'x'.repeat(random(99)), '\u0000', '{}', 'null']);
  };

  // what must hold
  const bad = [];
  const tally = { readable: 0, newer: 0, unreadable: 0 };
  const isObject = (found) => typeof found === 'object' && found !== null && !Array.isArray(found);
  const parse = (text) => { try { return JSON.parse(text); } catch { return undefined; } };
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const entries = bank.entries;
  const [asked, other] = entries;
  const given = { hash: asked.hash, right: true, chosen: [1] };
  const mine = () => ({ version: 1, answers: { [asked.id]: given }, spacing: {}, later: { x: 1 } });
  const isRow = ({ id, hash, rating }) => typeof id === 'string' && typeof hash === 'string' && [undefined, 0, 1, 2, 3, 4].includes(rating);
  const rules = {
    'a draw holds known questions, each once': (record) => WAYS.every((way) => {
      const found = draw(way, entries, record, DAY);
      return found.every((entry) => entries.includes(entry)) && new Set(found).size === found.length;
    }),
    'what is due is of the bank': (record) => due(entries, record, DAY).every((entry) => entries.includes(entry)),
    'habits have ratings from 0 to 4': ({ ratings }) => habitsOf(bank, ratings).every((chapter) => chapter.habits.every(isRow)),
    'means are from 0 to 4': (record) => {
      const { means, rated } = profileOf(habitsOf(bank, record.ratings));
      const kept = withToday(record.profiles, DAY, means);
      return pick(rated).work.length < 4 && (kept.profiles ?? kept).at(-1).day === DAY && Object.values(means).every((mean) => mean >= 0 && mean <= 4);
    },
    'the next day is a whole day to come': ({ spacing, answers }) => entries.every(({ id, hash }) => [true, false].every((right) => {
      const kept = spacing[id];
      const next = after(kept, hash, right, DAY);
      return typeof isDue(kept, answers[id], hash, DAY) === 'boolean' && Number.isInteger(next.due) && (next.due > DAY);
    })),
    'a file is taken or refused, and what is here stays': (record, text) => {
      const { record: taken, refused, error } = readFile(text);
      if (error) return taken === undefined;
      const joined = join(mine(), taken);
      return refused >= 0 && joined.answers[asked.id] && joined.later && JSON.stringify(joined) && !('x' in {});
    },
    'a fragment leads somewhere': (record, text) => ['', 'run', 'paper', 'drill', 'habits', 'score'].includes(route(`#${text}`, bank).view) && Array.isArray(scores(text, bank)),
  };
  const untouched = (was, now) => Object.keys(was).every((name) => {
    if (name === 'version' || ['answers', 'ratings', 'forCard'].includes(name)) return true;
    return same(Object.getOwnPropertyDescriptor(was, name).value, Object.getOwnPropertyDescriptor(now, name)?.value);
  });
  const others = (was, now, but) => !isObject(was) || Object.keys(was).every((id) => id === but || same(Object.getOwnPropertyDescriptor(was, id).value, Object.getOwnPropertyDescriptor(now, id)?.value));
  const after_update = (text, was) => {
    const now = localStorage.getItem('playbook');
    const known = store.get(asked.id, asked.hash);
    if (!same(known, given)) return 'the new answer is not there';
    if (isObject(was) && was.version > 1) return now === text ? '' : 'what a newer version wrote is changed';
    if (!isObject(was) || !isObject(was.answers)) return !text || localStorage.getItem('playbook-unreadable') === text ? '' : 'what is unreadable is lost';
    const record = JSON.parse(now);
    if (!same(record.answers[asked.id], given)) return 'the new answer is not kept';
    if (!untouched(was, record)) return 'another part is changed';
    if (!others(was.answers, record.answers, asked.id)) return 'another answer is lost';
    if (!others(was.ratings, record.ratings, habits[0][0])) return 'another rating is lost';
    return !Array.isArray(was.forCard) || was.forCard.every((one) => record.forCard.some((found) => same(one, found))) ? '' : 'what was noted is lost';
  };
  const texts = [];
  for (let at = 0; at < count; at += 1) {
    const text = state();
    const was = parse(text);
    tally[!isObject(was) || !isObject(was.answers) ? 'unreadable' : was.version > 1 ? 'newer' : 'readable'] += 1;
    if (isObject(was) && texts.length < samples && random(4) === 0) texts.push(text);
    localStorage.clear();
    localStorage.setItem('playbook', text);
    const fresh = { keeps: true, memory: { answers: {} } };
    for (const name of ['error', 'aside']) delete store[name];
    Object.assign(store, fresh);
    const tell = (what) => bad.push([what, text.slice(0, 200)]);
    let record;
    try {
      record = readRecord();
    } catch (error) {
      tell(`reading: ${error}`);
      continue;
    }
    for (const rule in rules) {
      try {
        if (!rules[rule](record, text)) tell(rule);
      } catch (error) {
        tell(`${rule}: ${error}`);
      }
    }
    try {
      store.set(asked.id, given);
      keep('ratings', (ratings) => ({ ...ratings, [habits[0][0]]: { hash: habits[0][1], rating: 2 } }));
      keep('forCard', (noted) => [...noted, other.principle]);
      const lost = after_update(text, was);
      if (lost) tell(lost);
    } catch (error) {
      tell(`an update: ${error}`);
    }
  }
  localStorage.clear();
  return { bad: bad.slice(0, 20), kinds: [...new Set(bad.map(([what]) => what))], tally, texts };
}
