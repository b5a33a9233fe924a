import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { route } from 'playbook/route.js';
import { scores } from 'playbook/session-score.js';
import { anyText } from './shapes.js';

const chapters = ['mistakes', 'conversation', 'at-the-event'].map((name) => ({ name, title: `Title of ${name}`, principles: {}, questions: [] }));
const VIEWS = ['', 'run', 'paper', 'drill', 'habits', 'score'];

/** Fragments that are nearly right. */
const near = fc
  .tuple(fc.constantFrom('tonight', 'due', 'all', 'retry', 'drill', 'habits', 'paper-tonight', 'chapter-mistakes', 'paper-mistakes', 'chapter-', 'score='), anyText)
  .chain(([good, more]) => fc.constantFrom(good, good + more, more + good, good.toUpperCase(), ` ${good}`, `chapter-${good}`, encodeURIComponent(good)));

test('each way in has its view', () => {
  const views = { tonight: 'run', due: 'run', all: 'run', retry: 'run', 'chapter-mistakes': 'run', 'paper-mistakes': 'paper', 'paper-tonight': 'paper', drill: 'drill', habits: 'habits', 'score=': 'score' };
  for (const [name, view] of Object.entries(views)) assert.deepEqual(route(`#${name}`, { chapters }), { view, name });
});

test('any other fragment leads to the ways in', () => {
  for (const name of ['', 'ways', 'chapter-', 'chapter-unknown', 'paper-__proto__', 'Tonight', 'tonight-x']) assert.deepEqual(route(`#${name}`, { chapters }), { view: '', name: '' });
});

test('what was put behind an address does not keep it from opening', () => {
  for (const name of ['tonight', 'drill', 'habits', 'chapter-mistakes', 'paper-at-the-event']) {
    const { view } = route(`#${name}`, { chapters });
    assert.notEqual(view, '');
    for (const behind of ['.', ')', '),', ' ', '&utm_source=mail&utm_medium=x', '.&a=b', '%29', '*', '_', '>', '…']) {
      assert.deepEqual(route(`#${name}${behind}`, { chapters }), { view, name }, behind);
    }
  }
});

test('whatever stands in a fragment, it leads somewhere, under a name that it begins with or none', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, near), (name) => {
      const found = route(`#${name}`, { chapters });
      assert.ok(VIEWS.includes(found.view));
      assert.ok(name.startsWith(found.name) && !found.view === !found.name);
    }),
    { numRuns: 1000 },
  );
});

const score = fc.nat(999).chain((total) => fc.record({ total: fc.constant(total), right: fc.nat(total) }));

test('scores that were shared are read back, but for chapters where nothing was asked', () => {
  fc.assert(
    fc.property(fc.array(score, { minLength: 3, maxLength: 3 }), (all) => {
      const told = all.map(({ right, total }, at) => `${chapters[at].name}:${right}-${total}`);
      const rows = chapters.map(({ name, title }, at) => ({ name, title, ...all[at] }));
      assert.deepEqual(scores(`score=${told}`, { chapters }), rows.filter(({ total }) => total));
    }),
  );
});

test('what was put behind shared scores costs no row', () => {
  const rows = ['mistakes', 'conversation'].map((name) => ({ name, title: `Title of ${name}`, right: 1, total: 12 }));
  for (const behind of ['', '.', ')', '),', '&utm_source=mail', '_', '>', '…']) {
    assert.deepEqual(scores(`score=mistakes:1-12,conversation:1-12${behind}`, { chapters }), rows, behind);
  }
});

test('of any other text, scores make sense or are passed over', () => {
  const part = fc.tuple(fc.oneof(fc.constantFrom('mistakes', 'conversation', '__proto__', 'toString'), anyText), anyText, fc.constantFrom('1-3', '0-0', '4-3', '1-1000', '-1-2', '1.5-2', '٣-٣')).map(([name, odd, figures]) => `${name}:${figures}${odd.slice(0, 1)}`);
  fc.assert(
    fc.property(fc.oneof(anyText, fc.array(part).map(String)), (text) => {
      const rows = scores(`score=${text}`, { chapters });
      assert.ok(rows.every(({ right, total }) => Number.isInteger(right) && Number.isInteger(total) && right >= 0 && right <= total && total > 0));
      assert.equal(new Set(rows.map(({ name }) => name)).size, rows.length);
    }),
    { numRuns: 1000 },
  );
});

test('a chapter is found by any name that a file may have, as browsers tell it and as people write it', () => {
  for (const name of ['first_season', 'v1.5', 'Plot', 'première', '第一季', 'chapter-one']) {
    const bank = { chapters: [{ name, title: name, principles: {}, questions: [] }] };
    for (const kind of ['chapter', 'paper']) {
      const found = { view: kind === 'paper' ? 'paper' : 'run', name: `${kind}-${name}` };
      assert.deepEqual(route(`#${kind}-${name}`, bank), found);
      assert.deepEqual(route(new URL(`http://a/#${kind}-${name}`).hash, bank), found);
    }
  }
});
