import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import fc from 'fast-check';
import { dateOf, today } from 'playbook/clock.js';

const ZONES = ['UTC', 'Europe/Stockholm', 'Pacific/Auckland', 'America/St_Johns', 'Pacific/Kiritimati', 'Asia/Kathmandu'];
const own = process.env.TZ;

afterEach(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

for (const zone of ZONES) {
  test(`a day lasts from its midnight to the next, and one follows the other, in ${zone}`, () => {
    process.env.TZ = zone;
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(23), fc.nat(59), (at, hour, minute) => {
        const day = today(new Date(1990, 0, 1 + at, hour, minute));
        assert.equal(day, today(new Date(1990, 0, 1 + at, 12)));
        assert.equal(day, today(new Date(1990, 0, at, 12)) + 1);
      }),
    );
  });

  test(`its date is that on the reader's calendar, in ${zone}`, () => {
    process.env.TZ = zone;
    fc.assert(
      fc.property(fc.nat(20_000), (at) => {
        const now = new Date(1990, 0, 1 + at, 23, 30);
        const date = dateOf(today(now));
        assert.deepEqual([date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()], [now.getFullYear(), now.getMonth(), now.getDate()]);
      }),
    );
  });
}
