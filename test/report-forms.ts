import type { Visitor } from './served.ts';
import { VALE } from './served.ts';

/* Reports as people write them in the browser, for the tests of their pages. */

export const REPORT = 'social-services-2013-14-q2';

/** A page of reports that are written, below `/:council/written`. */
export function written(tail = ''): string {
  return `/${VALE}/written${tail}`;
}

export function issued(tail = ''): string {
  return `/${VALE}/issued${tail}`;
}

/** Sends a form's fields with the button that was pressed. */
export function press(visitor: Visitor, path: string, button: string, fields: Readonly<Record<string, string>> = {}): Promise<Response> {
  return visitor.post(path, new URLSearchParams({ ...fields, do: button }));
}

/** The number in a hidden field of a page: the version that it shows. */
export async function seenAt(visitor: Visitor, path: string): Promise<string> {
  const html = await (await visitor.get(path)).text();
  return / name="seen" value="(\d+)"/.exec(html)?.[1] ?? '';
}

/** Presses a button of a page that says which version it shows. */
export async function pressSeen(
  visitor: Visitor,
  path: string,
  button: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return press(visitor, path, button, { seen: await seenAt(visitor, path), ...fields });
}

/** Begins the standard report on social services. */
export function begin(visitor: Visitor, period = '2013-14 Q2'): Promise<Response> {
  return press(visitor, written('/new'), '', { template: 'standard', plan: 'SS', period, from: 'template' });
}

/** Lets every finding stand that the figures themselves bring, so that a report can be marked checked. */
export async function letAllStand(visitor: Visitor, report = REPORT): Promise<void> {
  const path = written(`/${report}/check`);
  for (;;) {
    const html = await (await visitor.get(path)).text();
    const [before] = html.split('>Let stand, ');
    const key = / name="finding" value="([^"]*)"/.exec(before ?? '')?.[1];
    if (key === undefined || !html.includes('value="accept"')) return;
    const finding = key
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&');
    await press(visitor, path, 'accept', { finding, reason: 'As the council printed it.' });
  }
}

/** From draft to issued: checked and issued by one, approved by another. */
export async function issue(officer: Visitor, approver: Visitor, report = REPORT, reason = ''): Promise<Response> {
  await letAllStand(officer, report);
  await pressSeen(officer, written(`/${report}/check`), 'checked');
  await pressSeen(approver, written(`/${report}/approve`), 'approve');
  return pressSeen(officer, written(`/${report}/issue`), '', { 'without[]': 'yes', reason });
}
