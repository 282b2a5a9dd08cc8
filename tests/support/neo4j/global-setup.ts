import type { TestProject } from 'vitest/node';
import { type ServerAddress, startNeo4j } from './start.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run, or null where there is none and its tests are skipped. */
    neo4j: ServerAddress | null;
    /** Its process, where this run has started it. */
    neo4jPid: number | null;
  }
}

/** Starts one server for the run; without one the tests are skipped with the reason, or fail if REQUIRE_NEO4J=1. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const started = await startNeo4j();
  if ('missing' in started) {
    if (process.env['REQUIRE_NEO4J'] === '1') throw new Error(`The Neo4j tests cannot run: ${started.missing}.`);
    console.warn(`Neo4j tests are skipped: ${started.missing}. Set TEST_NEO4J_URI to use a server of your own.`);
    project.provide('neo4j', null);
    project.provide('neo4jPid', null);
    return async () => undefined;
  }
  project.provide('neo4j', started.address);
  project.provide('neo4jPid', started.pid);
  return started.stop;
}
