import type { RowList } from '../../../briefing/setUpTypes.ts';
import { SHEET_WORDS } from '../../../briefing/setUpWords.ts';
import { Downloads } from '../../../components/downloads/downloads.tsx';
import { EmptyState } from '../../../components/empty/empty-state.tsx';
import { Segments } from '../../../components/filters/filters.tsx';
import { ListSearch } from '../../../components/filters/list-search.tsx';
import { Button, SelectField } from '../../../components/forms/forms.tsx';
import { PageHead } from '../../../components/layout/page-head.tsx';
import { DataTable } from '../../../components/table/data-table.tsx';
import type { ListChoice } from '../../../tasks/setUp/list.ts';
import { CouncilPage } from '../../frame/council-page.tsx';
import type { Here } from '../../frame/here.ts';
import { thread } from './thread.ts';

export interface ListPageProps {
  readonly here: Here;
  readonly list: RowList;
  readonly choice: ListChoice;
}

/** Narrowing by one column, as a form, because there may be a hundred objectives to narrow by. */
function Narrow({ here, list, choice }: ListPageProps) {
  const { filter, sheet } = list;
  if (filter.items.length === 0) return null;
  const keep = [...here.query].filter(([name]) => name !== 'only' && name !== 'saved').map(([name, value]) => ({ name, value }));
  return (
    <form class="list-search" action={here.addresses.setUp(`/${sheet}`)} method="get">
      {keep.map((field) => (
        <input type="hidden" name={field.name} value={field.value} />
      ))}
      <SelectField
        id="only"
        name="only"
        label={filter.label}
        options={[
          { value: '', text: 'All' },
          ...filter.items.map(({ value, text, count }) => ({ value: value === '' ? 'none' : value, text: `${text} (${count})` })),
        ]}
        value={choice.only === '' ? 'none' : (choice.only ?? '')}
      />
      <Button text="Show" secondary />
    </form>
  );
}

/** The row's name, which opens its form for whoever may change it. */
function Name({
  here,
  sheet,
  name,
  editable,
  text,
}: {
  here: Here;
  sheet: RowList['sheet'];
  name: string;
  editable: boolean;
  text: string;
}) {
  return editable ? <a href={here.addresses.setUp(`/${sheet}/edit`, { row: name })}>{text}</a> : <span>{text}</span>;
}

/** A sheet's rows as they are set up: each opens its form. */
export function ListPage({ here, list, choice }: ListPageProps) {
  const { addresses } = here;
  const { sheet, columns, rows, title, opening, mayAdd } = list;
  const { one } = SHEET_WORDS[sheet];
  const tree = sheet === 'plans';
  const saved = rows.find(({ name }) => name === here.query.get('saved'));
  const keep = [...here.query].filter(([name]) => name !== 'q' && name !== 'saved').map(([name, value]) => ({ name, value }));
  const query = { q: choice.words, only: choice.only === '' ? 'none' : choice.only, sort: choice.sort };
  return (
    <CouncilPage here={here} title={title} room="set-up" width="wide" thread={thread(here, sheet)}>
      <PageHead title={title} opening={opening} dense />
      {saved !== undefined && (
        <p role="status">
          <strong>Saved:</strong> {saved.cells.slice(0, 2).join(' ')}
        </p>
      )}
      {mayAdd && (
        <p class="buttons">
          <a class="button" href={addresses.setUp(`/${sheet}/new`)}>
            Add {one === 'indicator' || one === 'action' || one === 'objective' ? 'an' : 'a'} {one}
          </a>
        </p>
      )}
      <div class="bar-of-filters">
        <Segments
          label="Order"
          items={[
            { text: 'As set up', href: addresses.setUp(`/${sheet}`, { ...query, sort: null }), current: choice.sort === null },
            ...columns.slice(0, 2).map(({ heading, label }) => ({
              text: `By ${label.toLowerCase()}`,
              href: addresses.setUp(`/${sheet}`, { ...query, sort: heading }),
              current: choice.sort === heading,
            })),
          ]}
        />
        <Downloads label="Take away" links={[{ text: 'CSV', href: addresses.setUp(`/${sheet}.csv`, query) }]} />
      </div>
      <ListSearch
        action={addresses.setUp(`/${sheet}`)}
        label="Only those with the words"
        button="Find"
        value={choice.words ?? ''}
        keep={keep}
      />
      <Narrow here={here} list={list} choice={choice} />
      {sheet === 'schemes' && (
        <p>
          Presets such as within-10% and minimum-standard are there for every council:{' '}
          <a href={addresses.method()}>how status is decided</a> explains those in use, and a new scheme may begin as one of them.
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState
          title={`No ${one} here`}
          text={here.query.size === 0 ? `None is set up yet.` : 'None is like that.'}
          {...(here.query.size === 0 ? {} : { action: { text: 'Show all', href: addresses.setUp(`/${sheet}`) } })}
        />
      ) : (
        <DataTable
          caption={title}
          captionHidden
          columns={[
            ...columns.map(({ label }, index) => ({ text: label, phone: index < 2 })),
            ...(tree ? [{ text: 'What stands in it' }] : []),
          ]}
          rows={rows.map(({ name, cells: [first = '', ...cells], editable }) => [
            <Name here={here} sheet={sheet} name={name} editable={editable} text={sheet === 'objectives' ? name : first} />,
            ...cells,
            ...(tree
              ? [
                  <a href={addresses.setUp('/tree', { plan: name })}>
                    Objectives<span class="hidden"> of {name}</span>
                  </a>,
                ]
              : []),
          ])}
          rowHeads
        />
      )}
    </CouncilPage>
  );
}
