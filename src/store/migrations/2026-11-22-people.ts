import type { ColumnDataType, CreateTableBuilder, Kysely } from 'kysely';

/** Columns by their names; a type ending in "?" may be empty. */
type Columns = Readonly<Record<string, 'text' | 'text?' | 'integer'>>;

async function create(db: Kysely<unknown>, table: string, columns: Columns, key: readonly string[]): Promise<void> {
  let building: CreateTableBuilder<string, string> = db.schema.createTable(table);
  for (const [name, said] of Object.entries(columns)) {
    const type: ColumnDataType = said === 'integer' ? 'integer' : 'text';
    building = building.addColumn(name, type, (column) => (said === 'text?' ? column : column.notNull()));
  }
  await building.addPrimaryKeyConstraint(`${table}_key`, [...key]).execute();
}

/**
 * People, what they may do, and how they come in. Tokens and addresses are kept as hashes alone; instants are ISO text
 * in UTC with milliseconds, days ISO dates.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await create(
    db,
    'accounts',
    {
      id: 'text',
      email: 'text',
      email_key: 'text',
      name: 'text',
      password: 'text?',
      totp: 'text?',
      totp_offered: 'text?',
      totp_step: 'integer',
      recovery: 'text',
      demonstration: 'integer',
      created: 'text',
      ended: 'text?',
    },
    ['id'],
  );
  await db.schema.createIndex('accounts_email').unique().on('accounts').column('email_key').execute();
  const membership = { organisation: 'text', account: 'text', post: 'text?', joined: 'text', left_at: 'text?' } as const;
  await create(db, 'memberships', membership, ['organisation', 'account']);
  await db.schema.createIndex('memberships_account').on('memberships').column('account').execute();
  const grant = { organisation: 'text', account: 'text', role: 'text', scope_kind: 'text', scope_name: 'text' } as const;
  await create(db, 'grants', grant, Object.keys(grant));
  await db.schema.createIndex('grants_account').on('grants').column('account').execute();
  const cover = { organisation: 'text', person: 'text', deputy: 'text', first_day: 'text', last_day: 'text' } as const;
  await create(db, 'covers', cover, ['organisation', 'person', 'deputy', 'first_day']);
  const session = {
    token: 'text',
    id: 'text',
    account: 'text',
    created: 'text',
    seen: 'text',
    expires: 'text',
    browser: 'text',
  } as const;
  await create(db, 'sessions', session, ['token']);
  await db.schema.createIndex('sessions_account').on('sessions').column('account').execute();
  const link = {
    token: 'text',
    kind: 'text',
    account: 'text?',
    organisation: 'text?',
    detail: 'text?',
    created: 'text',
    expires: 'text',
    used: 'text?',
  } as const;
  await create(db, 'links', link, ['token']);
  await db.schema.createIndex('links_account').on('links').columns(['account', 'kind']).execute();
  await create(db, 'attempts', { id: 'text', subject: 'text', at: 'text' }, ['id']);
  await db.schema.createIndex('attempts_subject').on('attempts').columns(['subject', 'at']).execute();
  await create(db, 'identities', { issuer: 'text', subject: 'text', account: 'text', created: 'text' }, ['issuer', 'subject']);
}
