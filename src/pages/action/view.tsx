import type { MadeBriefing, QuestionBriefing } from '../../briefing/scrutinyTypes.ts';
import type { ActionBriefing } from '../../briefing/types.ts';
import { Columns, Facts, PageHead, Section } from '../../components/layout/page-head.tsx';
import { StateLabel, StatusLabel } from '../../components/marks/labels.tsx';
import { SideList } from '../../components/side-list/side-list.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { AskedInScrutiny, FollowsFrom } from '../frame/in-scrutiny.tsx';
import { levelsOf } from '../frame/levels.ts';

export interface ActionPageProps {
  readonly here: Here;
  readonly briefing: ActionBriefing;
  /** whether she may edit it */
  readonly edit: boolean;
  /** "Its history: 12 changes" */
  readonly history: string;
  /** what was asked about it, and the recommendations that it follows from */
  readonly scrutiny: { readonly questions: readonly QuestionBriefing[]; readonly behind: readonly MadeBriefing[] };
}

/** One action in one period: how far it is, what was said about it, and what should show that it works. */
export function ActionPage({ here, briefing, edit, history, scrutiny }: ActionPageProps) {
  const { row, words, alsoIn, facts, indicators } = briefing;
  const reference = [row.ref, ...alsoIn.map(({ planTitle, reference: to }) => `also counts in ${planTitle} (${to})`)].join(' · ');
  return (
    <CouncilPage
      here={here}
      title={`${row.title} (${row.ref})`}
      room="plans"
      thread={levelsOf(here, briefing.thread)}
      sheets={scrutiny.questions.length > 0 ? ['scrutiny'] : []}
    >
      <PageHead title={row.title} reference={reference} opening={briefing.opening} aside={<Showing here={here} />}>
        <p class="ways">
          <a href={here.addresses.thread({ from: row.ref })}>Follow its thread</a> ·{' '}
          <a href={here.addresses.actionHistory(row.ref)}>{history}</a>
          {edit && (
            <>
              {' · '}
              <a href={here.addresses.setUp('/actions/edit', { row: row.ref })}>Edit this action</a>
            </>
          )}
        </p>
        <FollowsFrom here={here} made={scrutiny.behind} />
      </PageHead>
      <Columns
        side={
          <>
            <Section title={words.status}>
              <Facts
                facts={facts.map(({ label, value }) => ({
                  label,
                  value: value === row.mark.word ? <StateLabel mark={row.mark} /> : value,
                }))}
              />
            </Section>
            {indicators.length > 0 && (
              <Section title="What should show that it works">
                <SideList
                  items={indicators.map((indicator) => ({
                    text: indicator.title,
                    href: here.links.indicator(indicator.code),
                    detail: <StatusLabel mark={{ ...indicator.status, reason: null }} />,
                  }))}
                />
              </Section>
            )}
          </>
        }
      >
        {row.comment !== null && (
          <Section title={words.comment} aside={briefing.subject.periodName}>
            <p class="said">{row.comment}</p>
          </Section>
        )}
        {row.warnings.length > 0 && (
          <Section title="To look at before this is reported">
            <ul>
              {row.warnings.map(({ text }) => (
                <li>{text}</li>
              ))}
            </ul>
          </Section>
        )}
        <AskedInScrutiny here={here} questions={scrutiny.questions} />
        <Section title={words.history} id="history" aside="Newest first">
          <DataTable
            caption={`${row.title}: ${words.history}`}
            captionHidden
            columns={[
              { text: words.period, whole: true },
              { text: words.percentComplete, figure: true, bold: true },
              { text: words.status },
              { text: words.comment },
            ]}
            rows={briefing.history.map((each) => [
              each.periodName,
              each.percent,
              <StateLabel mark={each.mark} />,
              each.comment === null ? '–' : <span class="said">{each.comment}</span>,
            ])}
            rowHeads
          />
        </Section>
      </Columns>
    </CouncilPage>
  );
}
