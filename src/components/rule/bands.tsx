/** One band as it stands in the form. */
export interface BandFields {
  readonly label: string;
  readonly status: string;
  readonly measure: string;
  readonly end: string;
  readonly figure: string;
}

export interface RuleBandsProps {
  readonly bands: readonly BandFields[];
  readonly statuses: readonly string[];
  readonly measures: readonly string[];
  readonly ends: readonly string[];
  /** what is wrong, by field: "band-0-label" */
  readonly errors: ReadonlyMap<string, string>;
}

const MEASURES: Readonly<Record<string, string>> = {
  '': 'Choose one',
  gapPercent: 'the gap in % of target is',
  gap: "the gap in the indicator's unit is",
  gapPoints: 'the gap in percentage points is',
  gapTolerance: 'the gap in tolerances of the target is',
  rankShare: 'the share of peers as good or better, in %, is',
  'minimum-met': 'the minimum standard is met',
  'range-inside': 'the value lies inside its range',
  'range-above': 'the value lies above its range',
  'range-below': 'the value lies below its range',
  held: 'it improved or did not change',
  'held-on-last-year': 'it improved on a year ago or did not change',
  rest: 'nothing above holds',
};

const ENDS: Readonly<Record<string, string>> = { gte: 'at least', gt: 'more than', lte: 'at most', lt: 'less than' };

function worded(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1).replaceAll('-', ' ')}`;
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly words: readonly string[];
  readonly text: (word: string) => string;
  readonly value: string;
}

function Choice({ id, label, words, text, value }: ChoiceProps) {
  return (
    <div>
      <label for={id}>{label}</label>
      <select class="field" id={id} name={id}>
        {words.map((word) => (
          <option value={word} selected={word === value}>
            {text(word)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Band({ band, index, of }: { band: BandFields; index: number; of: RuleBandsProps }) {
  const id = (field: keyof BandFields) => `band-${index}-${field}`;
  const error = of.errors.get(id('label'));
  return (
    <fieldset class={error === undefined ? 'rule-band' : 'rule-band wrong'}>
      <legend class="field-label">Band {index + 1}</legend>
      {error !== undefined && (
        <p class="error" id={`${id('label')}-error`}>
          <span class="hidden">Error: </span>
          {error}
        </p>
      )}
      <div class="band-fields">
        <div>
          <label for={id('label')}>Your word for it</label>
          <input
            class="field"
            type="text"
            id={id('label')}
            name={id('label')}
            value={band.label}
            aria-describedby={error === undefined ? undefined : `${id('label')}-error`}
            aria-invalid={error === undefined ? undefined : 'true'}
          />
        </div>
        <Choice id={id('status')} label="counts as" words={of.statuses} text={worded} value={band.status} />
        <Choice
          id={id('measure')}
          label="where"
          words={['', ...of.measures]}
          text={(word) => MEASURES[word] ?? word}
          value={band.measure}
        />
        <Choice id={id('end')} label="by" words={of.ends} text={(word) => ENDS[word] ?? word} value={band.end} />
        <div>
          <label for={id('figure')}>figure</label>
          <input class="field short" type="text" id={id('figure')} name={id('figure')} value={band.figure} />
        </div>
      </div>
    </fieldset>
  );
}

/** The bands of a rule, from the best to the worst, each a line of fields; empty ones are passed over. */
export function RuleBands(props: RuleBandsProps) {
  return (
    <div class="bands">
      <p class="hint">Gaps are signed so that better than target is positive: −10 is ten below it. The last band takes what is left.</p>
      {props.bands.map((band, index) => (
        <Band band={band} index={index} of={props} />
      ))}
    </div>
  );
}
