import type { FormOption, RowForm, RulePreview } from '../../briefing/setUpTypes.ts';
import { PRESETS } from '../../judgement/presets.ts';
import { STATUSES } from '../../model/indicator.ts';
import { PRESET_SCHEMES, type PresetScheme } from '../../model/scheme.ts';
import { BAND_ENDS, BAND_MEASURES, type BandTexts, bandsOf, isBlank, ruleOf, ruleText } from '../../returns/bands.ts';
import { parseScheme } from '../../returns/scheme.ts';
import type { Context } from '../context.ts';
import { permit, permitAnywhere } from '../permit.ts';
import { rowDigest } from './edit.ts';
import { periodsHeld } from './figuresHeld.ts';
import { type Frame, frameOf, heldRow } from './rows.ts';
import { saveRow } from './saveRow.ts';
import { type TriedOn, triedOn, tryRule } from './tryRule.ts';

/** How the rule is written: as bands in a form, or as JSON. */
const WRITTEN_AS = ['bands', 'data'] as const;
export type WrittenAs = (typeof WRITTEN_AS)[number];

/** What somebody sends of a scheme's form. */
export interface SchemeInput {
  readonly name: string;
  readonly as: WrittenAs;
  readonly bands: readonly BandTexts[];
  /** the rule as JSON */
  readonly rule: string;
  readonly on: TriedOn;
  readonly why: string;
  readonly seen: string;
  /** of the rule that she has seen on her own history; '' for none */
  readonly previewed: string;
}

/** The form of a scheme, finished. */
export interface SchemeForm extends Omit<SchemeInput, 'why'> {
  /** what it is called; null for a new one */
  readonly held: string | null;
  readonly title: string;
  readonly presets: readonly string[];
  readonly statuses: readonly string[];
  readonly measures: readonly string[];
  readonly ends: readonly string[];
  /** whether the bands of the form can say the rule */
  readonly expressible: boolean;
  readonly groups: readonly FormOption[];
  readonly usedBy: readonly string[];
  readonly why: RowForm['why'];
  readonly problems: RowForm['problems'];
  readonly conflict: RowForm['conflict'];
  readonly preview: RulePreview | null;
}

const BLANK: BandTexts = { label: '', status: 'green', measure: '', end: 'gte', figure: '' };
const SPARE = 2;

function withSpare(bands: readonly BandTexts[]): readonly BandTexts[] {
  const said = bands.filter((band) => !isBlank(band));
  return [...said, ...Array.from({ length: SPARE }, () => BLANK)];
}

function groupsOf(frame: Frame, usedBy: readonly string[]): readonly FormOption[] {
  const using = usedBy.length === 0 ? [] : [{ value: 'using', text: `The ${usedBy.length === 1 ? 'one' : usedBy.length} that it judges` }];
  const plans = frame.plans.map(({ code, title }) => ({ value: `plan:${code}`, text: `${title} (${code})` }));
  return [...using, { value: 'all', text: `All ${frame.indicators.length} indicators` }, ...plans];
}

interface Extras {
  readonly problems?: RowForm['problems'];
  readonly conflict?: RowForm['conflict'];
  readonly preview?: RulePreview | null;
  readonly previewed?: string;
  readonly seen?: string;
  readonly expressible?: boolean;
}

async function makeForm(
  context: Context,
  organisation: string,
  held: string | null,
  input: SchemeInput,
  extras: Extras = {},
): Promise<SchemeForm> {
  const frame = await frameOf(context, organisation);
  const usedBy = held === null ? [] : frame.indicators.filter(({ scheme }) => scheme === held).map(({ code }) => code);
  const decides = await periodsHeld(context, organisation, 'schemes', frame, held);
  const { problems = [], conflict = null, preview = null, previewed = '', seen = input.seen, expressible = true } = extras;
  return {
    ...input,
    seen,
    previewed,
    bands: withSpare(input.bands),
    held,
    title: held === null ? 'New scheme' : `Scheme ${held}`,
    presets: PRESET_SCHEMES,
    statuses: STATUSES,
    measures: BAND_MEASURES,
    ends: BAND_ENDS,
    expressible,
    groups: groupsOf(frame, usedBy),
    usedBy,
    why: { value: input.why, required: decides.length > 0, error: problems.find(({ field }) => field === 'why')?.text ?? null },
    problems,
    conflict,
    preview,
  };
}

function presetNamed(name: string | null): PresetScheme | null {
  return PRESET_SCHEMES.find((preset) => preset === name) ?? null;
}

/** What a new scheme begins as, and which indicators it is to be tried on. */
export interface Beginning {
  /** name of a preset; null for the usual one */
  readonly from: string | null;
  readonly codes?: string;
}

