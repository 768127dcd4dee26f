import type { RulePreview } from '../../../briefing/setUpTypes.ts';
import { Segments } from '../../../components/filters/filters.tsx';
import { Button, ErrorSummary, Radios, SelectField, TextField } from '../../../components/forms/forms.tsx';
import { PageHead, Section } from '../../../components/layout/page-head.tsx';
import { Conflict } from '../../../components/row-form/row-form.tsx';
import { RuleBands } from '../../../components/rule/bands.tsx';
import { TriedTable } from '../../../components/rule/tried.tsx';
import { Opening } from '../../../components/sentence/sentence.tsx';
import type { SchemeForm } from '../../../tasks/setUp/schemeForm.ts';
import { CouncilPage } from '../../frame/council-page.tsx';
import type { Here } from '../../frame/here.ts';
import { thread } from '../rows/thread.ts';

function errorAt(form: SchemeForm, field: string): { readonly error?: string } {
  const found = form.problems.find((problem) => problem.field === field);
  return found === undefined ? {} : { error: found.text };
}

function Preview({ preview }: { preview: RulePreview }) {
  return (
    <Section title="On your own history" id="preview">
      <p>{preview.meaning}.</p>
      <Opening sentences={preview.opening} dense />
      {preview.rows.length > 0 && <TriedTable preview={preview} />}
    </Section>
  );
}

function Written({ form }: { form: SchemeForm }) {
  const { expressible, as, bands, statuses, measures, ends, rule } = form;
  return (
    <>
      {expressible ? (
        <>
          <Radios
            name="as"
            legend="The rule is written"
            items={[
              { value: 'bands', text: 'in bands', hint: 'From the best to the worst; the first whose condition holds gives the status.' },
              { value: 'data', text: 'as data', hint: 'For rules with several conditions in one band; see “The rule as JSON” below.' },
            ]}
            value={as}
          />
          <RuleBands
            bands={bands}
            statuses={statuses}
            measures={measures}
            ends={ends}
            errors={new Map(form.problems.map(({ field, text }) => [field, text]))}
          />
        </>
      ) : (
        <input type="hidden" name="as" value="data" />
      )}
      <details open={as === 'data'}>
        <summary>The rule as JSON</summary>
        <TextField
          id="rule"
          name="rule"
          label="Rule"
          hint="docs/formats.md says what it may hold."
          rows={10}
          value={rule}
          {...errorAt(form, 'rule')}
        />
      </details>
    </>
  );
}

function TriedOnFields({ form }: { form: SchemeForm }) {
  return (
    <>
      <SelectField id="group" name="group" label="Try it on" options={form.groups} value={form.on.group} />
      <TextField
        id="codes"
        name="codes"
        label="or on these alone"
        hint="References of indicators, separated by semicolons"
        value={form.on.codes}
        {...errorAt(form, 'codes')}
      />
    </>
  );
}

/** A rule of the council's own: written in bands or as data, tried on its own history, and then saved. */
export function SchemePage({ here, form }: { here: Here; form: SchemeForm }) {
  const { addresses } = here;
  const { held, title, problems, conflict, preview, previewed, seen, name, why, usedBy, presets } = form;
  const action = held === null ? addresses.setUp('/schemes/new') : addresses.setUp('/schemes/edit', { row: held });
  return (
    <CouncilPage
      here={here}
      title={problems.length > 0 ? `Error: ${title}` : title}
      room="set-up"
      width="wide"
      thread={thread(here, 'schemes', title)}
    >
      <PageHead title={title}>
        <p class="opening dense">
          {usedBy.length === 0
            ? 'It judges no indicator yet: choose it on the page of each that it shall judge.'
            : `It judges ${usedBy.length === 1 ? usedBy[0] : `${usedBy.length} indicators`}.`}
        </p>
      </PageHead>
      {held === null && preview === null && problems.length === 0 && (
        <Section title="Begin with a preset">
          <Segments
            label="Begin with a preset"
            items={presets.map((preset) => ({
              text: preset,
              href: addresses.setUp('/schemes/new', { from: preset, codes: form.on.codes }),
              current: preset === (here.query.get('from') ?? presets[0]),
            }))}
          />
        </Section>
      )}
      {conflict && <Conflict conflict={conflict} />}
      {problems.length > 0 && (
        <ErrorSummary title="Nothing was saved" errors={problems.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <form class="row-form" action={`${action}#preview`} method="post">
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name="previewed" value={previewed} />
        <TextField id="name" name="name" label="Name" hint="By which indicators ask for it" value={name} {...errorAt(form, 'name')} />
        <Section title="The rule">
          <Written form={form} />
        </Section>
        <Section title="Tried on your own history">
          <TriedOnFields form={form} />
        </Section>
        {preview && <Preview preview={preview} />}
        <Section title="Why it changes">
          <TextField
            id="why"
            name="why"
            label="Why?"
            hint={
              why.required
                ? 'Kept with the change. Needed, because figures are held that it decides about.'
                : 'Kept with the change, for whoever asks later.'
            }
            rows={2}
            value={why.value}
            {...(why.error === null ? {} : { error: why.error })}
          />
        </Section>
        <p class="buttons">
          <Button
            text={previewed === '' ? 'Try it on the last 8 periods' : 'Save this rule'}
            name="do"
            value={previewed === '' ? 'preview' : 'save'}
          />
          {previewed !== '' && <Button text="Try it again" secondary name="do" value="preview" />}
          <a href={addresses.setUp('/schemes')}>Leave it as it is</a>
        </p>
      </form>
      {held !== null && (
        <p>
          <a href={addresses.setUp('/schemes/withdraw', { row: held })}>Withdraw this scheme</a>
        </p>
      )}
    </CouncilPage>
  );
}
