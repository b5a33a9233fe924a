import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isPlan, keep, readRecord, usable } from 'playbook/record.js';
import { store } from 'playbook/store.js';
import { device } from './device.js';
import { anyJson, planOf, record } from './shapes.js';

const GIVEN = { hash: 'h', right: true, chosen: [1] };

test('a record that is right is used whole', () => {
  fc.assert(fc.property(record, ({ version, ...parts }) => assert.deepEqual(usable({ version, ...parts }), parts)));
});

test('of anything else, what fits is used, and every part is there', () => {
  fc.assert(
    fc.property(anyJson, (json) => {
      const found = usable(Object(json));
      assert.deepEqual(Object.keys(found), ['answers', 'spacing', 'ratings', 'profiles', 'sessions', 'forCard']);
      assert.deepEqual(usable(found), found);
    }),
    { numRuns: 1000 },
  );
});

test('one entry that makes no sense costs no other', () => {
  const bad = { answers: { hash: 7 }, spacing: { hash: 'h', due: 1, gap: 0 }, ratings: { hash: 'h', rating: 5 }, sessions: { way: 'all' } };
  fc.assert(
    fc.property(record, fc.constantFrom(...Object.keys(bad)), (right, name) => {
      assert.deepEqual(usable({ ...right, [name]: { ...right[name], 'NOT-AN-ID': bad[name] } })[name], right[name]);
    }),
  );
});

test('what is looked at deep within an entry is of its kind, or the entry is passed over', () => {
  const plan = { way: 'all', day: 1, ids: ['a'], at: 0, answers: {} };
  const good = { sessions: { all: { ...plan, texts: { a: 'mine' } } }, profiles: [{ day: 1, means: { mistakes: 2.5 } }], spacing: { a: { hash: 'h', gap: 1, due: 3 } } };
  const { sessions, profiles, spacing } = usable(good);
  assert.deepEqual({ sessions, profiles, spacing }, good);
  const odd = fc.oneof(fc.object(), fc.array(fc.nat()), fc.constant(null), fc.boolean(), fc.constant({ valueOf: 1, toString: 1 }));
  fc.assert(
    fc.property(odd, (value) => {
      assert.deepEqual(usable({ sessions: { all: { ...plan, texts: { a: 'mine', b: value } } } }).sessions, {});
      assert.deepEqual(usable({ sessions: { all: { ...plan, day: value } } }).sessions, {});
      assert.deepEqual(usable({ profiles: [{ day: 1, means: { mistakes: value } }] }).profiles, []);
      assert.deepEqual(usable({ spacing: { a: { hash: 'h', gap: 1, due: value } } }).spacing, {});
    }),
  );
  for (const due of [1e300, -1e7, 0.5]) assert.deepEqual(usable({ spacing: { a: { hash: 'h', gap: 1, due } } }).spacing, {});
  for (const mean of ['3', null, true]) assert.deepEqual(usable({ profiles: [{ day: 1, means: { mistakes: mean } }] }).profiles, []);
});

test('a session is kept under its own way, and its place is one of its questions or the end', () => {
  fc.assert(
    fc.property(planOf('due'), (plan) => {
      assert.ok(isPlan(plan));
      assert.deepEqual(usable({ sessions: { all: plan } }).sessions, {});
      for (const at of [-1, plan.ids.length + 1, 0.5]) assert.ok(!isPlan({ ...plan, at }));
    }),
  );
});

test('a change of one part leaves all others as they are, also those that nobody here knows', () => {
  fc.assert(
    fc.property(anyJson, (json) => {
      const was = { ...Object(json), version: 1, answers: {} };
      const { record } = device(JSON.stringify(was));
      keep('forCard', (noted) => [...noted, 'p']);
      const { forCard, ...others } = record();
      const { forCard: _, ...before } = JSON.parse(JSON.stringify(was));
      assert.deepEqual(others, before);
      assert.equal(forCard.at(-1), 'p');
    }),
  );
});

test('an answer is there for its content alone', () => {
  device();
  store.set('id', GIVEN);
  assert.deepEqual(store.get('id', 'h'), GIVEN);
  assert.equal(store.get('id', 'other'), undefined);
  store.set('id');
  assert.equal(store.get('id', 'h'), undefined);
});

test('what another tab wrote in between is not lost', () => {
  const { kept, record } = device();
  store.set('one', GIVEN);
  kept.set('playbook', JSON.stringify({ version: 1, answers: { ...record().answers, two: GIVEN }, later: 1 }));
  store.set('three', GIVEN);
  assert.deepEqual(record(), { version: 1, answers: { one: GIVEN, two: GIVEN, three: GIVEN }, later: 1 });
});

test('where nothing can be kept, answers last as long as the page, and the error is known', () => {
  const full = new Error('QuotaExceededError');
  const { kept } = device(null, full);
  store.set('one', GIVEN);
  store.set('two', GIVEN);
  assert.deepEqual([store.get('one', 'h'), store.get('two', 'h')], [GIVEN, GIVEN]);
  assert.deepEqual([store.keeps, store.error, kept.size], [false, full, 0]);
});

test('a record of a newer version is neither used nor changed', () => {
  const text = JSON.stringify({ version: 2, answers: { one: GIVEN } });
  const { kept } = device(text);
  store.set('two', GIVEN);
  assert.deepEqual([kept.get('playbook'), store.keeps, store.error], [text, false, undefined]);
  assert.deepEqual(Object.keys(readRecord().answers), ['two']);
});

test('what cannot be read is put aside before anything is written', () => {
  const unreadable = fc.oneof(fc.string({ minLength: 1 }), fc.jsonValue().map((json) => JSON.stringify(json)), fc.constant('{"answers":[]}'));
  fc.assert(
    fc.property(unreadable, (text) => {
      const { kept, record } = device(text);
      store.set('one', GIVEN);
      if (store.aside === undefined) return; // by chance it was a record
      assert.equal(kept.get('playbook-unreadable'), text);
      assert.deepEqual(record(), { version: 1, answers: { one: GIVEN } });
    }),
  );
  const { kept } = device('nonsense');
  store.read();
  assert.equal(kept.get('playbook-unreadable'), 'nonsense');
});
