import { embeddedStore } from '../../server/store/embedded/store.ts';
import { writing } from './fixture.ts';

// Opens a store, writes, says so, and waits to be killed.
const store = embeddedStore({ path: process.argv[2] ?? null });
await store.open();
await store.writer().transaction((tx) => tx.run(writing("CREATE (t:Topic {id: 'topic:parent'})"), {}));
process.stdout.write('ready\n');
setInterval(() => undefined, 1000);
