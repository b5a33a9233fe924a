import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { today } from 'playbook/clock.js';
import { begin, isOver, keepPlan, known, merge, resume } from 'playbook/plan.js';
import { readRecord } from 'playbook/record.js';
import { isBegun } from 'playbook/session-ways.js';
import { device } from './device.js';
import { answer, anyJson, dictionary, planOf } from './shapes.js';

const always = () => true;
const never = () => false;

test('a new session begins with its first question, today', () => {
  const plan = begin('all', ['a', 'b']);
  assert.deepEqual({ ...plan, mark: 0 }, { way: 'all', day: today(), mark: 0, ids: ['a', 'b'], at: 0, answers: {} });
  assert.ok(!isBegun(plan) && !isOver(plan));
});

test('questions that are gone are left out, and the place stays with the question', () => {
  fc.assert(
    fc.property(planOf('all'), fc.func(fc.boolean()), (plan, choose) => {
      const isKnown = (id) => choose(id);
      const found = known(plan, isKnown);
      assert.deepEqual(found.ids, plan.ids.filter(isKnown));
      assert.ok(found.at >= 0 && found.at <= found.ids.length);
      if (isKnown(plan.ids[plan.at] ?? '') && plan.at < plan.ids.length) assert.equal(found.ids[found.at], plan.ids[plan.at]);
    }),
  );
});

test('what is kept is gone on with', () => {
  fc.assert(
    fc.property(planOf('all'), (kept) => {
      device();
      const plan = { ...kept, day: today() };
      keepPlan(plan);
      if (plan.at < plan.ids.length) assert.deepEqual(resume('all', always), { ...plan });
      assert.equal(resume('all', never), undefined);
      assert.equal(resume('due', always), undefined);
    }),
  );
});

test('a session that is done shows its end again where that was seen, and is begun anew elsewhere', () => {
  const { history } = device();
  keepPlan({ ...begin('all', ['a']), at: 1 });
  assert.equal(history.state, 'done');
  assert.equal(resume('all', always)?.at, 1);
  history.state = null;
  assert.equal(resume('all', always), undefined);
});

test('one that was answered whole on an earlier day is over, though nobody saw its end', () => {
  const given = { hash: 'h', right: true, chosen: [0] };
  const plan = { ...begin('all', ['a']), answers: { a: given } };
  assert.ok(!isOver(plan));
  assert.ok(isOver({ ...plan, day: today() - 1 }));
  assert.ok(!isOver({ ...plan, day: today() - 1, ids: ['a', 'b'] }));
});

test('of the same session in two tabs, both answers stay, and how far it is', () => {
  fc.assert(
    fc.property(planOf('all'), dictionary(fc.string(), answer), fc.boolean(), (old, answers, back) => {
      const plan = { ...old, answers, at: 0 };
      const kept = merge(old, plan, back, Infinity);
      assert.deepEqual(kept.answers, { ...old.answers, ...answers });
      assert.equal(kept.at, back ? 0 : old.at);
    }),
  );
});

test('what was begun later in another tab stays, but for what a wrong clock put off', () => {
  fc.assert(
    fc.property(planOf('all'), planOf('all'), (one, other) => {
      const [old, plan] = [{ ...one, mark: 200 }, { ...other, mark: 100 }];
      assert.equal(merge(old, plan, false, 300), old);
      assert.equal(merge(old, plan, false, 150), plan);
      assert.equal(merge(plan, old, false, 300), old);
    }),
  );
});

test('whatever stands where a session is kept, it is replaced and no other is lost', () => {
  fc.assert(
    fc.property(anyJson, planOf('due'), (json, due) => {
      device(JSON.stringify({ version: 1, answers: {}, sessions: { all: json, due } }));
      const plan = begin('all', ['a']);
      keepPlan(plan);
      assert.deepEqual(Object.keys(readRecord().sessions).toSorted(), ['all', 'due']);
    }),
  );
});
