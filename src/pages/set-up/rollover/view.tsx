import type { PlanningError } from '../../../briefing/planningTypes.ts';
import type { ChangeBriefing, RolloverBriefing, RolloverGroup } from '../../../briefing/rolloverTypes.ts';
import { Button, Checkboxes, ErrorSummary } from '../../../components/forms/forms.tsx';
import { PageHead, Section } from '../../../components/layout/page-head.tsx';
import { Steps } from '../../../components/steps/steps.tsx';
import { DataTable } from '../../../components/table/data-table.tsx';
import { type RolloverAt, type RolloverTyped, stepOf } from '../../../tasks/setUp/rollover.ts';
import { CouncilPage } from '../../frame/council-page.tsx';
import type { Here } from '../../frame/here.ts';
import { ActionsStep, CalendarStep, fieldId, IndicatorsStep, PlansStep, TargetsStep } from './steps.tsx';

interface RolloverPageProps {
  readonly here: Here;
  readonly at: RolloverAt;
  readonly typed: RolloverTyped;
  /** the council was changed since the pages were begun */
  readonly changed?: boolean;
  /** what refused the saving */
  readonly problems?: readonly string[];
}

/** The way from setting up to the page. */
function threadOf({ addresses }: Here, title: string) {
  return [
    { level: 'Set up', title: 'Everything', href: addresses.setUp() },
    { level: 'Rollover', title, href: null },
  ];
}

/** The pages in their order; those before the open one can be gone back to. */
function stepsOf({ steps, step: open }: RolloverBriefing) {
  const at = steps.findIndex(({ step }) => step === open);
  return steps.map(({ step, word }, index) => ({ text: word, back: index < at ? `to-${step}` : null, current: index === at }));
}

function Group({ title, lines }: RolloverGroup) {
  return (
    <Section title={title} aside={lines.length === 1 ? '1 line' : `${lines.length} lines`}>
      {lines.length === 0 ? (
        <p>Nothing.</p>
      ) : (
        <DataTable
          caption={title}
          captionHidden
          rowHeads
          columns={[{ text: 'Reference', whole: true }, { text: 'Title' }, { text: 'What' }]}
          rows={lines.map((line) => [line.reference, line.title, line.text])}
        />
      )}
    </Section>
  );
}

function Step({ page }: { page: RolloverBriefing }) {
  switch (page.step) {
    case 'plans':
      return <PlansStep page={page} />;
    case 'actions':
      return <ActionsStep page={page} />;
    case 'indicators':
      return <IndicatorsStep page={page} />;
    case 'targets':
      return <TargetsStep page={page} />;
    case 'calendar':
      return <CalendarStep page={page} />;
    case 'review':
      return (
        <>
          {page.review.map((group) => (
            <Group {...group} />
          ))}
          {page.open !== null && (
            <Checkboxes
              id={OPEN_ID}
              name="open"
              legend={page.open.legend}
              items={[{ value: page.open.value, text: page.open.text, checked: page.open.checked }]}
              {...(page.open.error === null ? {} : { error: page.open.error })}
            />
          )}
        </>
      );
  }
}

const OPEN_ID = 'field-open';

/** An error with the row that it is about, leading to its field. */
function summed({ field, text }: PlanningError, { open }: RolloverBriefing) {
  if (field === open?.field) return { text, href: `#${OPEN_ID}-0` };
  return { text: `${field.slice(field.indexOf('|') + 1)}: ${text}`, href: `#${fieldId(field)}` };
}

/** One page on the way from a year to the next. */
export function RolloverPage({ here, at, typed, changed = false, problems = [] }: RolloverPageProps) {
  const { page, seen } = at;
  const { errors, step, year } = page;
  const wrong = errors.length + problems.length > 0;
  const word = page.steps.find((each) => each.step === step)?.word ?? '';
  return (
    <CouncilPage here={here} title={`${wrong ? 'Error: ' : ''}${word}, ${page.title}`} room="set-up" thread={threadOf(here, page.title)}>
      <PageHead title={word} opening={page.opening} dense />
      {wrong && (
        <ErrorSummary
          title="This cannot go on yet"
          errors={[...errors.map((error) => summed(error, page)), ...problems.map((text) => ({ text, href: '#main' }))]}
        />
      )}
      {changed && (
        <p role="alert">
          <strong>The council was changed since you began.</strong> Nothing was saved. This is what the rollover would do now.
        </p>
      )}
      <form action={here.addresses.setUp('/rollover', { year })} method="post">
        <input type="hidden" name="step" value={step} />
        <input type="hidden" name="seen" value={String(seen)} />
        {[...typed]
          .filter(([name]) => stepOf(name) !== step)
          .map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
        <p class="hidden">
          <button type="submit" name="intent" value={step === 'review' ? 'look' : 'next'} tabindex={-1}>
            {step === 'review' ? 'Look again' : 'Go on'}
          </button>
        </p>
        {(step === 'plans' || step === 'review') && page.warnings.map((text) => <p class="note">{text}</p>)}
        <Steps label="Pages of the rollover" steps={stepsOf(page)} />
        <Step page={page} />
        <p class="buttons">
          {step === 'review' ? (
            <Button text="Save it all" name="intent" value="save" />
          ) : (
            <Button text="Go on" name="intent" value="next" />
          )}
        </p>
      </form>
    </CouncilPage>
  );
}

/** What one change did, row by row. */
export function ChangePage({ here, change }: { here: Here; change: ChangeBriefing }) {
  return (
    <CouncilPage here={here} title={change.title} room="set-up" thread={threadOf(here, change.title)}>
      <PageHead title={change.why === '' ? change.title : change.why} reference={change.title} opening={change.opening} dense />
      {change.dropped.length > 0 && (
        <Section title="These go no further, and why">
          <ul>
            {change.dropped.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </Section>
      )}
      {change.groups.map((group) => (
        <Group {...group} />
      ))}
    </CouncilPage>
  );
}
