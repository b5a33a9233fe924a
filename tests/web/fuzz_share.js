// Feeds random and hostile fragments to the decoder of shared cards; returns what it should not have let through.
async ([folder, fields, count]) => {
  const { encode, decode, CAP } = await import(`${folder}card-share.js`);
  const { TEXTS, LIMIT } = await import(`${folder}event-card.js`);
  let seed = 42;
  const random = (limit) => (seed = (seed * 48271) % 2147483647) % limit;
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const pack = async (bytes) => {
    const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const packed = new Uint8Array(await new Response(stream).arrayBuffer());
    const text = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
    return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  };
  const noise = () => Array.from({ length: random(300) }, () => letters[random(64)]).join('');
  const odd = [null, 7, [], {}, 'x'.repeat(3000), '\ud800', '\u202e', { toString: 1 }, [['a']], '__proto__', '2027-02-30', true];
  const json = () => pack(JSON.stringify(Object.fromEntries(
    [...TEXTS, 'principles', '__proto__', 'constructor', 'x'].map((key) => [key, odd[random(odd.length)]]))));
  const good = await encode(fields);
  const changed = () => {
    const at = random(good.length);
    return good.slice(0, at) + letters[random(64)] + good.slice(at + 1);
  };
  const bytes = () => pack(Uint8Array.from({ length: random(200) }, () => random(256)));
  const foreign = () => Array.from({ length: random(60) }, () => String.fromCodePoint(random(0x10ffff))).join('');
  const makers = [noise, json, changed, bytes, () => good.slice(0, random(good.length)), foreign];
  const bad = [];
  const tally = { read: 0, refused: 0 };
  for (let at = 0; at < count; at += 1) {
    const fragment = await makers[at % makers.length]();
    const found = await decode(fragment).catch((error) => ({ error: String(error) }));
    tally[found ? 'read' : 'refused'] += 1;
    const isFine = ([key, value]) => key === 'principles'
      ? Array.isArray(value) && value.every((id) => /^[a-z0-9-]+$/.test(id))
      : TEXTS.includes(key) && typeof value === 'string' && value.isWellFormed() && [...value].length <= LIMIT;
    if (found && !Object.entries(found).every(isFine)) bad.push([fragment, found]);
  }
  const same = JSON.stringify(await decode(good)) === JSON.stringify(fields);
  const bomb = await decode(await pack(new Uint8Array(5_000_000)));
  const long = await encode({ goal: 'x', ...Object.fromEntries(TEXTS.map((key) => [key, noise() + noise() + noise() + noise()])) }).catch((error) => error.name);
  return { bad, tally, same, bomb, long, polluted: 'x' in {}, cap: CAP };
}
