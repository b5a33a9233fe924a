import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { after, isDue } from 'playbook/spacing.js';
import { answer, day, spacing } from './shapes.js';

/** A question's life: on which days it was answered, and how. */
const life = fc.array(fc.tuple(fc.nat(200), fc.boolean()), { minLength: 1, maxLength: 20 });

/** @param {[number, boolean][]} steps @param {(old: Spacing | undefined, right: boolean, today: number, next: Spacing) => void} look */
function live(steps, look) {
  let today = 20_000;
  let kept;
  for (const [wait, right] of steps) {
    today += wait;
    const next = after(kept, 'h', right, today);
    look(kept, right, today, next);
    kept = next;
  }
}

test('a question that is missed comes the next day, one that is right at the first go after six', () => {
  assert.deepEqual(after(undefined, 'h', false, 10), { hash: 'h', gap: 1, due: 11 });
  assert.deepEqual(after(undefined, 'h', true, 10), { hash: 'h', gap: 6, due: 16 });
});

test('right on its day, the gaps grow up to 96 days and stay there', () => {
  const gaps = [];
  let kept = after(undefined, 'h', false, 0);
  for (let step = 0; step < 8; step += 1) {
    kept = after(kept, 'h', true, kept.due);
    gaps.push(kept.gap);
  }
  assert.deepEqual(gaps, [3, 6, 12, 24, 48, 96, 96, 96]);
});

test('a day never goes backwards: what is kept after an answer is to come', () => {
  fc.assert(fc.property(life, (steps) => live(steps, (_, __, today, next) => assert.ok(Number.isInteger(next.due) && next.due > today))));
});

test('right before its day changes nothing, right on its day waits no shorter', () => {
  fc.assert(
    fc.property(life, (steps) =>
      live(steps, (old, right, today, next) => {
        if (!old || !right) return;
        if (isDue(old, undefined, 'h', today)) assert.ok(next.gap >= old.gap);
        else assert.equal(next, old);
      }),
    ),
  );
});

test('it is due from its day on, and not before', () => {
  fc.assert(
    fc.property(life, fc.nat(500), (steps, later) =>
      live(steps, (_, __, ___, next) => {
        assert.equal(isDue(next, undefined, 'h', next.due - 1), false);
        assert.equal(isDue(next, undefined, 'h', next.due + later), true);
      }),
    ),
  );
});

test('another text begins anew and is not due', () => {
  fc.assert(
    fc.property(spacing, fc.boolean(), day, (kept, right, today) => {
      assert.deepEqual(after(kept, 'other', right, today), after(undefined, 'other', right, today));
      assert.equal(isDue(kept, undefined, 'other', today), false);
    }),
  );
});

test('a clock that was years ahead puts nothing off', () => {
  fc.assert(fc.property(spacing, fc.integer({ min: 1000, max: 9999 }), ({ gap }, ahead) => assert.ok(isDue({ hash: 'h', gap, due: 10 + ahead }, undefined, 'h', 10))));
});

test('what was missed on a page after it was right in a session is due at once, but not twice for one miss', () => {
  const missed = { hash: 'h', right: false, chosen: [0] };
  for (const gap of [3, 6, 96]) assert.equal(isDue({ hash: 'h', gap, due: 10 + gap }, missed, 'h', 10), true);
  assert.equal(isDue({ hash: 'h', gap: 1, due: 11 }, missed, 'h', 10), false);
});

test('what was missed on a page, where no day is kept, is due', () => {
  fc.assert(fc.property(answer, day, (given, today) => assert.equal(isDue(undefined, given, given.hash, today), !given.right)));
});
