// Answers one question on many days in many ways; returns each step that breaks a rule of the spacing.
async ([folder, count]) => {
  const [{ after, isDue }, { today }] = await Promise.all(['spacing', 'clock'].map((name) => import(`${folder}${name}.js`)));
  let seed = 42;
  const random = (limit) => (seed = (seed * 48271) % 2147483647) % limit;
  const bad = [];
  let longest = 0;
  for (let life = 0; life < count; life += 1) {
    let day = random(30_000);
    let kept;
    for (let step = 0; step < 12; step += 1) {
      const right = random(4) > 0;
      const ripe = kept && isDue(kept, undefined, 'h', day);
      const next = after(kept, 'h', right, day);
      const rules = {
        'missed comes the next day': right || next.due === day + 1,
        'right at the first go waits for days': !right || kept || next.due > day + 1,
        'right on its day waits longer each time': !right || !ripe || next.gap > kept.gap || (next.gap === kept.gap && kept.gap > 30),
        'right before its day changes nothing': !right || !kept || ripe || JSON.stringify(next) === JSON.stringify(kept),
        'it is a whole day to come': Number.isInteger(next.due) && next.due > day,
        'not due before its day, due on it and later': !isDue(next, undefined, 'h', next.due - 1) && isDue(next, undefined, 'h', next.due) && isDue(next, undefined, 'h', next.due + random(500)),
        'another text begins anew': JSON.stringify(after(kept, 'other', right, day)) === JSON.stringify(after(undefined, 'other', right, day)),
        'another text is not due': !isDue(next, undefined, 'other', next.due),
        'a clock that was years ahead puts nothing off': isDue({ ...next, due: next.due + 4000 }, undefined, 'h', day),
      };
      for (const rule in rules) if (!rules[rule]) bad.push([rule, kept, right, day, next]);
      kept = next;
      longest = Math.max(longest, kept.gap);
      day = random(2) ? kept.due + random(3) : day + random(4);
    }
  }
  const days = [];
  for (let at = 0; at < 800; at += 1) {
    const [first, last] = [new Date(2027, 0, 1 + at, 0, 0), new Date(2027, 0, 1 + at, 23, 59)].map(today);
    if (first !== last || first !== today(new Date(2027, 0, 1, 12)) + at) days.push(at);
  }
  return { bad: bad.slice(0, 5), longest, days };
}
