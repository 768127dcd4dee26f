import { raw } from 'hono/html';
import type { ReportBriefing } from '../briefing/types.ts';
import { styleSheet } from '../components/assets.ts';
import { MarkSprite } from '../components/marks/labels.tsx';
import { Report } from '../components/report/report.tsx';

let sheet: string | null = null;

/** The style sheet with its fonts in it, read once a process. */
function embeddedSheet(): string {
  sheet ??= styleSheet({ fonts: 'embedded' });
  return sheet;
}

/** The report as one HTML file that needs nothing beside it: styles, fonts and shapes are in it, scripts there are none. */
export function reportHtml(briefing: ReportBriefing): string {
  const { subject, title, words } = briefing;
  const page = (
    <html lang={subject.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title}, ${subject.organisation}`}</title>
        <style>{raw(embeddedSheet())}</style>
      </head>
      <body class="page">
        <MarkSprite />
        <div class="sheet">
          <main>
            <Report
              briefing={briefing}
              head={
                <p class="span">
                  {subject.organisation} · {subject.span}
                </p>
              }
            />
          </main>
          <footer>
            <p>{words.asKnown}</p>
          </footer>
        </div>
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${page}\n`;
}
