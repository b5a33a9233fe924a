import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { escaped, fold, reminder } from 'playbook/card-reminder.js';
import { tidy } from 'playbook/event-card.js';
import { anyText } from './shapes.js';

const text = anyText.map(tidy);
const special = fc.stringMatching(/^[\\;,n\n:"å👋 ]{0,60}$/u);
const octets = (line) => new TextEncoder().encode(line).length;

/** What a calendar makes of an escaped text (RFC 5545, 3.3.11). */
const unescaped = (found) => found.replace(/\\(.)/g, (_, letter) => (/n/i.test(letter) ? '\n' : letter));

test('a text is read back as it was, and stands on one line', () => {
  fc.assert(
    fc.property(fc.oneof(text, special), (one) => {
      assert.equal(unescaped(escaped(one)), one);
      assert.ok(!escaped(one).includes('\n'));
      assert.ok(!/(?<!\\)(?:\\\\)*[;,]/.test(escaped(one)));
    }),
  );
});

test('no line has more than 75 octets, no letter is broken, and unfolded all is there', () => {
  fc.assert(
    fc.property(fc.oneof(text, special), fc.nat(9), (one, times) => {
      const line = escaped(one).repeat(times);
      const lines = fold(line).split('\r\n');
      assert.ok(lines.every((part) => octets(part) <= 75 && part.isWellFormed()));
      assert.ok(lines.slice(1).every((part) => part.startsWith(' ')));
      assert.equal(lines.map((part, at) => part.slice(at ? 1 : 0)).join(''), line);
    }),
  );
});

test('a reminder holds what it was given, on the third day after the event', () => {
  fc.assert(
    fc.property(text, text, (title, about) => {
      const file = reminder({ id: 'x-follow-up', date: '2027-02-27', title, text: about, site: 'Two Pockets', now: new Date('2027-01-02T03:04:05Z') });
      const lines = file.replaceAll('\r\n ', '').split('\r\n');
      const value = (name) => lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
      assert.equal(unescaped(value('SUMMARY')), title);
      assert.equal(unescaped(value('DESCRIPTION')), about);
      assert.deepEqual(
        [value('DTSTART;VALUE=DATE'), value('DTEND;VALUE=DATE'), value('DTSTAMP'), value('UID')],
        ['20270302', '20270303', '20270102T030405Z', 'x-follow-up'],
      );
      assert.deepEqual([lines[0], lines.at(-2), lines.at(-1)], ['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
    }),
  );
});
