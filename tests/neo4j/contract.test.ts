import { describe, inject, it } from 'vitest';
import { neo4jParts } from '../../server/store/neo4j/store.ts';
import { storeContract } from '../contract/store.contract.ts';
import type { Subject } from '../contract/subject.ts';
import { wipe } from '../support/neo4j/wipe.ts';

const address = inject('neo4j');

if (address) {
  const open = async (): Promise<Subject> => {
    const { store, ask } = neo4jParts(address);
    await store.open();
    return { store, ask };
  };
  const openEmpty = async (): Promise<Subject> => {
    await wipe(address);
    return open();
  };
  storeContract({ name: 'Neo4j store', engine: 'neo4j', open: openEmpty, reopen: open });
} else {
  describe('Neo4j store', () => it.skip('no server: the reason stands above', () => undefined));
}
