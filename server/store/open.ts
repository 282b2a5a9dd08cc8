import type { GraphStore } from '../../graph/index.ts';
import { embeddedStore } from './embedded/store.ts';

export type StoreConfig = { readonly kind: 'embedded'; readonly path: string | null };

/** The store that the configuration names, not yet open. */
export function makeStore(config: StoreConfig): GraphStore {
  return embeddedStore(config);
}