/**
 * The form of a scheme: one that is held, or a new one that begins as a preset.
 * @throws NotFoundFault where there is none, or the one who asks may not set up schemes
 */
export async function schemeForm(
  context: Context,
  organisation: string,
  name: string | null,
  { from, codes = '' }: Beginning,
): Promise<SchemeForm> {
  permitAnywhere(context, organisation, 'set-up');
  permit(context, organisation, 'set-up');
  const frame = await frameOf(context, organisation);
  const none = { why: '', previewed: '', on: { group: 'all', codes } };
  if (name === null) {
    const preset = PRESETS[presetNamed(from) ?? 'within-10%'];
    const bands = bandsOf(preset) ?? [];
    return makeForm(context, organisation, null, { ...none, name: '', as: 'bands', bands, rule: ruleText(preset), seen: '' });
  }
  const { texts, digest } = heldRow(organisation, 'schemes', frame, name);
  const rule = texts['rule'] ?? '';
  const { scheme } = parseScheme(name, rule);
  const bands = scheme === null ? null : bandsOf(scheme);
  const group = frame.indicators.some((each) => each.scheme === name) ? 'using' : 'all';
  const input = { ...none, name, bands: bands ?? [], rule, seen: digest, on: { group, codes: '' } };
  return makeForm(context, organisation, name, { ...input, as: bands === null ? 'data' : 'bands' }, { expressible: bands !== null });
}

const BAND_PATH = /^bands\[(\d+)\](\S*)/;

/** A complaint about the rule under the band that it is about. */
function complaintAt(as: WrittenAs, complaint: string): RowForm['problems'][number] {
  const [path, number] = BAND_PATH.exec(complaint) ?? [];
  if (as === 'data' || path === undefined || number === undefined)
    return { field: as === 'data' ? 'rule' : 'band-0-label', text: `The rule: ${complaint}` };
  return { field: `band-${number}-label`, text: `Band ${Number(number) + 1}: ${complaint.slice(path.length).trim()}` };
}

interface ReadRule {
  readonly rule: string;
  readonly digest: string;
  readonly scheme: ReturnType<typeof parseScheme>['scheme'];
  readonly problems: RowForm['problems'];
}

function readRule(input: SchemeInput): ReadRule {
  const bands = input.bands.filter((band) => !isBlank(band));
  // A rule that only its JSON could say is kept as it was written where nobody touched it.
  const rule = input.as === 'data' ? input.rule.replace(/\r\n?/g, '\n') : ruleOf(bands);
  const { scheme, complaints } = parseScheme(input.name.trim(), rule);
  return { rule, digest: rowDigest({ rule }), scheme, problems: complaints.map((complaint) => complaintAt(input.as, complaint)) };
}

/** The form with what its rule would have said of the council's own history. */
export async function previewScheme(context: Context, organisation: string, name: string | null, input: SchemeInput): Promise<SchemeForm> {
  permitAnywhere(context, organisation, 'set-up');
  permit(context, organisation, 'set-up');
  const frame = await frameOf(context, organisation);
  const { scheme, problems, digest, rule } = readRule(input);
  const { known, unknown } = triedOn(frame, name, input.on);
  const wrong = unknown.map((code) => ({ field: 'codes', text: `Tried on: “${code}” is the code of no indicator` }));
  if (scheme === null || wrong.length > 0) return makeForm(context, organisation, name, input, { problems: [...problems, ...wrong] });
  const preview = await tryRule(context, organisation, scheme, known);
  return makeForm(context, organisation, name, { ...input, rule }, { preview, previewed: digest });
}

export type SavedScheme = { readonly kind: 'saved'; readonly name: string } | { readonly kind: 'again'; readonly form: SchemeForm };

/**
 * Saves a scheme whose rule was looked at on the council's own history; one that was not is shown there first.
 * @throws NotFoundFault where the one who asks may not set up schemes
 */
export async function saveScheme(context: Context, organisation: string, name: string | null, input: SchemeInput): Promise<SavedScheme> {
  permitAnywhere(context, organisation, 'set-up');
  permit(context, organisation, 'set-up');
  const { rule, digest, problems } = readRule(input);
  if (problems.length > 0) return { kind: 'again', form: await makeForm(context, organisation, name, input, { problems }) };
  if (digest !== input.previewed) return { kind: 'again', form: await previewScheme(context, organisation, name, input) };
  const { why, seen } = input;
  const saved = await saveRow(context, organisation, 'schemes', name, { texts: { name: input.name, rule }, why, seen, redefined: '' });
  if (saved.kind === 'saved') return { kind: 'saved', name: saved.name };
  const { form } = saved;
  const extras = { problems: form.problems, conflict: form.conflict, seen: form.seen, previewed: digest };
  return { kind: 'again', form: await makeForm(context, organisation, name, input, extras) };
}
