import type { RowForm, SetUpSheet, Withdrawal } from '../../../briefing/setUpTypes.ts';
import { SHEET_WORDS } from '../../../briefing/setUpWords.ts';
import { Button, ErrorSummary, TextField } from '../../../components/forms/forms.tsx';
import { PageHead, Section } from '../../../components/layout/page-head.tsx';
import { RowFormParts } from '../../../components/row-form/row-form.tsx';
import { DataTable } from '../../../components/table/data-table.tsx';
import { CouncilPage } from '../../frame/council-page.tsx';
import type { Here } from '../../frame/here.ts';
import { thread } from './thread.ts';

export interface FormPageProps {
  readonly here: Here;
  readonly sheet: SetUpSheet;
  readonly form: RowForm;
  readonly back: string;
  /** whether she may set up what is the whole council's, such as schemes */
  readonly whole: boolean;
}

/** The form of one row, new or held. */
export function FormPage({ here, sheet, form, back, whole }: FormPageProps) {
  const { addresses } = here;
  const { name, title, opening, problems } = form;
  const action = name === null ? addresses.setUp(`/${sheet}/new`) : addresses.setUp(`/${sheet}/edit`, { row: name });
  const offers = name === null && (sheet === 'indicators' || sheet === 'actions' || sheet === 'objectives');
  return (
    <CouncilPage here={here} title={problems.length > 0 ? `Error: ${title}` : title} room="set-up" thread={thread(here, sheet, title)}>
      <PageHead title={title}>{opening && <p class="opening dense">{opening}</p>}</PageHead>
      <RowFormParts form={form} action={action} back={back} offers={offers} />
      {name !== null && (
        <p class="buttons">
          {sheet === 'indicators' && whole && (
            <a href={addresses.setUp('/schemes/new', { codes: name })}>Try another scheme on its history</a>
          )}
          <a href={addresses.setUp(`/${sheet}/withdraw`, { row: name })}>Withdraw this {SHEET_WORDS[sheet].one}</a>
        </p>
      )}
    </CouncilPage>
  );
}

/** The council's own settings. */
export function OrganisationPage({ here, form }: { here: Here; form: RowForm }) {
  const { addresses } = here;
  const title = form.problems.length > 0 ? `Error: ${form.title}` : form.title;
  return (
    <CouncilPage here={here} title={title} room="set-up">
      <PageHead title={form.title} />
      <RowFormParts form={form} action={addresses.setUp('/council')} back={addresses.setUp()} offers={false} />
    </CouncilPage>
  );
}

/** Whether a row shall really be withdrawn, with what goes along and what stands against it. */
export function WithdrawPage({ here, withdrawal, why }: { here: Here; withdrawal: Withdrawal; why: string }) {
  const { addresses } = here;
  const { sheet, name, title, namedBy, belongings, seen, error } = withdrawal;
  const { one } = SHEET_WORDS[sheet];
  const head = `Withdraw ${name}`;
  return (
    <CouncilPage
      here={here}
      title={error === null ? head : `Error: ${head}`}
      room="set-up"
      width="narrow"
      thread={thread(here, sheet, name)}
    >
      <PageHead title={head} reference={title === name ? undefined : title}>
        <p class="opening dense">
          {namedBy.length > 0
            ? `The ${one} cannot be withdrawn while others name it.`
            : `The ${one} leaves lists, reports and returns from now on. What was known of it stays known, and can still be shown.`}
        </p>
      </PageHead>
      {error !== null && (
        <ErrorSummary title="Nothing was withdrawn" errors={[{ text: error, href: namedBy.length > 0 ? '#named-by' : '#why' }]} />
      )}
      {belongings.length > 0 && (
        <Section title="What goes with it">
          <ul>
            {belongings.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </Section>
      )}
      {namedBy.length > 0 ? (
        <Section title="What names it" id="named-by">
          <DataTable
            caption="What names it"
            captionHidden
            columns={[{ text: 'What' }, { text: 'Name' }, { text: 'Where' }]}
            rows={namedBy.map((row) => [
              row.what,
              row.sheet === null ? row.name : <a href={addresses.setUp(`/${row.sheet}/edit`, { row: row.name })}>{row.name}</a>,
              row.as,
            ])}
          />
          <p class="buttons">
            <a href={addresses.setUp(`/${sheet}/edit`, { row: name })}>Back to the {one}</a>
          </p>
        </Section>
      ) : (
        <form action={addresses.setUp(`/${sheet}/withdraw`, { row: name })} method="post">
          <input type="hidden" name="seen" value={seen} />
          <TextField
            id="why"
            name="why"
            label="Why is it withdrawn?"
            hint="Kept with the change."
            rows={2}
            value={why}
            {...(error === null ? {} : { error })}
          />
          <p class="buttons">
            <Button text={`Withdraw the ${one}`} />
            <a href={addresses.setUp(`/${sheet}/edit`, { row: name })}>Keep it</a>
          </p>
        </form>
      )}
    </CouncilPage>
  );
}
