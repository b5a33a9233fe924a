import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { join, readFile } from 'playbook/data-file.js';
import { anyJson, anyText, record } from './shapes.js';

const onlyOwn = (json) => JSON.parse(JSON.stringify(json));

test('a file that this site wrote is read back, and nothing of it refused', () => {
  fc.assert(
    fc.property(record, (kept) => {
      const { version, ...parts } = kept;
      assert.deepEqual(readFile(JSON.stringify(kept)), { record: parts, refused: 0 });
    }),
  );
});

test('any text at all is a record, or it is told what is wrong with it', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, anyJson.map((json) => JSON.stringify(json))), (text) => {
      const found = readFile(text);
      if (found.error) assert.ok(['bad', 'newer', 'large'].includes(found.error));
      else assert.ok(found.refused >= 0 && typeof found.record.answers === 'object');
    }),
    { numRuns: 1000 },
  );
});

test('of a record with one part spoilt, the rest is taken, and what is refused is counted', () => {
  fc.assert(
    fc.property(record, fc.array(fc.integer(), { minLength: 1, maxLength: 5 }), (kept, odd) => {
      const found = readFile(JSON.stringify({ ...kept, forCard: [...kept.forCard, ...odd] }));
      assert.deepEqual([found.record.forCard, found.refused], [kept.forCard, odd.length]);
    }),
  );
});

test('more cards than are let in are refused as such', () => {
  const file = (count) => readFile(JSON.stringify({ version: 1, answers: {}, cards: { current: '', list: Array(count).fill({}) } }));
  assert.equal(file(200).error, undefined);
  assert.deepEqual(file(201), { error: 'large' });
  for (const list of [7, {}, null]) assert.equal(readFile(JSON.stringify({ version: 1, answers: {}, cards: { list } })).error, undefined);
});

test('a newer version is refused as such', () => {
  assert.deepEqual(readFile('{"version":2,"answers":{}}'), { error: 'newer' });
  for (const text of ['', 'null', '[]', '{}', '{"version":1}', '{"version":"1","answers":{}}', '{"version":1,"answers":[]}']) assert.deepEqual(readFile(text), { error: 'bad' });
});

test('nothing that is here is lost when a file is taken in', () => {
  fc.assert(
    fc.property(record, record, (mine, theirs) => {
      const joined = join(mine, theirs);
      for (const name of ['answers', 'spacing', 'ratings']) assert.deepEqual(new Set(Object.keys(joined[name])), new Set([...Object.keys(mine[name]), ...Object.keys(theirs[name])]));
      assert.deepEqual(joined.sessions, { ...theirs.sessions, ...mine.sessions });
      for (const { day } of [...mine.profiles, ...theirs.profiles]) assert.ok(joined.profiles.some((one) => one.day === day));
      for (const noted of [...mine.forCard, ...theirs.forCard]) assert.ok(joined.forCard.includes(noted));
    }),
  );
});

test('taken in once more, a file adds nothing', () => {
  fc.assert(
    fc.property(record, record, (mine, theirs) => {
      const once = join(mine, theirs);
      assert.deepEqual(join(once, theirs), once);
    }),
  );
});

test('cards of both are there, each once', () => {
  const cards = fc.uniqueArray(fc.nat(9), { maxLength: 6 }).map((ids) => ({ current: '', list: ids.map((id) => ({ id: `c${id}`, name: 'n', fields: {} })) }));
  fc.assert(
    fc.property(cards, cards, (one, other) => {
      const ids = join({ answers: {}, cards: one }, { answers: {}, cards: other }).cards.list.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      assert.deepEqual(new Set(ids), new Set([...one.list, ...other.list].map(({ id }) => id)));
    }),
  );
});

test('whatever a file holds, what is here can still be used, and no object elsewhere is changed', () => {
  fc.assert(
    fc.property(record, anyJson, (mine, json) => {
      const found = readFile(JSON.stringify({ ...Object(json), version: 1, answers: {} }));
      const joined = onlyOwn(join(mine, found.record));
      assert.deepEqual(joined.answers, onlyOwn(mine.answers));
      assert.equal('x' in {}, false);
    }),
  );
});
