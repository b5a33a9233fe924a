import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clean, cleanIds, isDate, later, LIMIT, TEXTS, tidy } from 'playbook/event-card.js';
import { anyText, dictionary, id } from './shapes.js';

const date = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }).map((one) => one.toISOString().slice(0, 10));

test('a text keeps its letters and lines, and loses what cannot be seen', () => {
  assert.equal(tidy('å ä\r\nö\u0000\u202e \ud800👋'), 'å ä\nö 👋');
  assert.equal(tidy(undefined), '');
});

test('any text is tidy after once, well formed and not without end', () => {
  fc.assert(
    fc.property(anyText, fc.nat(3), (text, times) => {
      const found = tidy(text.repeat(10 ** times));
      assert.equal(tidy(found), found);
      assert.ok(found.isWellFormed() && [...found].length <= LIMIT && !/\p{Cc}/u.test(found.replaceAll('\n', '')));
    }),
  );
});

test('whatever comes from outside, known fields come through, and clean ones unchanged', () => {
  const odd = fc.oneof(anyText, fc.jsonValue(), date);
  const found = dictionary(fc.oneof(fc.constantFrom(...TEXTS, 'principles', '__proto__', 'constructor'), fc.string()), odd);
  fc.assert(
    fc.property(fc.oneof(found, fc.jsonValue()), (json) => {
      const fields = clean(json);
      assert.ok(Object.keys(fields).every((key) => key === 'principles' || TEXTS.includes(key)));
      assert.ok(!('date' in fields) || isDate(fields.date));
      assert.deepEqual(clean(fields), fields);
    }),
    { numRuns: 1000 },
  );
});

test('of many principles, the first hundred come through', () => {
  const ids = Array.from({ length: 150 }, (_, at) => `p-${at}`);
  assert.deepEqual(cleanIds(ids), ids.slice(0, 100));
});

test('principles come through by their ids, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(id, fc.jsonValue()), { maxLength: 200 }), (ids) => {
      const found = cleanIds(ids);
      assert.equal(new Set(found).size, found.length);
      assert.ok(found.every((one) => ids.includes(one) && /^[a-z0-9-]+$/.test(one)));
    }),
  );
});

test('days are counted without losing any', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -400, max: 400 }), (one, days) => {
      assert.ok(isDate(one));
      assert.equal(later(later(one, days), -days), one);
      assert.equal(later(one, days) > one, days > 0);
    }),
  );
  assert.equal(later('2027-02-27', 2), '2027-03-01');
});

test('a day that is in no calendar is none', () => {
  for (const text of ['2027-02-30', '2027-13-01', '27-01-01', '2027-1-1', 'tomorrow', '', '2027-02-28 ', '3000-01-01']) assert.equal(isDate(text), false);
});
