import type { CreateTableBuilder, Kysely } from 'kysely';

type Columns = Readonly<Record<string, 'text' | 'integer' | 'text?' | 'integer?'>>;

async function createTable(db: Kysely<unknown>, name: string, key: readonly string[], columns: Columns): Promise<void> {
  let table: CreateTableBuilder<string, string> = db.schema
    .createTable(name)
    .addColumn('organisation', 'text', (column) => column.notNull());
  for (const [column, type] of Object.entries(columns)) {
    const kept = type.startsWith('text') ? 'text' : 'integer';
    table = table.addColumn(column, kept, (each) => (type.endsWith('?') ? each : each.notNull()));
  }
  await table.addPrimaryKeyConstraint(`${name}_key`, ['organisation', ...key]).execute();
}

const WHO = { person: 'text', name: 'text', at: 'text' } as const;

/** Who said a thing later: an answer, a response, a closing. All are null until somebody does. */
function later(prefix: string): Columns {
  return { [`${prefix}_text`]: 'text?', [`${prefix}_person`]: 'text?', [`${prefix}_name`]: 'text?', [`${prefix}_at`]: 'text?' };
}

/** Committees, their meetings, and what is asked, recommended and requested at them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'committees', ['code'], {
    code: 'text',
    version: 'integer',
    title: 'text',
    purpose: 'text',
    plans: 'text',
    services: 'text',
    members: 'text',
  });
  await createTable(db, 'meetings', ['number'], {
    number: 'integer',
    version: 'integer',
    committee: 'text',
    date: 'text',
    time: 'text',
    place: 'text',
    stage: 'text',
  });
  await createTable(db, 'agenda_items', ['meeting', 'number'], {
    meeting: 'integer',
    number: 'integer',
    version: 'integer',
    title: 'text',
    report: 'text?',
    issue: 'integer?',
    asks: 'text',
    classification: 'text',
    ground: 'text?',
    cover: 'text?',
  });
  await createTable(db, 'questions', ['number'], {
    number: 'integer',
    report: 'text',
    issue: 'integer',
    pinned: 'text',
    subject: 'text',
    about: 'text',
    committee: 'text?',
    meeting: 'integer?',
    text: 'text',
    ...WHO,
    due: 'text?',
    first_due: 'text?',
    owner: 'text?',
    follows: 'integer?',
    ...later('answer'),
  });
  await createTable(db, 'recommendations', ['number'], {
    number: 'integer',
    kind: 'text',
    committee: 'text',
    meeting: 'integer',
    item: 'integer?',
    question: 'integer?',
    text: 'text',
    addressed: 'text',
    addressee: 'text',
    ...WHO,
    due: 'text?',
    response: 'text?',
    ...later('response'),
    actions: 'text',
    closed_meeting: 'integer?',
    ...later('closed'),
  });
  await createTable(db, 'selection_requests', ['number'], {
    number: 'integer',
    committee: 'text',
    meeting: 'integer',
    change: 'text',
    indicator: 'text?',
    text: 'text',
    ...WHO,
    answer: 'text?',
    ...later('answer'),
  });
}
