import { raw } from 'hono/html';
import { escapeText } from '../../charts/svg-text.ts';
import { MISSING_STATES, STATUSES, type Status } from '../../model/indicator.ts';
import { nameOf } from './names.ts';
import { LineField, Part, Told, ToldPart } from './parts.tsx';
import { problemAt, type Shown } from './shown.ts';
import type { ReturnWords } from './words.ts';

/** What a person may say that a figure is; the others follow from what is done with it. */
const SAID_STATES = ['final', 'provisional', 'estimated'] as const;

/** What the two counts make; said aloud with the verdict and not by itself. */
export function Result({ shown: { item, prefix, words } }: { shown: Shown }) {
  return (
    <Part id={`${prefix}-result`}>
      <output class="return-result" for={`${nameOf(prefix, 'numerator')} ${nameOf(prefix, 'denominator')}`} aria-live="off">
        {item.reading.verdict.resultText ?? words.noResult}
      </output>
    </Part>
  );
}

/** The figure in one line: numerator of denominator = result, or the value with its unit. */
function Figure({ shown }: { shown: Shown }) {
  const { item, words } = shown;
  const { counts, unit } = item;
  if (counts === null) {
    return (
      <>
        <ToldPart shown={shown} field="value" />
        <div class="figure-line">
          <LineField shown={shown} field="value" label={words.value} kind="figure" />
          {unit && <span class="figure-sign">{unit}</span>}
        </div>
      </>
    );
  }
  return (
    <>
      <ToldPart shown={shown} field="numerator" />
      <ToldPart shown={shown} field="denominator" />
      <ToldPart shown={shown} field="value" />
      <div class="figure-line">
        <LineField shown={shown} field="numerator" label={counts.numerator} kind="figure" />
        <span class="figure-sign">{words.of}</span>
        <LineField shown={shown} field="denominator" label={counts.denominator} kind="figure" />
        <span class="figure-sign">{words.equals}</span>
        <Result shown={shown} />
      </div>
    </>
  );
}

interface StateChoice {
  readonly value: string;
  readonly text: string;
}

/** Radios of one line. Made from plain strings, because a page of returns has hundreds. */
function radios({ item, prefix }: Shown, choices: readonly StateChoice[], why: boolean): string {
  const name = nameOf(prefix, 'state');
  const chosen = item.texts.state === '' ? 'final' : item.texts.state;
  const own = why ? ' class="why"' : '';
  const made = choices.map(({ value, text }) => {
    const code = escapeText(value);
    const id = `${name}-${code}`;
    const checked = value === chosen ? ' checked=""' : '';
    return `<span class="state-choice"><input${own} type="radio" id="${id}" name="${name}" value="${code}"${checked}/><label for="${id}">${escapeText(text)}</label></span>`;
  });
  return made.join('');
}

/** What the figure is, or why there is none. */
function State({ shown }: { shown: Shown }) {
  const { words, prefix, item } = shown;
  const id = nameOf(prefix, 'state');
  const { state: said } = item.texts;
  const other = said !== '' && !SAID_STATES.some((state) => state === said) && !MISSING_STATES.some((state) => state === said);
  const figures = SAID_STATES.map((value) => ({ value, text: words.states[value] }));
  const none = MISSING_STATES.map((value) => ({ value, text: words.missing[value] }));
  return (
    <fieldset class="states" id={id} aria-describedby={`${id}-told`}>
      <legend class="field-label">{words.figureIs}</legend>
      <Told shown={shown} field="state" />
      <div class="state-line">{raw(radios(shown, other ? [...figures, { value: said, text: said }] : figures, false))}</div>
      <fieldset class="state-line none">
        <legend class="state-legend">{words.noFigure}</legend>
        {raw(radios(shown, none, true))}
      </fieldset>
    </fieldset>
  );
}

/** Made from plain strings, because a page of returns has hundreds. */
function statusOptions(options: readonly Status[], stated: string, words: ReturnWords): string {
  const made = options.map((status) => {
    const selected = status === stated ? ' selected=""' : '';
    return `<option value="${status}"${selected}>${escapeText(words.statuses[status])}</option>`;
  });
  return `<option value="">${escapeText(words.asRules)}</option>${made.join('')}`;
}

/** A status that is stated against the rules: those that the rules could give, where there is a figure to judge. */
function Override({ shown }: { shown: Shown }) {
  const { item, prefix, words } = shown;
  const id = nameOf(prefix, 'override');
  const { override } = item.texts;
  const given = item.reading.verdict.takes.map(({ status: { status } }) => status);
  const offered = STATUSES.filter((status) => (given.length === 0 ? ['green', 'amber', 'red'].includes(status) : given.includes(status)));
  const stated = STATUSES.find((status) => status === override);
  const options = stated === undefined || offered.includes(stated) ? offered : [...offered, stated];
  return (
    <details class="unfold" open={override !== '' || problemAt(shown, 'override') !== null}>
      <summary>{words.override}</summary>
      <div class="line-field">
        <label class="field-label" for={id}>
          {words.overrideStatus}
        </label>
        <Told shown={shown} field="override" />
        <select class="field overriding" id={id} name={id} aria-describedby={`${id}-told`}>
          {raw(statusOptions(options, override, words))}
          {override !== '' && stated === undefined && (
            <option value={override} selected>
              {override}
            </option>
          )}
        </select>
      </div>
    </details>
  );
}

/** What is entered of an indicator besides its words. */
export function IndicatorFields({ shown }: { shown: Shown }) {
  const { item, words } = shown;
  const asked = item.texts.reason !== '' || item.reading.problems.some(({ field }) => field === 'reason');
  return (
    <>
      <Figure shown={shown} />
      <State shown={shown} />
      <Override shown={shown} />
      <div class={asked ? 'return-reason asked' : 'return-reason'}>
        <LineField shown={shown} field="reason" label={words.reason} hint={words.reasonHint} />
      </div>
    </>
  );
}
