import { type Article, type Claim, claimNode, type GraphNode, type Told, toldOf } from '../../graph/index.ts';

type Put = { readonly article: Article; readonly claims: readonly Claim[] };

/** What is made of an article and its claims and depends on nothing stored. Made once, as long as they are in memory. */
export type Ahead = {
  readonly told: (article: Article) => Told;
  readonly claim: (claim: Claim) => GraphNode;
  /** Makes it all now: while a store writes, there is time for what it is sent next. */
  readonly prepare: (put: readonly Put[]) => void;
};

function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

export function createAhead(): Ahead {
  const told = once(toldOf);
  const claim = once(claimNode);
  return {
    told,
    claim,
    prepare(put) {
      for (const { article, claims } of put) {
        told(article);
        for (const one of claims) claim(one);
      }
    },
  };
}
