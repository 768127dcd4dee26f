import { raw } from 'hono/html';
import type { CalendarCell, StatusCalendarBriefing } from '../../briefing/types.ts';
import { markUse } from '../../charts/marks.ts';
import type { Links } from '../links.ts';
import { ScrollBox } from '../table/scroll-box.tsx';

export interface StatusCalendarWords {
  readonly indicator: string;
  readonly counts: string;
  readonly legend: string;
}

const ENGLISH: StatusCalendarWords = { indicator: 'Indicator', counts: 'How many', legend: 'Letters' };

export interface StatusCalendarProps {
  readonly calendar: StatusCalendarBriefing;
  readonly caption: string;
  readonly links: Links;
  readonly words?: StatusCalendarWords;
}

/** Shape and letter for the eye, the whole of it for whoever hears or copies the table. The shape of not judged is its letter. */
function Cell({ cell }: { cell: CalendarCell }) {
  const { mark, shown, text } = cell;
  return (
    <td class={mark === null ? 'none' : `w-${mark}`}>
      <span aria-hidden="true">
        {mark !== null && raw(markUse(mark))}
        {mark !== 'not-judged' && shown}
      </span>
      <span class="hidden">{text}</span>
    </td>
  );
}

/** What every indicator was judged as, a column a period; the chosen one is the last and stands in a band. */
export function StatusCalendar({ calendar, caption, links, words = ENGLISH }: StatusCalendarProps) {
  const { periods, sections, totals, letters } = calendar;
  return (
    <>
      <p class="letters">
        <b>{words.legend}:</b>
        {letters.map(({ mark, letter, meaning }) => (
          <span>
            {raw(markUse(mark))}
            {mark !== 'not-judged' && <b class={`w-${mark}`}>{letter}</b>} {meaning}
          </span>
        ))}
      </p>
      <ScrollBox label={caption}>
        <table class="status-calendar">
          <caption class="hidden">{caption}</caption>
          <colgroup span={periods.length} />
          <colgroup class="band" />
          <thead>
            <tr>
              <th scope="col">{words.indicator}</th>
              {periods.map(({ name }) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          {sections.map(({ title, rows }) => (
            <tbody>
              {title !== null && (
                <tr>
                  <th scope="rowgroup" class="group" colspan={periods.length + 1}>
                    {title}
                  </th>
                </tr>
              )}
              {rows.map(({ code, title: name, cells }) => {
                const href = links.indicator(code);
                return (
                  <tr>
                    <th scope="row">
                      {href === null ? (
                        name
                      ) : (
                        <a class="quiet" href={href}>
                          {name}
                        </a>
                      )}
                      <small> {code}</small>
                    </th>
                    {cells.map((cell) => Cell({ cell }))}
                  </tr>
                );
              })}
            </tbody>
          ))}
          <tfoot>
            <tr>
              <th scope="rowgroup" class="group" colspan={periods.length + 1}>
                {words.counts}
              </th>
            </tr>
            {totals.map(({ mark, counts }) => (
              <tr>
                <th scope="row" class={`w-${mark.status}`}>
                  {raw(markUse(mark.status))} {mark.word}
                </th>
                {counts.map((count) => (
                  <td>{count}</td>
                ))}
              </tr>
            ))}
          </tfoot>
        </table>
      </ScrollBox>
    </>
  );
}
