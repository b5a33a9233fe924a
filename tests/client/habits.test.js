import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { habitsOf, lastMeans, pick, profileOf, withToday } from 'playbook/habits.js';
import { bank, day, dictionary, recordOf } from './shapes.js';

const means = dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.double({ min: 0, max: 4, noNaN: true }));
const profiles = fc.array(recordOf({ day, means }), { maxLength: 30 });

/** Ratings of some of a bank's habits. */
const rated = bank.chain((found) => {
  const ids = found.chapters.flatMap(({ principles }) => Object.keys(principles));
  return fc.tuple(fc.constant(found), dictionary(fc.constantFrom(...ids), recordOf({ hash: fc.constantFrom('h', 'other'), rating: fc.nat(4) })));
});

test('a rating counts for the text that it was given to', () => {
  fc.assert(
    fc.property(rated, ([found, ratings]) => {
      for (const { id, rating } of habitsOf(found, ratings).flatMap(({ habits }) => habits)) assert.equal(rating, ratings[id]?.hash === 'h' ? ratings[id].rating : undefined);
    }),
  );
});

test('a mean lies between the ratings of its chapter, and chapters without any have none', () => {
  fc.assert(
    fc.property(rated, ([found, ratings]) => {
      const chapters = habitsOf(found, ratings);
      const { means } = profileOf(chapters);
      for (const { name, habits } of chapters) {
        const own = habits.flatMap(({ rating }) => rating ?? []);
        if (own.length) assert.ok(means[name] >= Math.min(...own) && means[name] <= Math.max(...own));
        else assert.ok(!(name in means));
      }
    }),
  );
});

test('what to work on is weak, and of different chapters as far as there are', () => {
  fc.assert(
    fc.property(rated, ([found, ratings]) => {
      const all = profileOf(habitsOf(found, ratings)).rated;
      const { work, strongest } = pick(all);
      const weak = all.filter(({ rating }) => rating < 3);
      const chapters = new Set(weak.map(({ chapter }) => chapter)).size;
      assert.equal(work.length, Math.min(3, weak.length));
      assert.equal(new Set(work.map(({ chapter }) => chapter)).size, Math.min(work.length, chapters));
      assert.ok(work.every(({ rating }) => rating < 3) && strongest.every(({ rating }) => rating > 2));
    }),
  );
});

test('a day has one profile, the last', () => {
  fc.assert(
    fc.property(profiles, day, means, (kept, today, now) => {
      const found = withToday(kept, today, now);
      assert.deepEqual(found.at(-1), { day: today, means: now });
      assert.equal(found.filter((profile) => profile.day === today).length, 1);
    }),
  );
});

test('of forty days, the last 21 are kept', () => {
  const days = Array.from({ length: 40 }, (_, at) => at);
  const kept = days.reduce((list, today) => withToday(list, today, {}), /** @type {Profile[]} */ ([]));
  assert.deepEqual(kept.map((profile) => profile.day), days.slice(-21));
});

test('the last profile before the one that is shown is the one before, unless it differs already', () => {
  fc.assert(
    fc.property(profiles, day, means, (kept, today, now) => {
      assert.deepEqual(lastMeans([...kept, { day: today, means: now }], now), kept.at(-1)?.means ?? {});
      assert.deepEqual(lastMeans([{ day: today, means: now }], { other: 1 }), now);
    }),
  );
});

test('a principle without a habit is not asked for, and neither is a chapter without any', () => {
  const chapters = [
    { name: 'one', title: 'One', principles: { a: ['during', 'A', '', 'h'], b: ['during', 'B', 'I do.', 'h'] }, questions: [] },
    { name: 'two', title: 'Two', principles: { c: ['during', 'C', '', 'h'] }, questions: [] },
  ];
  const found = habitsOf({ chapters: /** @type {Chapter[]} */ (chapters) }, {});
  assert.deepEqual(found.map(({ name, habits }) => [name, habits.map(({ id }) => id)]), [['one', ['b']]]);
});
