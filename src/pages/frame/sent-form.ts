import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { UsageFault } from '../../model/fault.ts';

/** What was sent of a form. What was not sent is ''. */
export interface SentForm {
  /** trimmed, its lines ended as everywhere */
  text(name: string): string;
  /** every value of a name that is sent several times, trimmed */
  all(name: string): readonly string[];
  /** a text area of one thing a line; empty lines are none */
  lines(name: string): readonly string[];
  /** a whole number from 0; null for anything else */
  number(name: string): number | null;
  /** one of the words that a choice has; null where none was chosen */
  word<Word extends string>(name: string, words: readonly Word[]): Word | null;
}

function trimmed(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
}

export async function sentForm(c: Context): Promise<SentForm> {
  const form = await c.req.formData();
  const text = (name: string) => trimmed(form.get(name));
  return {
    text,
    all: (name) => form.getAll(name).map(trimmed),
    lines: (name) => {
      const all = text(name).split('\n');
      return all.map((line) => line.trim()).filter((line) => line !== '');
    },
    number: (name) => (/^\d{1,9}$/.test(text(name)) ? Number(text(name)) : null),
    word: (name, words) => words.find((word) => word === text(name)) ?? null,
  };
}

/** Room for the longest report that somebody writes, and for no more. */
const LARGEST = 1024 * 1024;

export const limitedForms = bodyLimit({
  maxSize: LARGEST,
  onError: () => {
    throw new UsageFault('The form holds more than 1 MB, which no report needs. Nothing was done.');
  },
});
