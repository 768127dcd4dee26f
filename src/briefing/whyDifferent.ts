import { type PrintedRow, printedRows } from './printedRows.ts';
import type { Setting } from './setting.ts';
import type { ReportBriefing, ReportChanges, Sentence } from './types.ts';
import type { DifferentRow, WhyChange } from './whyTypes.ts';
import { counted, sentenceOf, sentenceText } from './wording.ts';

/* An issued report held against the same report made today: which rows are printed otherwise, and why. */

/** Who changed something and why, by the text that stands for it in a change's reason. */
export interface Told {
  readonly reason: string | null;
  readonly who: string;
  /** ISO instant */
  readonly at: string;
}

/** A row of the plan's own structure that was changed since. */
export interface StructureChange extends Told {
  /** "SS/1 Assessed and reviewed" */
  readonly name: string;
  readonly what: 'added' | 'changed' | 'withdrawn';
  readonly fields: readonly { readonly field: string; readonly old: string | null; readonly new: string | null }[];
}

export interface WhyRows {
  readonly before: ReportBriefing;
  /** null where the plan is no longer held */
  readonly after: ReportBriefing | null;
  /** each reason is a text that `told` knows, or what somebody said */
  readonly changes: ReportChanges | null;
  readonly told: (reason: string) => Told | null;
  /** who changed what is said of a row, where nothing else of it changed */
  readonly otherwise: (kind: PrintedRow['kind'], reference: string) => Told | null;
  readonly structure: readonly StructureChange[];
}

/** What follows from another change, such as a rating, has nobody who made it. */
function whyChange(text: string, told: Told | null, { names }: Setting): WhyChange {
  if (told === null) return { text, reason: null, who: null, whenText: null };
  return { text, reason: told.reason, who: told.who, whenText: names.instant(told.at) };
}

function structureText({ name, what, fields }: StructureChange, { wording }: Setting): string {
  if (what !== 'changed') return wording.text(`why.${what}`, { name });
  const quoted = (text: string | null) => (text === null ? wording.word('why.nothing') : wording.text('why.quoted', { text }));
  const said = fields.map(({ field, old, new: now }) => wording.text('why.field', { field, old: quoted(old), new: quoted(now) }));
  return wording.text('why.changed', { name, fields: said.join('; ') });
}

function differences(then: PrintedRow | undefined, now: PrintedRow | undefined): DifferentRow['cells'] {
  const heads = [...new Set([...(then?.cells ?? []), ...(now?.cells ?? [])].map(({ head }) => head))];
  const text = (row: PrintedRow | undefined, head: string) => row?.cells.find((cell) => cell.head === head)?.text ?? null;
  return heads.map((head) => ({ head, issued: text(then, head), today: text(now, head) })).filter(({ issued, today }) => issued !== today);
}

function keyOf({ kind, reference }: Pick<PrintedRow, 'kind' | 'reference'>): string {
  return `${kind} ${reference}`;
}

/** A change of an indicator or action, or of a scheme, which is a change of all indicators that it judges. */
interface Line {
  readonly of: ReadonlySet<string>;
  readonly alone: WhyChange;
  /** the same where it does not stand under what it is about */
  readonly named: WhyChange;
}

function linesOf({ changes, told }: WhyRows, setting: Setting): Line[] {
  const lines = changes?.groups.flatMap((group) => group.lines) ?? [];
  const { indicators } = setting.council;
  return lines.map(({ reference, title, text, reason }) => {
    const judged = indicators.filter(({ scheme }) => scheme === reference).map(({ code }) => code);
    const alone = whyChange(sentenceText(text), reason === null ? null : told(reason), setting);
    const named = { ...alone, text: setting.wording.text('why.about', { title, text: alone.text }) };
    if (judged.length === 0) return { of: new Set([reference]), alone, named };
    const rule = { ...alone, text: setting.wording.text('why.rule', { name: reference }) };
    return { of: new Set(judged), alone: rule, named: rule };
  });
}

function rowsOf(why: WhyRows, lines: readonly Line[], setting: Setting): DifferentRow[] {
  const before = new Map(printedRows(why.before).map((row) => [keyOf(row), row]));
  const after = new Map((why.after === null ? [] : printedRows(why.after)).map((row) => [keyOf(row), row]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): DifferentRow[] => {
    const [then, now] = [before.get(key), after.get(key)];
    const row = now ?? then;
    const cells = differences(then, now);
    if (row === undefined || cells.length === 0) return [];
    const { kind, reference, title } = row;
    const because = lines.filter(({ of }) => of.has(reference)).map((line) => line.alone);
    const said = because.length === 0 ? why.otherwise(kind, reference) : null;
    const alone = said === null ? [] : [whyChange(setting.wording.word('why.comment'), said, setting)];
    return [{ kind, reference, title, cells, because: [...because, ...alone] }];
  });
}

function openingOf(rows: readonly DifferentRow[], changes: readonly WhyChange[], { after }: WhyRows, { wording }: Setting): Sentence {
  if (after === null) return sentenceOf(wording.say('why.plan-gone'));
  if (rows.length > 0) return sentenceOf(wording.say('why.rows', { count: counted(rows.map(({ reference }) => reference)) }));
  return sentenceOf(wording.say(changes.length > 0 ? 'why.rows.none' : 'why.none'));
}

/** What is printed otherwise today, and what changed besides. */
export function whyDifferent(why: WhyRows, setting: Setting) {
  const lines = linesOf(why, setting);
  const rows = why.after === null ? [] : rowsOf(why, lines, setting);
  const shown = new Set(rows.map(({ reference }) => reference));
  const besides = lines.filter(({ of }) => ![...of].some((reference) => shown.has(reference))).map(({ named }) => named);
  const structure = why.structure.map((each) => whyChange(structureText(each, setting), each, setting));
  const changes = [...besides, ...structure];
  return { opening: [openingOf(rows, changes, why, setting)], rows, changes };
}
