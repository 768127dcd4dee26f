import { EnvironmentFault } from '../src/model/fault.ts';
import { openStore, type Store } from '../src/store/connect.ts';

/** Tests beside this one come and go in schemas of the same database: the migrator looks at all of them, and one may be gone by then. */
const GONE = /schema "[^"]+" does not exist/;
const TRIES = 5;

/** Opens a store on a server that other tests use at the same time. */
export async function openAmongOthers(url: string, tries = TRIES): Promise<Store> {
  try {
    return await openStore(url);
  } catch (error) {
    if (tries > 1 && error instanceof EnvironmentFault && GONE.test(error.message)) return openAmongOthers(url, tries - 1);
    throw error;
  }
}
