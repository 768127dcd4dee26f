import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
} from 'kysely';
import { saidOfText } from './kept-text.ts';

class PlainSpokenDriver extends PostgresDriver {
  readonly #spoken = new WeakSet<DatabaseConnection>();

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    if (this.#spoken.has(connection)) return connection;
    this.#spoken.add(connection);
    const execute: DatabaseConnection['executeQuery'] = connection.executeQuery.bind(connection);
    connection.executeQuery = <R>(query: CompiledQuery) =>
      execute<R>(query).catch((error: unknown) => {
        throw saidOfText(error);
      });
    return connection;
  }
}

/** Kysely's dialect of PostgreSQL, which says of texts that it cannot keep that they are at fault, and not we. */
export class PlainSpokenPostgresDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new PlainSpokenDriver(this.#config);
  }
}
