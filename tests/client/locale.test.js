import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dateText, spoken } from 'playbook/event-card.js';
import { tagOf } from 'playbook/locale.js';
import { homeFirst } from 'playbook/paper.js';
import { anyText } from './shapes.js';

/** Sets what the browser says of its languages, and the page of its own. @param {string} name @param {string} [lang] */
function speaks(name, lang = 'en') {
  const parts = { navigator: { language: name, languages: [name] }, document: { documentElement: { lang } } };
  for (const [part, value] of Object.entries(parts)) Object.defineProperty(globalThis, part, { value, configurable: true });
}

const TAGS = { en_US: 'en-US', 'en-US@posix': 'en-US', 'sv_SE.UTF-8': 'sv-SE', 'zh-hant-tw': 'zh-Hant-TW', C: undefined, 'C.UTF-8': undefined, POSIX: 'posix', '': undefined, 'en US': undefined };

test('names of locales become tags, or none', () => {
  for (const [name, tag] of Object.entries(TAGS)) assert.equal(tagOf(name), tag, name);
});

test('a tag is one that Intl takes, whatever the name', () => {
  fc.assert(fc.property(fc.oneof(anyText, fc.constantFrom(...Object.keys(TAGS))), (name) => void new Intl.DateTimeFormat(tagOf(name))));
});

test('days, sentences and paper are there in any locale, also on a page without a language', () => {
  const dates = {
    C: 'Monday, March 1, 2027', en_US: 'Monday, March 1, 2027', 'en-US@posix': 'Monday, March 1, 2027', 'en_GB.UTF-8': 'Monday, 1 March 2027', '': 'Monday, March 1, 2027',
  };
  for (const [name, text] of Object.entries(dates)) {
    speaks(name);
    assert.equal(dateText('2027-03-01'), text, name);
    assert.deepEqual(spoken("I don't bake, I draw."), { words: 5, seconds: 2 });
  }
  speaks('C', '');
  assert.match(dateText('2027-03-01'), /2027/);
  assert.equal(spoken('one two').words, 2);
});

test('paper goes by the region of the locale, and the world has A4', () => {
  const formats = ['world', 'us', undefined].map((home) => ({ dataset: { home } }));
  const first = { C: 'world', en_US: 'us', 'en-US@posix': 'us', 'es_MX.UTF-8': 'us', sv_SE: 'world', '': 'world' };
  for (const [name, home] of Object.entries(first)) {
    speaks(name);
    assert.equal(homeFirst(formats)[0].dataset.home, home, name);
  }
});

test('without a segmenter words are counted all the same', () => {
  speaks('en');
  const { Segmenter } = Intl;
  try {
    Intl.Segmenter = undefined;
    assert.deepEqual(spoken("I don't bake — I draw, Åsa."), { words: 6, seconds: 3 });
    assert.deepEqual(spoken(' \n–'), { words: 0, seconds: 0 });
  } finally {
    Intl.Segmenter = Segmenter;
  }
});
