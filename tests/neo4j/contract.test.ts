import { describe, inject } from 'vitest';
import { neo4jParts } from '../../server/store/neo4j/store.ts';
import { storeContract } from '../contract/store.contract.ts';
import type { Subject } from '../contract/subject.ts';
import { wipe } from '../support/neo4j/wipe.ts';

// Without a server the whole suite is skipped; the setup has printed why.
const address = inject('neo4j');

async function open(): Promise<Subject> {
  if (!address) throw new Error('no server');
  const { store, ask } = neo4jParts(address);
  await store.open();
  return { store, ask };
}

async function openEmpty(): Promise<Subject> {
  if (address) await wipe(address);
  return open();
}

describe.skipIf(!address)('on a real server', () => {
  storeContract({ name: 'Neo4j store', engine: 'neo4j', open: openEmpty, reopen: open });
});
