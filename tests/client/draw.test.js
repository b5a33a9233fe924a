import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { draw, due, readBank, shuffle, spread } from 'playbook/draw.js';
import { usable } from 'playbook/record.js';
import { anyJson, bank, day, spacing } from './shapes.js';

const EMPTY = usable({});
const idsOf = (entries) => entries.map(({ id }) => id);

test('every question of the bank is an entry, with its chapter and the phase of its principle', () => {
  fc.assert(
    fc.property(bank, (found) => {
      const { entries } = readBank(found);
      assert.equal(entries.length, found.chapters.flatMap(({ questions }) => questions).length);
      for (const { chapter, principle, phase } of entries) assert.equal(found.chapters.find(({ name }) => name === chapter).principles[principle][0], phase);
    }),
  );
});

test('a list in another order holds the same, and the list itself stays', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), (list) => {
      const before = [...list];
      assert.deepEqual(shuffle(list).toSorted(), before.toSorted());
      assert.deepEqual(list, before);
    }),
  );
});

test('in the end every order comes up', () => {
  assert.equal(new Set(Array.from({ length: 500 }, () => shuffle([1, 2, 3]).join())).size, 6);
});

test('an evening has ten different questions of the bank, or all there are', () => {
  fc.assert(
    fc.property(bank, (found) => {
      const { entries } = readBank(found);
      const drawn = draw('tonight', entries, EMPTY, 0);
      assert.equal(drawn.length, Math.min(10, entries.length));
      assert.equal(new Set(drawn).size, drawn.length);
      assert.ok(drawn.every((entry) => entries.includes(entry)));
    }),
  );
});

test('they are spread: no chapter comes twice before each that has any came once', () => {
  fc.assert(
    fc.property(bank, (found) => {
      // One principle and one phase a chapter, so that only the chapters are to be spread.
      const { entries } = readBank(found);
      const plain = entries.map((entry) => ({ ...entry, phase: 'always', principle: `of-${entry.chapter}` }));
      const count = new Set(plain.map(({ chapter }) => chapter)).size;
      assert.equal(new Set(spread(plain, count).map(({ chapter }) => chapter)).size, count);
    }),
  );
});

test('of forty that are due, 25 are asked at once, those that wait longest', () => {
  const entries = Array.from({ length: 40 }, (_, at) => ({ id: `q-${at}`, hash: 'h', principle: 'p', phase: 'always', chapter: 'c' }));
  const record = { ...EMPTY, spacing: Object.fromEntries(entries.map(({ id }, at) => [id, { hash: 'h', gap: 96, due: 100 - at }])) };
  assert.deepEqual(idsOf(draw('due', entries, record, 100)), idsOf(entries).toReversed().slice(0, 25));
});

test('what is due is asked by its day', () => {
  fc.assert(
    fc.property(bank, fc.array(spacing), day, (found, kept, today) => {
      const { entries } = readBank(found);
      const record = { ...EMPTY, spacing: Object.fromEntries(entries.flatMap(({ id, hash }, at) => (kept[at] ? [[id, { ...kept[at], hash }]] : []))) };
      const days = due(entries, record, today).map(({ id }) => record.spacing[id].due);
      assert.deepEqual(days, days.toSorted((one, other) => one - other));
    }),
  );
});

test('a chapter gives its own questions in their order, all gives all, and what is no way in gives none', () => {
  fc.assert(
    fc.property(bank, (found) => {
      const { entries } = readBank(found);
      for (const { name, questions } of found.chapters) assert.deepEqual(idsOf(draw(`chapter-${name}`, entries, EMPTY, 0)), questions.map(([id]) => id));
      assert.deepEqual(draw('all', entries, EMPTY, 0), entries);
      assert.deepEqual(draw('retry', entries, EMPTY, 0), []);
    }),
  );
});

test('whatever the record holds, a draw gives questions of the bank', () => {
  fc.assert(
    fc.property(bank, anyJson, day, (found, json, today) => {
      const { entries } = readBank(found);
      for (const way of ['tonight', 'due', 'all']) assert.ok(draw(way, entries, usable(Object(json)), today).every((entry) => entries.includes(entry)));
    }),
  );
});
