import { Button, Checkboxes, SelectField } from '../../components/forms/forms.tsx';
import { INDICATOR_KINDS, type IndicatorKind } from '../../model/indicator.ts';
import type { ReportSelection } from '../../model/writtenReport.ts';
import type { Choice, ReportChoices, ReportProblem } from '../../tasks/reports/reportTypes.ts';

const KIND_WORDS: Readonly<Record<IndicatorKind, string>> = {
  key: 'Key indicators',
  activity: 'Activity indicators',
  contextual: 'Contextual indicators',
};

interface SelectionFieldsProps {
  readonly selection: ReportSelection;
  readonly choices: ReportChoices;
  readonly problems: readonly ReportProblem[];
}

/** Many choices, folded while none is made: what is chosen stays in sight. */
function Folded({ name, what, items, chosen }: { name: string; what: string; items: readonly Choice[]; chosen: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <details class="unfold" open={chosen.length > 0}>
      <summary>
        Only these {what} ({chosen.length === 0 ? 'all' : `${chosen.length} chosen`})
      </summary>
      <div class="indicator-choice">
        <Checkboxes
          id={name}
          name={name}
          legend={`${what.charAt(0).toUpperCase()}${what.slice(1)}`}
          items={items.map((item) => ({ ...item, checked: chosen.includes(item.value) }))}
          none="none"
        />
      </div>
    </details>
  );
}

/** What a report is about: a plan, and what of it. Nothing ticked leaves nothing out. */
export function SelectionFields({ selection, choices, problems }: SelectionFieldsProps) {
  const errors = problems.filter(({ field }) => ['objectives', 'services', 'kinds', 'indicators'].includes(field));
  const plan = problems.find(({ field }) => field === 'plan');
  return (
    <>
      <div class="side-by-side">
        <SelectField
          id="plan"
          name="plan"
          label="Plan"
          options={choices.plans}
          value={selection.plan}
          {...(plan === undefined ? {} : { error: plan.text })}
        />
        <p class="group-of-fields">
          <Button text="Show what it holds" secondary name="do" value="keep" />
        </p>
      </div>
      <p class="hint">The report is about everything of the plan that meets all that is ticked here. Nothing ticked leaves nothing out.</p>
      {errors.map(({ field, text }) => (
        <p class="error" id={`${field}-error`}>
          <span class="hidden">Error: </span>
          {text}
        </p>
      ))}
      <Folded
        name="objectives"
        what="outcomes and objectives, with all under them"
        items={choices.objectives
          .filter((each) => each.plan === selection.plan)
          .map(({ value, text }) => ({ value, text: `${value} ${text}` }))}
        chosen={selection.objectives}
      />
      <Folded name="services" what="services" items={choices.services} chosen={selection.services} />
      <Folded
        name="kinds"
        what="kinds of indicators"
        items={INDICATOR_KINDS.map((kind) => ({ value: kind, text: KIND_WORDS[kind] }))}
        chosen={selection.kinds}
      />
      <Folded name="indicators" what="indicators" items={choices.indicators} chosen={selection.indicators} />
    </>
  );
}
