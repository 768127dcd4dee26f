import type { Migration } from 'kysely/migration';
import * as sheets from './2026-11-21-sheets.ts';
import * as audit from './2026-11-22-audit.ts';
import * as collecting from './2026-11-22-collecting.ts';
import * as mail from './2026-11-22-mail.ts';
import * as people from './2026-11-22-people.ts';
import * as savedBy from './2026-11-22-z-saved-by.ts';
import * as seeing from './2026-11-22-zy-seeing.ts';
import * as dashboards from './2026-11-22-zz-dashboards.ts';
import * as reports from './2026-11-22-zzz-reports.ts';
import * as scrutiny from './2026-11-22-zzz-scrutiny.ts';
import * as look from './2026-11-22-zzzz-look.ts';

/** Every step from an empty store to today's, in the order of their names. A step that was released is never edited. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '2026-11-21-sheets': sheets,
  '2026-11-22-collecting': collecting,
  '2026-11-22-z-audit': audit,
  '2026-11-22-people': people,
  '2026-11-22-z-mail': mail,
  '2026-11-22-z-saved-by': savedBy,
  '2026-11-22-zy-seeing': seeing,
  '2026-11-22-zz-dashboards': dashboards,
  '2026-11-22-zzz-reports': reports,
  '2026-11-22-zzz-scrutiny': scrutiny,
  '2026-11-22-zzzz-look': look,
};
