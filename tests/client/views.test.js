// What stands on paper besides the question itself.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { letter } from 'playbook/views.js';

test('every place has a letter, however many there are', () => {
  const places = [0, 9, 10, 25, 26, 51, 52, 701, 702];
  assert.deepEqual(places.map(letter), ['a', 'j', 'k', 'z', 'aa', 'az', 'ba', 'zz', 'aaa']);
});
