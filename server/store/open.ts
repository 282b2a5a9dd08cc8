import type { GraphStore } from '../../graph/index.ts';
import type { Aside } from './embedded/aside.ts';
import { embeddedStore } from './embedded/store.ts';
import { neo4jStore } from './neo4j/store.ts';

export type StoreConfig =
  | { readonly kind: 'embedded'; readonly path: string | null }
  | {
      readonly kind: 'neo4j';
      readonly uri: string;
      readonly user: string;
      readonly password: string;
      readonly database: string;
    };

/** The store that the configuration names, not yet open. Only with `onAside` a graph that does not open is put aside. */
export function makeStore(config: StoreConfig, onAside?: (aside: Aside) => void): GraphStore {
  return config.kind === 'embedded'
    ? embeddedStore({ ...config, ...(onAside ? { onAside } : {}) })
    : neo4jStore(config);
}
