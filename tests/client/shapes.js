// What properties are tried with: records, sessions and banks that are right, and values that may be anything.

import fc from 'fast-check';

/** Plain objects, as JSON gives them. @type {typeof fc.dictionary} */
export const dictionary = (keys, values) => fc.dictionary(keys, values, { noNullPrototype: true });

/** @type {typeof fc.record} */
export const recordOf = (parts, settings) => fc.record(parts, { noNullPrototype: true, ...settings });

/** Any text, with every code unit: control characters, halves of pairs, what turns the direction. */
export const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constantFrom('__proto__', 'toString', '\ud800', '\u202e\u0000', 'é'));

export const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const hash = fc.stringMatching(/^[0-9a-f]{8}$/);
export const day = fc.integer({ min: 0, max: 40_000 });

export const answer = recordOf({ hash, right: fc.boolean(), chosen: fc.array(fc.nat(3), { maxLength: 4 }) });
export const spacing = recordOf({ hash, gap: fc.integer({ min: 1, max: 998 }), due: day });

/** A session of a way, at some place in it. @param {string} way */
export const planOf = (way) =>
  fc.uniqueArray(id, { minLength: 1, maxLength: 8 }).chain((ids) =>
    recordOf({
      way: fc.constant(way),
      day,
      mark: fc.nat(1_000_000),
      ids: fc.constant(ids),
      at: fc.nat(ids.length),
      answers: dictionary(fc.constantFrom(...ids), answer),
      texts: dictionary(fc.constantFrom(...ids), fc.string()),
    }),
  );

/** A record with every part that the quiz keeps. */
export const record = recordOf({
  version: fc.constant(1),
  answers: dictionary(id, answer),
  spacing: dictionary(id, spacing),
  ratings: dictionary(id, recordOf({ hash, rating: fc.nat(4) })),
  profiles: fc.array(recordOf({ day, means: dictionary(id, fc.double({ min: 0, max: 4, noNaN: true })) })),
  sessions: planOf('tonight').map((tonight) => ({ tonight })),
  forCard: fc.array(id),
});

/** Anything that JSON can hold, also as parts of a record. */
export const anyJson = fc.oneof(
  fc.jsonValue(),
  dictionary(fc.constantFrom('version', 'answers', 'spacing', 'ratings', 'profiles', 'sessions', 'forCard', 'cards', 'later'), fc.jsonValue()),
  fc.tuple(record, fc.constantFrom('answers', 'spacing', 'sessions', 'profiles', 'cards'), fc.jsonValue()).map(([one, name, value]) => ({ ...one, [name]: value })),
);

/** A bank of some chapters, each with its principles and questions. */
export const bank = fc
  .array(fc.tuple(fc.uniqueArray(fc.constantFrom('always', 'before', 'during', 'after'), { minLength: 1 }), fc.nat(9)), { minLength: 1, maxLength: 6 })
  .map((chapters) => ({
    root: '../',
    card: '',
    chapters: chapters.map(([phases, count], at) => ({
      name: `chapter-${at}`,
      title: `Chapter ${at}`,
      principles: Object.fromEntries(phases.map((phase, place) => [`p-${at}-${place}`, [phase, 'Title', 'Habit', 'h']])),
      questions: Array.from({ length: count }, (_, place) => [`q-${at}-${place}`, 'h', `p-${at}-${place % phases.length}`]),
    })),
  }));
