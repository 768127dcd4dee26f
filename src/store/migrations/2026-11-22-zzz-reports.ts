import { type Kysely, sql } from 'kysely';

/** What people write and may change until it is issued. Not versioned by changes: no row of the council follows from it. */
async function createWritten(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('report_templates')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('selection', 'text', (column) => column.notNull())
    .addColumn('sections', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('report_templates_key', ['organisation', 'code'])
    .execute();
  await db.schema
    .createTable('reports')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('template', 'text')
    .addColumn('selection', 'text', (column) => column.notNull())
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('reports_key', ['organisation', 'code'])
    .execute();
  await db.schema
    .createTable('report_sections')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('report', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('title', 'text')
    .addColumn('dashboard', 'text')
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('contributor', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('carried', 'text')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('writers', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('report_sections_key', ['organisation', 'report', 'id'])
    .execute();
  await db.schema
    .createTable('report_steps')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('report', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('step', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('content', 'text')
    .addColumn('figures', 'text')
    .addPrimaryKeyConstraint('report_steps_key', ['organisation', 'report', 'number'])
    .execute();
  await db.schema
    .createTable('report_findings_accepted')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('report', 'text', (column) => column.notNull())
    .addColumn('finding', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('report_findings_accepted_key', ['organisation', 'report', 'finding'])
    .execute();
}

/** What was issued. Only ever added to, which ../guards.ts sees to. */
async function createIssued(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('report_issues')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('report', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('plan', 'text', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('approved_by', 'text', (column) => column.notNull())
    .addColumn('as_known', 'text', (column) => column.notNull())
    .addColumn('change', 'integer', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('missing', 'text', (column) => column.notNull())
    .addColumn('written', 'text', (column) => column.notNull())
    .addColumn('briefing', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('report_issues_key', ['organisation', 'report', 'number'])
    .execute();
  await db.schema
    .createTable('report_files')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('report', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    // SQLite keeps bytes as bytes under any name of a type.
    .addColumn('body', sql`bytea`, (column) => column.notNull())
    .addPrimaryKeyConstraint('report_files_key', ['organisation', 'report', 'number', 'format'])
    .execute();
  await db.schema
    .createTable('report_errata')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('report', 'text', (column) => column.notNull())
    .addColumn('issue', 'integer', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('printed', 'text', (column) => column.notNull())
    .addColumn('corrected', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('report_errata_key', ['organisation', 'report', 'issue', 'number'])
    .execute();
}

/** Reports that are written, and what was issued of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createWritten(db);
  await createIssued(db);
}
