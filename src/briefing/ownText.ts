import { nearest } from '../model/nearest.ts';
import type { LiveFigure, Nameable } from './live/liveFigure.ts';
import { type Nameables, nameablesOf } from './live/nameables.ts';
import type { ReportScene } from './reportScene.ts';
import type { Setting } from './setting.ts';
import type { Evidence, OwnText, Run, Sentence, TokenGroup, TokenProblem, TokenProblemKind } from './types.ts';

/*
 * A person's own words with live figures in them (method.md section 10). `{{PI7}}` shows the judged figure of the
 * indicator PI7 as the report's table has it, `{{PI7 target}}` its target, `{{SS01/A003}}` how far an action is,
 * `{{actions slipped}}` how many have slipped, `{{SS/1 indicators green share}}` a share under one objective. Shares of
 * indicators are of those that are rated, shares of actions of those in the total. Capitals, and hyphens or spaces in the words after a
 * reference, do not matter. `tokensFor` gives all that can be named.
 */

const TOKEN = /\{\{([^{}]*)\}\}/g;
const OPENING = '{{';
/** Between paragraphs: at least one line with nothing on it. */
const BLANK = /(?:\r?\n[^\S\r\n]*){2,}/g;
const EXAMPLE = '{{indicators red}}';

interface Piece {
  readonly text: string;
  readonly at: number;
}

function paragraphsOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const gap of [...text.matchAll(BLANK), null]) {
    const raw = text.slice(from, gap?.index ?? text.length);
    const start = raw.length - raw.trimStart().length;
    if (raw.trim() !== '') pieces.push({ text: raw.trim(), at: from + start });
    if (gap) from = gap.index + gap[0].length;
  }
  return pieces;
}

/** Words as they are compared: small, hyphens as spaces. */
function plainWords(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, ' ');
}

type Figures = Nameable['figures'];

const kept = new WeakMap<Nameable, Figures>();

/** What can be asked of it by words as they are compared, made once. */
function byWords(nameable: Nameable): Figures {
  const known = kept.get(nameable);
  if (known) return known;
  const made = new Map([...nameable.figures].map(([name, figure]) => [plainWords(name), figure]));
  kept.set(nameable, made);
  return made;
}

function figureNamed(nameable: Nameable, word: string): (() => LiveFigure) | null {
  return byWords(nameable).get(plainWords(word)) ?? null;
}

interface Asked {
  readonly nameable: Nameable;
  readonly word: string;
}

/** No reference has more words. */
const MOST_WORDS = 20;

/** Which of the things that can be named a token names; the longest reference wins, as one may hold spaces. */
function askedOf(content: string, { whole, byReference }: Nameables): Asked | null {
  if (figureNamed(whole, content)) return { nameable: whole, word: content };
  const words = content.split(/\s+/);
  for (let taken = Math.min(words.length, MOST_WORDS); taken > 0; taken -= 1) {
    const nameable = byReference.get(words.slice(0, taken).join(' ').toLowerCase());
    if (nameable) return { nameable, word: words.slice(taken).join(' ') };
  }
  const [first = ''] = plainWords(content).split(' ');
  const beginsWhole = [...byWords(whole).keys()].some((name) => name === first || name.startsWith(`${first} `));
  return beginsWhole ? { nameable: whole, word: content } : null;
}

interface Read {
  /** null leaves what was typed */
  readonly figure: LiveFigure | null;
  readonly problem: Omit<TokenProblem, 'token' | 'at'> | null;
}

function error(kind: TokenProblemKind, text: string): Read {
  return { figure: null, problem: { kind, severity: 'error', text } };
}

function unknownReference(token: string, content: string, { byReference, whole }: Nameables, { gone, setting }: ReportScene): Read {
  const { wording } = setting;
  const [first = ''] = content.split(/\s+/);
  const left = gone.find(({ code }) => code.toLowerCase() === content.toLowerCase() || code.toLowerCase() === first.toLowerCase());
  if (left) return error('gone', wording.text('live.problem.gone', { token, code: left.code, title: left.title }));
  const references = [...byReference.values()].flatMap(({ reference }) => reference ?? []);
  const like = nearest(first, [...references, ...whole.figures.keys()]);
  return error(
    'unknown-reference',
    like === null
      ? wording.text('live.problem.unknown', { token })
      : wording.text('live.problem.unknown.nearest', { token, nearest: like }),
  );
}

