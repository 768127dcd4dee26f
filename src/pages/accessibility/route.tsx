import { Hono } from 'hono';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { Prose } from '../../components/prose/prose.tsx';
import { ROOF } from '../frame/addresses.ts';
import { RoofPage } from '../frame/roof-page.tsx';

function AccessibilityPage() {
  return (
    <RoofPage title="Accessibility" current={null} width="narrow">
      <PageHead title="Accessibility" />
      <p class="opening">These pages are made for everyone, to the Web Content Accessibility Guidelines 2.2, level AA.</p>
      <Section title="What you can rely on">
        <Prose>
          <ul>
            <li>Everything can be reached and used with a keyboard, and works with scripts turned off.</li>
            <li>A status is always a shape, a colour and a word; none of them stands alone.</li>
            <li>Every chart has a title that says what happened, the same in sentences, and its figures as a table.</li>
            <li>Text can be enlarged to four times its size; wide tables scroll in a box of their own, and the page never does.</li>
            <li>Pages follow the light or dark setting of your system, forced colours, and reduced motion.</li>
            <li>The PDF report is tagged (PDF/UA-1), and the Word report uses real headings, header rows and alternative text.</li>
          </ul>
        </Prose>
      </Section>
      <Section title="How it is checked">
        <p>
          Before each release every page is examined by the axe rules and its HTML is validated, at the widths of a telephone and a desk,
          and the main ways through are walked with the keyboard alone. Automatic checks do not find everything.
        </p>
        <p>
          Every part of a page and every kind of chart stands in the <a href={ROOF.gallery}>gallery</a>, where you can try them with what
          you use.
        </p>
      </Section>
      <Section title="If something stands in your way">
        <p>Tell the council whose pages these are. It can give you any report in another form.</p>
      </Section>
    </RoofPage>
  );
}

export function accessibilityRoute(): Hono {
  return new Hono().get('/accessibility', (c) => c.html(<AccessibilityPage />));
}
