import { daysLater } from '../model/today.ts';

/** One day in a calendar, without a time. */
export interface CalendarDay {
  /** the same for the same day whenever the file is made, so that a calendar moves it and does not double it */
  readonly id: string;
  /** ISO date */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
}

export interface CalendarFile {
  readonly name: string;
  /** ISO instant at which what it says was last changed */
  readonly stamp: string;
  readonly days: readonly CalendarDay[];
}

/** RFC 5545 section 3.3.11: what would end a text is escaped. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n');
}

const MOST_OCTETS = 75;

/** RFC 5545 section 3.1: a line has at most 75 octets, and goes on after a line end and a space; no letter is cut. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > MOST_OCTETS) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += letter;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

function date(day: string): string {
  return day.replaceAll('-', '');
}

/** "20261121T090000Z" */
function instant(iso: string): string {
  return `${iso.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** Days as an iCalendar file (RFC 5545): all-day events that leave the person free. */
export function icalendar({ name, stamp, days }: CalendarFile): Uint8Array<ArrayBuffer> {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Goldthread//Collection calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap(({ id, day, summary, description }) => [
      'BEGIN:VEVENT',
      `UID:${id}`,
      `DTSTAMP:${instant(stamp)}`,
      `DTSTART;VALUE=DATE:${date(day)}`,
      `DTEND;VALUE=DATE:${date(daysLater(day, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return new TextEncoder().encode(`${lines.map(folded).join('\r\n')}\r\n`);
}
