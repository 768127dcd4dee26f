import type { Classification, Contact, CoverReport, CoverSection } from '../../model/coverReport.ts';
import { EnvironmentFault } from '../../model/fault.ts';
import { ASKED_OF_COMMITTEE, type AskedOfCommittee, type CommitteeMember, type Said } from '../../model/scrutiny.ts';
import { instantText } from '../changes.ts';
import { keptTexts } from '../kept-text.ts';

/* Lists, members and cover reports of scrutiny as the store keeps them, as JSON. */

type Held = ReadonlyMap<string, unknown>;

function held(value: unknown): Held {
  if (typeof value !== 'object' || value === null) throw new EnvironmentFault('The store holds an agenda that nothing of ours wrote there');
  return new Map(Object.entries(value));
}

function textIn(from: Held, name: string): string {
  const value = from.get(name);
  return typeof value === 'string' ? value : '';
}

function eachIn<Item>(value: unknown, read: (item: unknown) => Item): Item[] {
  return Array.isArray(value) ? value.map(read) : [];
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

export function readTexts(json: string): string[] {
  return textsIn(JSON.parse(json));
}

/** @throws InputFault for a text that cannot be kept */
export function keptList(texts: readonly string[]): string {
  keptTexts({ texts: texts.join(' ') });
  return JSON.stringify(texts);
}

export function readAsks(json: string): AskedOfCommittee[] {
  const asks = readTexts(json);
  return ASKED_OF_COMMITTEE.filter((each) => asks.includes(each));
}

function memberIn(value: unknown): CommitteeMember {
  const from = held(value);
  const account = from.get('account');
  return { account: typeof account === 'string' ? account : null, name: textIn(from, 'name'), chair: from.get('chair') === true };
}

export function readMembers(json: string): CommitteeMember[] {
  return eachIn(JSON.parse(json), memberIn);
}

/** @throws InputFault for a name that cannot be kept */
export function keptMembers(members: readonly CommitteeMember[]): string {
  keptTexts({ names: members.map(({ name }) => name).join(' ') });
  return JSON.stringify(members.map(({ account, name, chair }) => ({ account, name, chair })));
}

/** Whether something is exempt, from its two columns. */
export function classificationOf(kind: string, ground: string | null): Classification {
  return kind === 'exempt' ? { kind, ground } : { kind: 'unrestricted', ground: null };
}

function sectionIn(value: unknown): CoverSection {
  const from = held(value);
  return { title: textIn(from, 'title'), paragraphs: textsIn(from.get('paragraphs')) };
}

function contactIn(value: unknown): Contact {
  const from = held(value);
  return { name: textIn(from, 'name'), title: textIn(from, 'title'), phone: textIn(from, 'phone'), email: textIn(from, 'email') };
}

export function readCover(json: string): CoverReport {
  const from = held(JSON.parse(json));
  const classification = held(from.get('classification') ?? {});
  const ground = classification.get('ground');
  return {
    from: textsIn(from.get('from')),
    to: textIn(from, 'to'),
    date: textIn(from, 'date'),
    subject: textIn(from, 'subject'),
    classification: classificationOf(textIn(classification, 'kind'), typeof ground === 'string' ? ground : null),
    summary: textIn(from, 'summary'),
    recommendation: textIn(from, 'recommendation'),
    sections: eachIn(from.get('sections'), sectionIn),
    contacts: eachIn(from.get('contacts'), contactIn),
    background: textsIn(from.get('background')),
  };
}

/** @throws InputFault for a text that cannot be kept */
export function keptCover(cover: CoverReport): string {
  const json = JSON.stringify(cover);
  // JSON writes what cannot be kept as an escape, and the store would give it back as it came.
  const texts = [cover.to, cover.subject, cover.summary, cover.recommendation, cover.classification.ground ?? ''];
  const lists = [...cover.from, ...cover.background, ...cover.sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs])];
  const contacts = cover.contacts.flatMap(({ name, title, phone, email }) => [name, title, phone, email]);
  keptTexts({ all: [...texts, ...lists, ...contacts].join(' ') });
  return json;
}

/** What somebody said later, from its four columns; null until she does. */
export function saidOf(text: string | null, person: string | null, name: string | null, at: string | null): Said | null {
  return text === null || at === null ? null : { text, person: person ?? '', name: name ?? '', at };
}

/** The four columns of what somebody says. @throws InputFault for a text that cannot be kept */
export function keptSaid<Prefix extends 'answer' | 'response' | 'closed'>(prefix: Prefix, said: Said): Record<string, string> {
  keptTexts({ text: said.text });
  return {
    [`${prefix}_text`]: said.text,
    [`${prefix}_person`]: said.person,
    [`${prefix}_name`]: said.name,
    [`${prefix}_at`]: instantText(said.at),
  };
}
