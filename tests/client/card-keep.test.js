import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { keep, newId } from 'playbook/card-keep.js';
import { routeOf } from 'playbook/card-route.js';
import { encode } from 'playbook/card-share.js';
import { clean } from 'playbook/event-card.js';
import { device } from './device.js';
import { anyJson, dictionary, recordOf } from './shapes.js';

const card = (name, fields = {}) => ({ id: newId(), name, fields });

test('a card comes into being with its first change, and is then the one in work', () => {
  device();
  const id = newId();
  keep.set(id, 'goal', 'Two people');
  assert.deepEqual(keep.read(), { current: id, list: [{ id, name: '', fields: { goal: 'Two people' } }] });
  keep.set(id, 'goal', '');
  assert.deepEqual(keep.read().list[0].fields, {});
});

test('a card that was taken out can be put back in its place', () => {
  device();
  const cards = ['one', 'two', 'three'].map((name) => card(name));
  for (const one of cards) keep.add(one);
  keep.remove(cards[1].id);
  assert.deepEqual(keep.read().list.map(({ name }) => name), ['one', 'three']);
  keep.add(cards[1], 1);
  assert.deepEqual(keep.read().list, cards);
});

test('cards that are brought are one write, and the last of them is the one in work', () => {
  const { kept, record } = device();
  const cards = Array.from({ length: 200 }, (_, at) => card(`Card ${at}`));
  const { setItem } = localStorage;
  let writes = 0;
  localStorage.setItem = (key, value) => {
    writes += 1;
    setItem(key, value);
  };
  keep.addAll(cards);
  assert.equal(writes, 1);
  assert.equal(kept.size, 1);
  assert.deepEqual(record().cards, { current: cards[199].id, list: cards });
});

test('a browser without a source of random bytes, or with one that throws, has ids all the same', () => {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
  const fails = () => {
    throw new Error('no');
  };
  try {
    for (const value of [undefined, {}, { getRandomValues: fails }]) {
      Object.defineProperty(globalThis, 'crypto', { value, configurable: true });
      const ids = Array.from({ length: 20 }, newId);
      for (const id of ids) assert.match(id, /^[0-9a-f]{24}$/);
      assert.equal(new Set(ids).size, 20);
    }
  } finally {
    Object.defineProperty(globalThis, 'crypto', own);
  }
});

test('what the quiz handed over is taken once', () => {
  const { record } = device('{"version":1,"answers":{},"forCard":["a","b","a",7]}');
  assert.deepEqual(keep.takeHanded(), ['a', 'b']);
  assert.deepEqual(keep.takeHanded(), []);
  assert.ok(!('forCard' in record()));
});

test('whatever stands among the cards, what can be read is clean, and nothing is deleted by a change', () => {
  const ids = fc.constantFrom('0'.repeat(24), 'f'.repeat(24), 'short', '__proto__');
  const one = fc.oneof(anyJson, recordOf({ id: ids, name: fc.jsonValue(), fields: dictionary(fc.constantFrom('goal', 'date', 'principles', 'x'), fc.jsonValue()) }));
  fc.assert(
    fc.property(fc.oneof(anyJson, recordOf({ current: fc.jsonValue(), list: fc.array(one) })), (cards) => {
      const { record } = device(JSON.stringify({ version: 1, answers: {}, cards }));
      const { list } = keep.read();
      assert.ok(list.every(({ id, name, fields }) => /^[0-9a-f]{24}$/.test(id) && typeof name === 'string' && assert.deepEqual(clean(fields), fields) === undefined));
      keep.add(card('new'));
      const found = record();
      if (Array.isArray(cards?.list)) assert.equal(found.cards.list.length, cards.list.length + 1);
      else assert.deepEqual(found.cardsUnreadable, JSON.parse(JSON.stringify(cards)));
    }),
    { examples: [[{ current: { toString: false }, list: [] }]] },
  );
});

test('an address asks for a part of the form, the card, one that was sent, or nothing', async () => {
  assert.deepEqual(await routeOf('#builder-take'), { part: 'builder-take' });
  assert.deepEqual(await routeOf('#show'), { shows: true });
  assert.deepEqual(await routeOf(`#card=${await encode({ goal: 'Two people' })}`), { sent: { goal: 'Two people' } });
  assert.deepEqual(await routeOf('#card=nonsense'), { sent: null });
  for (const other of ['', '#', '#card', '#shown', '#f-date']) assert.deepEqual(await routeOf(other), { shows: false });
});
