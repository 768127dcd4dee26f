import { raw } from 'hono/html';
import { PageHead, Section } from '../layout/page-head.tsx';
import { setApart } from './apart.ts';
import { CHARTS } from './charts.tsx';
import type { GalleryPart } from './example.ts';
import { ALL_EXAMPLES } from './examples.ts';
import { Frame } from './frame.tsx';
import { ChartGrammar } from './grammar.tsx';
import { PURPOSES } from './purposes.ts';

/** A part as it is shown: its examples as HTML, by name. */
interface ShownPart {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly examples: readonly (readonly [name: string, html: string])[];
}

async function shown(id: string, name: string, { purpose, examples }: GalleryPart): Promise<ShownPart> {
  const rendered = Object.entries(examples).map(
    async ([example, render], index) => [example, setApart(`${await render()}`, `${id}-${index}`, `${name}: ${example}`)] as const,
  );
  return { id, name: name.replaceAll('-', ' '), purpose, examples: await Promise.all(rendered) };
}

function Part({ id, name, purpose, examples }: ShownPart) {
  return (
    <Section id={id} title={name}>
      <p>{purpose}</p>
      {examples.map(([example, html]) => (
        <div class="example">
          <h3 class="example-name">{example}</h3>
          {raw(html)}
        </div>
      ))}
    </Section>
  );
}

function Contents({ title, entries }: { title: string; entries: readonly Pick<ShownPart, 'id' | 'name'>[] }) {
  return (
    <nav class="gallery-contents" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {entries.map(({ id, name }) => (
          <li>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Everything that the gallery shows, in its order. */
export interface Shown {
  readonly charts: readonly ShownPart[];
  readonly parts: readonly ShownPart[];
}

/** Every drawing and every part with what it is for and its examples, rendered. */
export async function shownInGallery(): Promise<Shown> {
  const charts = Object.entries(CHARTS).map(([name, chart]) => shown(`chart-${name}`, name, chart));
  const parts = Object.entries(ALL_EXAMPLES).map(([name, examples]) =>
    shown(`part-${name}`, name, { purpose: PURPOSES[name] ?? '', examples }),
  );
  return { charts: await Promise.all(charts), parts: await Promise.all(parts) };
}

/** The gallery itself; its figures are made up. */
export function Gallery({ charts, parts }: Shown) {
  return (
    <>
      <PageHead title="Gallery">
        <p class="opening">Every chart and every part that pages are made of, with made-up figures. Links and buttons here lead nowhere.</p>
      </PageHead>
      <Contents title="Charts" entries={[{ id: 'chart-grammar', name: 'grammar' }, ...charts]} />
      <Contents title="Parts of pages" entries={parts} />
      <Section id="chart-grammar" title="The grammar of charts">
        <p>One line in the council’s colour, names at the ends of lines, and what is not known shown as not known.</p>
        <ChartGrammar />
      </Section>
      {[...charts, ...parts].map((part) => (
        <Part {...part} />
      ))}
    </>
  );
}

/** The gallery in the frame of the gallery's other pages. */
export async function parts() {
  const all = await shownInGallery();
  return (
    <Frame title="Gallery" current="" width="wide">
      <Gallery {...all} />
    </Frame>
  );
}