function unknownWord(token: string, { nameable, word }: Asked, { wording }: Setting): Read {
  const words = wording.listed([...nameable.figures.keys()].filter((name) => name !== '').map((name) => `“${name}”`));
  const text =
    nameable.reference === null
      ? wording.text('live.problem.word.whole', { token, word, words })
      : wording.text('live.problem.word', { token, reference: nameable.reference, word, words });
  return error('unknown-word', text);
}

function readToken(token: string, typed: string, scene: ReportScene): Read {
  const { wording } = scene.setting;
  const content = typed.trim().replace(/\s+/g, ' ');
  if (content === '') return error('unknown-reference', wording.text('live.problem.empty', { token, example: EXAMPLE }));
  const nameables = nameablesOf(scene);
  const asked = askedOf(content, nameables);
  if (asked === null) return unknownReference(token, content, nameables, scene);
  const figure = figureNamed(asked.nameable, asked.word)?.();
  if (!figure) return unknownWord(token, asked, scene.setting);
  if (figure.none !== null) {
    const text = wording.text('live.problem.none', { token, text: figure.said.text, why: figure.none });
    return { figure, problem: { kind: 'no-figure', severity: 'warning', text } };
  }
  if (asked.nameable.reported) return { figure, problem: null };
  const text = wording.text('live.problem.not-reported', { token, reference: asked.nameable.reference ?? '' });
  return { figure, problem: { kind: 'not-reported', severity: 'warning', text } };
}

/** Whether a sentence begins after these words. */
function beginsSentence(before: string): boolean {
  return /(^|[.!?])\s*$/.test(before);
}

function capital(text: string, { wording }: Setting): string {
  return text.charAt(0).toLocaleUpperCase(wording.locale) + text.slice(1);
}

interface Put {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

function putIn({ said, word }: LiveFigure, before: string, setting: Setting): Put {
  if (!word || !beginsSentence(before)) return said;
  const large = (text: string) => (said.text.startsWith(text) ? capital(text, setting) : text);
  return { text: capital(said.text, setting), evidence: said.evidence.map(({ figure, rows }) => ({ figure: large(figure), rows })) };
}

function paragraph({ text, at }: Piece, scene: ReportScene): { readonly sentence: Sentence; readonly problems: TokenProblem[] } {
  const runs: Run[] = [];
  const evidence: Evidence[] = [];
  const problems: TokenProblem[] = [];
  let from = 0;
  const plain = (until: number) => {
    const words = text.slice(from, until);
    for (let open = words.indexOf(OPENING); open >= 0; open = words.indexOf(OPENING, open + OPENING.length)) {
      const token = words.slice(open).split('\n')[0] ?? '';
      problems.push({
        kind: 'unclosed',
        severity: 'error',
        token,
        at: at + from + open,
        text: scene.setting.wording.word('live.problem.unclosed'),
      });
    }
    if (words !== '') runs.push({ text: words.replaceAll('\r\n', '\n'), strong: false });
  };
  for (const found of text.matchAll(TOKEN)) {
    plain(found.index);
    const [token, typed = ''] = found;
    const { figure, problem } = readToken(token, typed, scene);
    if (problem) problems.push({ ...problem, token, at: at + found.index });
    const put = figure === null ? { text: token, evidence: [] } : putIn(figure, text.slice(0, found.index), scene.setting);
    runs.push({ text: put.text, strong: false });
    evidence.push(...put.evidence);
    from = found.index + token.length;
  }
  plain(text.length);
  return { sentence: { runs, evidence }, problems };
}

/** A person's words about a report with every live figure put in, and all that is wrong with any of them. */
export function ownText(text: string, scene: ReportScene): OwnText {
  const read = paragraphsOf(text).map((piece) => paragraph(piece, scene));
  return { paragraphs: read.map(({ sentence }) => sentence), problems: read.flatMap(({ problems }) => problems) };
}

/**
 * What can be put into the words of a report, with its present value: counts first, then what the report shows,
 * indicators before actions before objectives. What has no figure is not offered.
 */
export function tokensFor(scene: ReportScene): TokenGroup[] {
  const { whole, others } = nameablesOf(scene);
  return [whole, ...others.filter(({ reported }) => reported)].map(({ reference, title, figures }) => ({
    reference,
    title: reference === null ? title : scene.setting.wording.text('live.plan', { code: reference, title }),
    tokens: [...figures].flatMap(([name, figure]) => {
      const { said, none } = figure();
      const token = `{{${[reference ?? '', name].filter((part) => part !== '').join(' ')}}}`;
      return none === null ? [{ token, text: said.text }] : [];
    }),
  }));
}
