import { placesIn, type ReportPlace } from '../../briefing/reportPlaces.ts';
import type { ReportBriefing } from '../../briefing/types.ts';
import type { Asking, Links } from '../../components/links.ts';
import { anchor } from '../../components/report/anchors.ts';
import type { PinnedTo } from '../../model/scrutiny.ts';
import type { IssuedReport } from '../../tasks/reports/issued.ts';

type Erratum = IssuedReport['errata'][number];

/** An erratum's own place, under its row where it names one, or at the top. */
function anchorOf(erratum: Erratum): string {
  return `erratum-${erratum.number}`;
}

function hrefOf(erratum: Erratum, place: ReportPlace): string {
  if (place.kind === 'part') return `#${place.id}`;
  return `#${place.kind === 'node' ? anchor(place.reference) : anchorOf(erratum)}`;
}

function Corrected({ erratum }: { erratum: Erratum }) {
  return (
    <>
      <b>{erratum.where}</b> was printed as “{erratum.printed}”; it is “{erratum.corrected}”. {erratum.reason}
    </>
  );
}

/** All corrections at the top of a report, each with the way to its place. */
export function ErrataAtTop({ briefing, errata }: { briefing: ReportBriefing; errata: readonly Erratum[] }) {
  if (errata.length === 0) return null;
  const places = placesIn(briefing);
  return (
    <section class="errata" aria-label="Corrections since it was issued">
      <h2>Corrected since it was issued</h2>
      <ul>
        {errata.map((erratum) => {
          const place = places.get(erratum.where);
          return (
            <li id={place?.kind === 'row' ? undefined : anchorOf(erratum)}>
              <Corrected erratum={erratum} /> <small>{erratum.text}</small>{' '}
              {place !== undefined && <a href={hrefOf(erratum, place)}>See it in place</a>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const NOTHING_ASKED: Asking = { form: () => null, count: () => null, pinned: () => null };

/** The same links with corrections where the rows stand that they are about, before what was asked there. */
export function correcting(links: Links, errata: readonly Erratum[]): Links {
  if (errata.length === 0) return links;
  const { form, count, pinned } = links.asking ?? NOTHING_ASKED;
  const of = (kind: PinnedTo, subject: string) => (kind === 'sentence' ? [] : errata.filter(({ where }) => where === subject));
  return {
    ...links,
    asking: {
      form,
      count(kind, subject) {
        const [first] = of(kind, subject);
        return count(kind, subject) ?? (first === undefined ? null : { text: 'corrected', href: `#${anchorOf(first)}` });
      },
      pinned: (kind, subject) => (
        <>
          {of(kind, subject).map((erratum) => (
            <p class="corrected-here" id={anchorOf(erratum)}>
              <Corrected erratum={erratum} /> <small>{erratum.text}</small>
            </p>
          ))}
          {count(kind, subject) !== null && pinned(kind, subject)}
        </>
      ),
    },
  };
}
