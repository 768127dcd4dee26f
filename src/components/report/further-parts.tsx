import type { Exceptions, Headline, MidYear, ReportChanges } from '../../briefing/reportPartTypes.ts';
import type { DashboardSection, IndicatorRow, Sentence } from '../../briefing/types.ts';
import { ActionGroups, ActionItem } from '../actions/action-groups.tsx';
import { ReportTable } from '../indicators/report-table.tsx';
import { Opening, SentenceText } from '../sentence/sentence.tsx';
import { ShareBar } from '../shares/share-bar.tsx';
import type { PartProps } from './outcome-parts.tsx';

type Item = Exceptions['groups'][number]['items'][number];

/** Why one is an exception, and what is done about it or asked of its owner. */
function Why({ item }: { item: Item }) {
  const { owner, why, recovery, asked } = item;
  return (
    <div class="exception-why">
      <p>
        {why.map(({ text }) => text).join(' ')}
        {owner !== null && <small> {owner}</small>}
      </p>
      {recovery !== null && <p class="said">{recovery}</p>}
      {asked !== null && <p class="doubt">{asked}</p>}
    </div>
  );
}

interface GroupProps extends PartProps {
  readonly title: string;
  readonly items: readonly Item[];
}

/** Indicators as one table, each with why under its row; then the actions. */
function ExceptionGroup({ title, items, words, links }: GroupProps) {
  const rows = items.flatMap(({ of }) => (of.kind === 'indicator' ? [of.row] : []));
  const actions = items.flatMap((item) => (item.of.kind === 'action' ? [{ item, row: item.of.row }] : []));
  const why = new Map(items.map((item) => [item.reference, item]));
  const under = ({ code }: IndicatorRow) => {
    const item = why.get(code);
    return item === undefined ? null : <Why item={item} />;
  };
  return (
    <>
      <h3 class="objective-title exception-title">{title}</h3>
      {rows.length > 0 && <ReportTable rows={rows} caption={title} words={words} links={links} under={under} />}
      {actions.length > 0 && (
        <ul>
          {actions.map(({ item, row }) => (
            <ActionItem row={row} said={<Why item={item} />} state words={words} links={links} />
          ))}
        </ul>
      )}
    </>
  );
}

/** What is out of the ordinary, by its gravest reason, with what its owner does about it. */
export function ExceptionsPart({ exceptions, words, links }: PartProps & { exceptions: Exceptions }) {
  return (
    <>
      <Opening sentences={[exceptions.sentence]} dense />
      {exceptions.groups.map(({ title, items }) => (
        <ExceptionGroup title={title} items={items} words={words} links={links} />
      ))}
    </>
  );
}

/** Progress against each priority of the plan by the middle of its year. */
export function MidYearPart({ id, midYear, words, links }: PartProps & { id: string; midYear: MidYear }) {
  const bar = (name: string, { shares, actionsTotal }: Pick<MidYear, 'shares' | 'actionsTotal'>) => (
    <ShareBar id={`${id}-${name}`} shares={shares} total={actionsTotal} ofTotal={`${words.total} ${actionsTotal}`} />
  );
  return (
    <>
      <Opening sentences={[midYear.sentence]} dense />
      {bar('bar', midYear)}
      {midYear.priorities.map((priority, index) => (
        <section class="objective">
          <h3 class="objective-title">
            {priority.level}. {priority.title}
          </h3>
          <p class="share-line">
            <SentenceText sentence={priority.sentence} />
          </p>
          {bar(`bar-${index + 1}`, priority)}
          <ActionGroups groups={priority.groups} words={words} links={links} level={4} />
        </section>
      ))}
    </>
  );
}

/** What the coming year puts first. */
export function HeadlinesPart({ sentence, headlines }: { sentence: Sentence; headlines: readonly Headline[] }) {
  return (
    <>
      <Opening sentences={[sentence]} dense />
      <ol class="headlines">
        {headlines.map(({ title, text, reference }) => (
          <li>
            <b>{title}</b>
            {reference !== null && <small> {reference}</small>}
            {text !== null && (
              <p class="said">
                <SentenceText sentence={text} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

/** What changed since the report was issued last. */
export function ChangesPart({ changes }: { changes: ReportChanges }) {
  return (
    <>
      <Opening sentences={[changes.sentence]} dense />
      {changes.groups.map(({ title, lines }) => (
        <>
          <h3 class="objective-title exception-title">{title}</h3>
          <ul class="report-changes">
            {lines.map((line) => (
              <li>
                <b>{line.title}</b> <small>{line.reference}</small>
                <p>
                  <SentenceText sentence={line.text} />
                </p>
                {line.reason !== null && <p class="said">{line.reason}</p>}
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
}

interface DashboardPartProps extends PartProps {
  readonly title: string;
  readonly opening: readonly Sentence[];
  readonly sections: readonly DashboardSection[];
}

/** A dashboard as the tables of its sections. */
export function DashboardPart({ title, opening, sections, words, links }: DashboardPartProps) {
  return (
    <>
      <Opening sentences={opening} dense />
      {sections.map((section) => (
        <>
          {section.title !== null && <h3 class="objective-title exception-title">{section.title}</h3>}
          <ReportTable rows={section.rows} caption={section.title ?? title} words={words} links={links} />
        </>
      ))}
    </>
  );
}
