// What holds for the browser's part as a whole.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FOLDERS } from './folders.js';

const files = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => ({ name, path: join(folder, name) }))).filter(({ name }) => /\.(js|css)$/.test(name));
const scripts = files.filter(({ name }) => name.endsWith('.js')).map(({ name, path }) => ({ name, text: readFileSync(path, 'utf8') }));
const kinds = scripts.flatMap(({ name }) => /^(quiz-\w+)-views\.js$/.exec(name)?.[1] ?? []);

test('every file has a name of its own, since all are published into one folder', () => {
  const names = files.map(({ name }) => name);
  assert.deepEqual(names.filter((name, at) => names.indexOf(name) !== at), []);
});

test('every kind of question has an element and its views', () => {
  assert.ok(kinds.includes('quiz-choice') && kinds.length >= 3);
  for (const kind of kinds) assert.ok(scripts.some(({ name }) => name === `${kind}.js`), kind);
});

test('no script but those of a kind names a kind', () => {
  const others = scripts.filter(({ name }) => !kinds.some((kind) => name.startsWith(kind)));
  assert.ok(others.length > 30);
  for (const { name, text } of others) for (const kind of kinds) assert.ok(!text.includes(kind), `${name} names ${kind}`);
});

test('only the clock says what day it is, only one file hands out files, only one knows the language of the page, and only the store writes to the device', () => {
  const homes = {
    'getTimezoneOffset|new Date\\(\\)\\.get|getFullYear': ['clock.js'],
    createObjectURL: ['download.js'],
    'documentElement\\.lang': ['locale.js'],
    'localStorage\\.setItem': ['store.js'],
  };
  for (const [words, home] of Object.entries(homes)) assert.deepEqual(scripts.filter(({ text }) => new RegExp(words).test(text)).map(({ name }) => name), home);
});

test('nothing is built from strings of HTML', () => {
  for (const { name, text } of scripts) assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/, name);
});
