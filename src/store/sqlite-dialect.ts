import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely';

/** A step of the migrations is undone as a whole where it breaks off: SQLite can, though Kysely does not ask it to. */
class WholeStepsAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Takes the right to write when a transaction begins, and waits for it there. SQLite would otherwise give it at the first
 * write, and refuse it to whoever has read before while another process wrote.
 */
class WriteFirstDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection, { accessMode }: TransactionSettings = {}): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(accessMode === 'read only' ? 'begin' : 'begin immediate'));
  }
}

/** Kysely's dialect of SQLite, with both. */
export class CarefulSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new WriteFirstDriver({ database: this.#database });
  }

  override createAdapter(): SqliteAdapter {
    return new WholeStepsAdapter();
  }
}
