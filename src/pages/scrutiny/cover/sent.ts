import type { Contact, CoverReport, CoverSection } from '../../../model/coverReport.ts';
import type { SentForm } from '../../frame/sent-form.ts';

/*
 * A cover report as a form: sections, paragraphs and contacts are numbered from 0 in the names of their fields, and hidden
 * fields say how many there are, so that buttons can add and take away without a script.
 */

/** What a button of the form does. */
export type CoverAct =
  | { readonly does: 'save' | 'look' | 'add-section' | 'add-contact' }
  | { readonly does: 'add-paragraph' | 'remove-section' | 'remove-contact'; readonly at: number }
  | { readonly does: 'remove-paragraph'; readonly at: number; readonly paragraph: number };

function upTo<Part>(count: number | null, part: (at: number) => Part): Part[] {
  return Array.from({ length: Math.min(count ?? 0, 200) }, (_each, at) => part(at));
}

/** Texts apart by empty lines are paragraphs of their own, however they were typed. */
function paragraphsIn(text: string): readonly string[] {
  return text.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
}

function sentSection(form: SentForm, at: number): CoverSection {
  const fields = upTo(form.number(`paragraphs-${at}`), (paragraph) => form.text(`paragraph-${at}-${paragraph}`));
  return { title: form.text(`section-${at}`), paragraphs: fields.flatMap(paragraphsIn) };
}

function sentContact(form: SentForm, at: number): Contact {
  const field = (name: string) => form.text(`contact-${at}-${name}`);
  return { name: field('name'), title: field('title'), phone: field('phone'), email: field('email') };
}

export function sentCover(form: SentForm): CoverReport {
  const exempt = form.text('classification') === 'exempt';
  const ground = form.text('ground');
  return {
    from: form.lines('from'),
    to: form.text('to'),
    date: form.text('date'),
    subject: form.text('subject'),
    classification: { kind: exempt ? 'exempt' : 'unrestricted', ground: exempt && ground !== '' ? ground : null },
    summary: form.text('summary'),
    recommendation: form.text('recommendation'),
    sections: upTo(form.number('sections'), (at) => sentSection(form, at)),
    contacts: upTo(form.number('contacts'), (at) => sentContact(form, at)),
    background: form.lines('background'),
  };
}

export function actIn(form: SentForm): CoverAct {
  const [, does = '', at = '', paragraph = ''] = /^([a-z-]+?)(?:-(\d+))?(?:-(\d+))?$/.exec(form.text('do')) ?? [];
  switch (does) {
    case 'look':
    case 'add-section':
    case 'add-contact':
      return { does };
    case 'add-paragraph':
    case 'remove-section':
    case 'remove-contact':
      return { does, at: Number(at) };
    case 'remove-paragraph':
      return { does, at: Number(at), paragraph: Number(paragraph) };
    default:
      return { does: 'save' };
  }
}

const NO_CONTACT: Contact = { name: '', title: '', phone: '', email: '' };

function inSection(cover: CoverReport, at: number, change: (section: CoverSection) => CoverSection): CoverReport {
  return { ...cover, sections: cover.sections.map((section, index) => (index === at ? change(section) : section)) };
}

/** The cover report after a button that changes the form alone. */
export function changed(cover: CoverReport, act: CoverAct): CoverReport {
  switch (act.does) {
    case 'add-section':
      return { ...cover, sections: [...cover.sections, { title: '', paragraphs: [''] }] };
    case 'remove-section':
      return { ...cover, sections: cover.sections.toSpliced(act.at, 1) };
    case 'add-paragraph':
      return inSection(cover, act.at, (section) => ({ ...section, paragraphs: [...section.paragraphs, ''] }));
    case 'remove-paragraph':
      return inSection(cover, act.at, (section) => ({ ...section, paragraphs: section.paragraphs.toSpliced(act.paragraph, 1) }));
    case 'add-contact':
      return { ...cover, contacts: [...cover.contacts, NO_CONTACT] };
    case 'remove-contact':
      return { ...cover, contacts: cover.contacts.toSpliced(act.at, 1) };
    default:
      return cover;
  }
}

/** What is saved: without the fields that were left empty. */
export function withoutEmpty(cover: CoverReport): CoverReport {
  const sections = cover.sections
    .map(({ title, paragraphs }) => ({ title, paragraphs: paragraphs.filter((text) => text !== '') }))
    .filter(({ title, paragraphs }) => title !== '' || paragraphs.length > 0);
  const contacts = cover.contacts.filter((contact) => Object.values(contact).some((text) => text !== ''));
  return { ...cover, sections, contacts };
}
