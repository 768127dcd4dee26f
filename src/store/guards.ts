import { sql } from 'kysely';
import type { Database } from './tables.ts';

/*
 * What the database itself refuses, whatever the product asks of it. Put in place whenever a store is opened, after all
 * migrations, so that a table which a later version adds is guarded as well.
 */

/** The setting of a connection that says whose rows it may see and write. */
export const TENANT_SETTING = 'goldthread.organisation';
/** All organisations' rows: the command line, jobs, and pages that belong to no council. */
export const EVERYONE = '*';
/** Nobody's rows: what a web request sees that has not said whose it is. */
export const NO_ONE = '';

/** A table whose rows nobody alters or takes away once they are there. */
interface AddedTo {
  readonly table: string;
  readonly key: readonly string[];
  /** what its rows are, for whoever tries */
  readonly rows: string;
}

const ADDED_TO: readonly AddedTo[] = [
  { table: 'audit', key: ['organisation', 'number'], rows: 'entries of the audit log' },
  { table: 'report_issues', key: ['organisation', 'report', 'number'], rows: 'issues of reports' },
  { table: 'report_files', key: ['organisation', 'report', 'number', 'format'], rows: 'files of issued reports' },
  { table: 'report_errata', key: ['organisation', 'report', 'issue', 'number'], rows: 'errata of issued reports' },
];

function sqliteGuards({ table, key, rows }: AddedTo): string[] {
  const refuse = `begin select raise(abort, '${rows} are only ever added'); end`;
  const same = key.map((column) => `${column} = new.${column}`).join(' and ');
  return [
    `create trigger if not exists ${table}_no_update before update on ${table} ${refuse}`,
    `create trigger if not exists ${table}_no_delete before delete on ${table} ${refuse}`,
    // "insert or replace" deletes without asking the trigger above.
    `create trigger if not exists ${table}_no_replace before insert on ${table}
      when exists (select 1 from ${table} where ${same}) ${refuse}`,
  ];
}

/** Triggers under which SQLite takes only additions to the audit log and to what was issued. */
export async function guardSqlite(db: Database): Promise<void> {
  for (const statement of ADDED_TO.flatMap(sqliteGuards)) await sql.raw(statement).execute(db);
}

function postgresGuards({ table, rows }: AddedTo): string[] {
  const refuse = `${table}_refuse`;
  const said = `begin raise exception '${rows} are only ever added'; end`;
  return [
    `create or replace function ${refuse}() returns trigger language plpgsql as $$ ${said} $$`,
    `create or replace trigger ${table}_no_change before update or delete on ${table} for each row execute function ${refuse}()`,
    `create or replace trigger ${table}_no_truncate before truncate on ${table} for each statement execute function ${refuse}()`,
    `alter table ${table} enable trigger user`,
  ];
}

const POLICY = 'goldthread_organisation';

/** Each setting is asked for in a query of its own, which the planner answers once and not a row. */
const WHOSE = `(select nullif(current_setting('${TENANT_SETTING}', true), '${NO_ONE}'))`;
/** What belongs to no council (accounts, sign-ins) is there for whoever has said whose the work is: it divides no councils. */
const ALLOWED = `organisation = ${WHOSE} or ${WHOSE} = '${EVERYONE}' or (coalesce(organisation, '') = '' and ${WHOSE} is not null)`;

/** Tables of this schema that have a column "organisation" but not all of the guard, by name. */
export async function unguardedTables(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation' and not a.attisdropped
    where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity
      and exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = ${POLICY}))
    order by c.relname`.execute(db);
  return rows.map(({ name }) => name);
}

const GUARD_NAMES = ADDED_TO.flatMap(({ table }) => [`${table}_no_change`, `${table}_no_truncate`]);

async function hasTriggers(db: Database): Promise<boolean> {
  const { rows } = await sql`
    select 1 from pg_trigger t join pg_class c on c.oid = t.tgrelid
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
    where t.tgname in (${sql.join(GUARD_NAMES)}) and t.tgenabled <> 'D'`.execute(db);
  return rows.length === GUARD_NAMES.length;
}

async function guardTable(db: Database, name: string): Promise<void> {
  const table = sql.table(name);
  const policy = sql.ref(POLICY);
  await sql`alter table ${table} enable row level security`.execute(db);
  await sql`alter table ${table} force row level security`.execute(db);
  await sql`drop policy if exists ${policy} on ${table}`.execute(db);
  await sql`create policy ${policy} on ${table} using (${sql.raw(ALLOWED)}) with check (${sql.raw(ALLOWED)})`.execute(db);
}

/** Keeps two servers that start at once from making the same policy. */
const GUARDING = 4_126_010_722;

/**
 * Policies under which PostgreSQL shows a connection only the rows of the organisation that its setting names, also to
 * the tables' owner, and triggers under which it takes only additions to the audit log and to what was issued.
 */
export async function guardPostgres(db: Database): Promise<void> {
  if ((await hasTriggers(db)) && (await unguardedTables(db)).length === 0) return;
  await db.transaction().execute(async (write) => {
    await sql`select pg_advisory_xact_lock(${GUARDING})`.execute(write);
    for (const statement of ADDED_TO.flatMap(postgresGuards)) await sql.raw(statement).execute(write);
    for (const name of await unguardedTables(write)) await guardTable(write, name);
  });
}

/** What makes the policies of a PostgreSQL idle, in sentences for whoever runs it; none where they hold. */
export async function postgresWeaknesses(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string; superuser: boolean; bypass: boolean }>`
    select rolname as name, rolsuper as superuser, rolbypassrls as bypass from pg_roles where rolname = current_user`.execute(db);
  const [role] = rows;
  if (role === undefined || !(role.superuser || role.bypass)) return [];
  const because = role.superuser ? 'is a superuser' : 'has BYPASSRLS';
  return [
    `The store's role "${role.name}" ${because}, so PostgreSQL does not keep councils' rows apart for it. Use a role without either (docs/operating.md).`,
  ];
}
