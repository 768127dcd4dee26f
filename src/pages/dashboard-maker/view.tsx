import { ChosenList, type ChosenRow } from '../../components/dashboard-maker/chosen-list.tsx';
import { FoundList } from '../../components/dashboard-maker/found-list.tsx';
import { Button, ErrorSummary, TextField } from '../../components/forms/forms.tsx';
import { PageHead } from '../../components/layout/page-head.tsx';
import type { Link } from '../../components/links.ts';
import type { MakerProblem } from '../../tasks/dashboards/check.ts';
import type { MakerChoices, Sought } from '../../tasks/dashboards/find.ts';
import type { TypedDashboard } from '../../tasks/dashboards/typed.ts';
import { CouncilPage } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { soughtText } from './sent.ts';

/** The form as it is shown. */
export interface MakerForm {
  readonly typed: TypedDashboard;
  readonly sought: Sought;
  readonly into: string;
  readonly problems: readonly MakerProblem[];
  /** what was done just now; '' for nothing */
  readonly said: string;
  /** somebody else, or she in another window, changed the dashboard: what happened, and what saving does now */
  readonly conflict: string | null;
  readonly focus: string | null;
}

/** The dashboard that the form is of. */
export interface MakerOf {
  /** null for a new one */
  readonly code: string | null;
  readonly published: boolean;
  /** who published it last, and when; '' where it is not published */
  readonly publishedText: string;
  readonly savedText: string | null;
}

interface MakerPageProps {
  readonly here: Here;
  readonly of: MakerOf;
  readonly form: MakerForm;
  readonly choices: MakerChoices;
}

const SECTIONS = 'maker-sections';

function chosenRows({ typed, problems }: MakerForm, { indicators }: MakerChoices): ChosenRow[] {
  return typed.places.map(({ indicator, section, show, position }, at) => {
    const { title, objective } = indicators.get(indicator) ?? { title: indicator, objective: '' };
    const errors = problems.filter(({ field }) => field.endsWith(`-${at}`)).map(({ field, text }) => [field.replace(/-\d+$/, ''), text]);
    return { code: indicator, title, objective, section, show, position, errors: Object.fromEntries(errors) };
  });
}

/** Names of sections that may be meant: those that are there, and the objectives of what is on the dashboard. */
function sectionNames(rows: readonly ChosenRow[]): string[] {
  const names = rows.flatMap(({ section, objective }) => [section.trim(), objective]);
  return [...new Set(names)].filter((name) => name !== '');
}

/** What stands under the title: who sees the dashboard now. */
function standingText({ published, publishedText, savedText, code }: MakerOf): string {
  if (code === null) return 'Choose indicators, put them in order, and save: only you see it until it is published.';
  if (!published) return `Only you see this dashboard. You saved it at ${savedText ?? ''}.`;
  return savedText === null
    ? `Everybody at the council sees this dashboard (published by ${publishedText}). What you change is yours alone until you publish it.`
    : `This is your working copy, saved at ${savedText}. Everybody else sees the dashboard as it was published (by ${publishedText}).`;
}

/** Where else she may go with the dashboard. */
function waysOn({ addresses }: Here, { code, published, savedText }: MakerOf, mayPublish: boolean): Link[] {
  if (code === null) return [{ text: 'Leave without saving', href: addresses.dashboards() }];
  const copy = published && savedText !== null;
  return [
    { text: 'Leave what is not saved', href: addresses.dashboard(code, copy ? { copy: 'mine' } : {}) },
    ...(savedText === null ? [] : [{ text: copy ? 'Drop this working copy' : 'Delete it', href: addresses.dashboardDelete(code) }]),
    ...(published && mayPublish ? [{ text: 'Take it back from everybody', href: addresses.dashboardUnpublish(code) }] : []),
  ];
}

/** A dashboard in the making: one form, whose every button keeps all that was typed. */
export function MakerPage({ here, of, form, choices }: MakerPageProps) {
  const { addresses } = here;
  const { typed, sought, into, problems, said, conflict, focus } = form;
  const title = of.code === null ? 'Make a dashboard' : 'Change a dashboard';
  const rows = chosenRows(form, choices);
  const chosen = new Set(rows.map(({ code }) => code));
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  const titleError = errorOf('title');
  const count = rows.length === 1 ? '1 indicator' : `${rows.length} indicators`;
  return (
    <CouncilPage
      here={here}
      title={problems.length > 0 ? `Error: ${title}` : title}
      room="dashboards"
      sheets={['editing']}
      width="wide"
      thread={[
        { level: 'Council', title: 'Dashboards', href: addresses.dashboards() },
        { level: 'Dashboard', title: typed.title.trim() === '' ? title : typed.title, href: null },
      ]}
    >
      <PageHead title={title}>
        <p class="opening dense">{standingText(of)}</p>
      </PageHead>
      {problems.length > 0 && (
        <ErrorSummary title="Nothing was saved" errors={problems.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      {conflict !== null && (
        <p role="alert">
          <strong>{conflict}</strong>
        </p>
      )}
      <form action={of.code === null ? addresses.dashboardNew() : addresses.dashboardEdit(of.code)} method="post">
        {/* What Enter presses in any field: it keeps what was typed and puts the list in order. */}
        <button class="hidden" type="submit" name="do" value="keep" tabindex={-1}>
          Put in the order of the numbers
        </button>
        <input type="hidden" name="seen" value={String(typed.seen)} />
        <input type="hidden" name="base" value={typed.base ?? ''} />
        <input type="hidden" name="sought" value={soughtText(sought)} />
        <datalist id={SECTIONS}>
          {sectionNames(rows).map((name) => (
            <option value={name}></option>
          ))}
        </datalist>
        <TextField
          id="title"
          name="title"
          label="Title of the dashboard"
          value={typed.title}
          {...(titleError === undefined ? {} : { error: titleError })}
        />
        <div class="maker-sides">
          <section>
            <div class="part-head">
              <h2>Find indicators</h2>
            </div>
            <FoundList
              {...sought}
              objectives={choices.objectives}
              into={into}
              rows={choices.found.map((row) => ({ ...row, chosen: chosen.has(row.code) }))}
              looked={sought.words.trim() !== '' || sought.objective !== ''}
              focus={focus}
              error={errorOf('words') ?? null}
              sections={SECTIONS}
            />
          </section>
          <section>
            <div class="part-head">
              <h2>On the dashboard</h2>
              <div class="part-aside">{count}</div>
            </div>
            <p class="maker-said" id="said" role="status">
              {said}
            </p>
            {rows.length === 0 ? (
              <p class="note">Nothing yet. Search for indicators and add them; then give them sections and an order.</p>
            ) : (
              <ChosenList rows={rows} focus={focus} sections={SECTIONS} />
            )}
            {rows.length > 1 && (
              <p class="buttons">
                <Button text="Put in the order of the numbers" secondary name="do" value="keep" />
              </p>
            )}
          </section>
        </div>
        <div class="maker-end">
          <p class="buttons">
            {choices.mayPublish && <Button text="Publish to everybody" name="do" value="publish" />}
            <Button text="Save for me alone" secondary={choices.mayPublish} name="do" value="save" />
            <Button text="Save and look at it" secondary name="do" value="look" />
          </p>
          <p class="ways">
            {waysOn(here, of, choices.mayPublish).map(({ text, href }, index) => (
              <>
                {index > 0 && ' · '}
                <a href={href}>{text}</a>
              </>
            ))}
          </p>
        </div>
      </form>
    </CouncilPage>
  );
}
