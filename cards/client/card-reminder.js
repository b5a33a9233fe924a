// The reminder to follow up, as a calendar file (RFC 5545): a whole day, three days after the event.

import { later } from './event-card.js';

/**
 * @param {{ id: string, date: string, title: string, text: string, site: string, now: Date }} event
 *   `id` stays the same for the same card, so that a calendar replaces what it has; `date` is the event's day
 */
export function reminder({ id, date, title, text, site, now }) {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//${escaped(site)}//card//`, 'BEGIN:VEVENT', `UID:${id}`, `DTSTAMP:${stamp}`],
    ...[`DTSTART;VALUE=DATE:${dayAfter(date, 3)}`, `DTEND;VALUE=DATE:${dayAfter(date, 4)}`, `SUMMARY:${escaped(title)}`],
    ...[`DESCRIPTION:${escaped(text)}`, 'TRANSP:TRANSPARENT'],
    ...['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER;RELATED=START:PT9H', `DESCRIPTION:${escaped(title)}`, 'END:VALARM'],
    ...['END:VEVENT', 'END:VCALENDAR', ''],
  ];
  return lines.map(fold).join('\r\n');
}

/** @param {string} date @param {number} days */
function dayAfter(date, days) {
  return later(date, days).replaceAll('-', '');
}

/** @param {string} text */
export function escaped(text) {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** A line of at most 75 octets and its continuations, broken between code points. @param {string} line */
export function fold(line) {
  let room = 75;
  let folded = '';
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (size > room) {
      folded += '\r\n ';
      room = 74;
    }
    folded += letter;
    room -= size;
  }
  return folded;
}
