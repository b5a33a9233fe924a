import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CAP, decode, encode } from 'playbook/card-share.js';
import { clean, TEXTS } from 'playbook/event-card.js';
import { anyText, dictionary, id, recordOf } from './shapes.js';

const fields = recordOf(
  { ...Object.fromEntries(TEXTS.map((key) => [key, key === 'date' ? fc.constantFrom('2027-03-01', '1999-12-31') : anyText])), principles: fc.array(id, { maxLength: 5 }) },
  { requiredKeys: [] },
);

/** @param {Uint8Array<ArrayBuffer>} bytes */
async function packed(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return Buffer.from(await new Response(stream).arrayBuffer()).toString('base64url');
}

test('a card comes out of its link as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(fields, async (found) => {
      const card = clean(found);
      assert.deepEqual(await decode(await encode(found)), Object.keys(card).length ? card : null);
    }),
  );
});

test('a link with something behind it still opens', async () => {
  for (const goal of ['Two people', 'Boats', 'å', 'a longer one, with some more to say']) {
    const link = await encode({ goal });
    for (const behind of ['.', ')', ').', '&utm_source=mail', '?utm_source=mail', ',', '*', '_', '__', '-', '>', '"', '%29', '…', ' and more']) {
      assert.deepEqual(await decode(link + behind), { goal }, behind);
    }
  }
});

test('any text in place of a link is no card, or one of clean fields', async () => {
  const base64 = fc.stringMatching(/^[\w-]{0,200}$/);
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyText, base64), async (text) => {
      const found = await decode(text);
      assert.deepEqual(found, found && clean(found));
    }),
    { numRuns: 300 },
  );
});

test('so is any JSON, and any bytes', async () => {
  const json = fc.oneof(fc.jsonValue(), dictionary(fc.constantFrom(...TEXTS, 'principles', '__proto__', 'x'), fc.jsonValue()));
  const bytes = fc.oneof(json.map((one) => new TextEncoder().encode(JSON.stringify(one))), fc.uint8Array({ maxLength: 200 }));
  await fc.assert(
    fc.asyncProperty(bytes, async (found) => {
      const card = await decode(await packed(found));
      assert.deepEqual(card, card && clean(card));
    }),
    { numRuns: 300 },
  );
});

test('a link with a letter changed is no card, or one of clean fields', async () => {
  const good = await encode({ event: 'Harbour day', goal: 'Two people who build boats' });
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.constantFrom(...'aZ09-_'), async (at, letter) => {
      const card = await decode(good.slice(0, at) + letter + good.slice(at + 1));
      assert.deepEqual(card, card && clean(card));
    }),
  );
});

test('a link that unpacks without end is not unpacked', async () => {
  const json = (length) => new TextEncoder().encode(JSON.stringify({ goal: 'x', more: 'a'.repeat(length) }));
  assert.deepEqual(await decode(await packed(json(60_000))), { goal: 'x' });
  assert.equal(await decode(await packed(json(70_000))), null);
});

test('bytes that are no text are no card', async () => {
  const bytes = Uint8Array.from([...new TextEncoder().encode('{"goal":"'), 0xff, ...new TextEncoder().encode('"}')]);
  assert.equal(await decode(await packed(bytes)), null);
});

test('a card that is too long for a link is refused, not cut', async () => {
  const letters = Array.from({ length: 1000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000))).join('');
  const long = Object.fromEntries(TEXTS.filter((key) => key !== 'date').map((key, at) => [key, letters.slice(at) + letters.slice(0, at)]));
  await assert.rejects(encode({ ...long, goal: [...letters].sort().join('') + Math.PI, plan: Array.from({ length: 1000 }, (_, at) => String.fromCodePoint(0x3400 + ((at * 104_729) % 6000))).join('') }), RangeError);
  assert.equal(await decode('a'.repeat(CAP + 1)), null);
});
