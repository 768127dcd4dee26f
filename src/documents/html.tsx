import { raw } from 'hono/html';
import type { ReportBriefing } from '../briefing/types.ts';
import { councilStyle, styleSheet } from '../components/assets.ts';
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
  const logo = subject.look?.logo;
  const page = (
    <html lang={subject.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title}, ${subject.organisation}`}</title>
        <style>{raw(embeddedSheet())}</style>
        {subject.look?.colour != null && <style>{raw(councilStyle(subject.look.colour))}</style>}
      </head>
      <body class="page">
        <MarkSprite />
        <div class="sheet">
          <main>
            {logo != null && (
              <img class="council-logo" src={`data:image/svg+xml;base64,${Buffer.from(logo).toString('base64')}`} alt="" height="48" />
            )}
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
