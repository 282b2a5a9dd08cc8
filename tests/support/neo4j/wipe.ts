import neo4j, { type Driver } from 'neo4j-driver';
import type { ServerAddress } from './start.ts';

const FOREIGN = `MATCH (n) WHERE NOT n:Meta WITH count(n) AS nodes OPTIONAL MATCH (m:Meta {id: 'test'}) RETURN nodes > 0 AND m IS NULL AS foreign`;

/** Empties a test database: relationships, then nodes, in batches. Refuses one that holds data and no mark of the tests. */
export async function wipe(address: ServerAddress): Promise<void> {
  const { uri, user, password, database } = address;
  const auth = user === '' ? { scheme: 'none', principal: '', credentials: '' } : neo4j.auth.basic(user, password);
  const driver = neo4j.driver(uri, auth);
  try {
    await refuseForeign(driver, database);
    await driver.executeQuery("MERGE (:Meta {id: 'test'})", {}, { database });
    const session = driver.session({ database });
    await session.run('MATCH ()-[r]->() CALL { WITH r DELETE r } IN TRANSACTIONS OF 10000 ROWS');
    await session.run(
      "MATCH (n) WHERE NOT n:Meta OR n.id <> 'test' CALL { WITH n DELETE n } IN TRANSACTIONS OF 10000 ROWS",
    );
    await session.close();
  } finally {
    await driver.close();
  }
}

async function refuseForeign(driver: Driver, database: string): Promise<void> {
  const { records } = await driver.executeQuery(FOREIGN, {}, { database });
  if (records[0]?.get('foreign') === true) {
    throw new Error("This database is not empty and has no (:Meta {id: 'test'}): the tests do not touch it.");
  }
}
