import { expect, test } from 'vitest';
import { icalendar } from './icalendar.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const day = { id: 'due-2026-27-q1@vale', day: '2026-07-14', summary: 'Returns due', description: 'For quarter 1' };

test('a day is an event of RFC 5545 without a time, and every line ends in CR LF', () => {
  expect(text(icalendar({ name: 'Vale', stamp: '2026-11-21T09:00:00.123Z', days: [day] })).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Goldthread//Collection calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Vale',
    'BEGIN:VEVENT',
    'UID:due-2026-27-q1@vale',
    'DTSTAMP:20261121T090000Z',
    'DTSTART;VALUE=DATE:20260714',
    'DTEND;VALUE=DATE:20260715',
    'SUMMARY:Returns due',
    'DESCRIPTION:For quarter 1',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('what would end a text is escaped', () => {
  const file = text(
    icalendar({ name: 'a', stamp: '2026-11-21T09:00:00Z', days: [{ ...day, summary: 'a; b, c \\ d', description: 'one\ntwo' }] }),
  );
  expect(file).toContain('SUMMARY:a\\; b\\, c \\\\ d\r\n');
  expect(file).toContain('DESCRIPTION:one\\ntwo\r\n');
});

test('no line has more than 75 octets, no letter is cut, and unfolded the text is whole', () => {
  const summary = 'Ffurflenni ŵythnosol ŷd '.repeat(12);
  const file = text(icalendar({ name: 'a', stamp: '2026-11-21T09:00:00Z', days: [{ ...day, summary }] }));
  const encoder = new TextEncoder();
  for (const line of file.split('\r\n')) expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
  expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}\r\n`);
});

test('the last day of a month ends on the first of the next', () => {
  expect(text(icalendar({ name: 'a', stamp: '2026-11-21T09:00:00Z', days: [{ ...day, day: '2026-12-31' }] }))).toContain(
    'DTEND;VALUE=DATE:20270101',
  );
});
