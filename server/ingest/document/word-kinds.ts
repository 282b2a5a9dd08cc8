import type { Rules } from '../../reference/rules.ts';

type Lists = Rules['words'];
export type NounKind = keyof Lists['nouns'];
export type VerbKind = keyof Lists['verbs'];

/** What words.yaml says of a word; without an entry a word is of no kind. */
export type WordKinds = {
  readonly noun: (word: string) => ReadonlySet<NounKind>;
  readonly verb: (lemma: string) => ReadonlySet<VerbKind>;
  readonly apart: ReadonlySet<string>;
  readonly sequence: ReadonlySet<string>;
  /** Towns that are seats of others than their own state. */
  readonly seats: ReadonlySet<string>;
  readonly times: ReadonlyMap<string, number>;
};

const NONE: ReadonlySet<never> = new Set();

function kindsOf<Kind extends string>(
  lists: Readonly<Record<Kind, readonly string[]>>,
): (word: string) => ReadonlySet<Kind> {
  const out = new Map<string, Set<Kind>>();
  for (const kind of Object.keys(lists) as Kind[]) {
    for (const word of lists[kind]) out.set(word, (out.get(word) ?? new Set()).add(kind));
  }
  return (word) => out.get(word) ?? NONE;
}

export function makeWordKinds({ nouns, verbs, apart, sequence, seats, times }: Lists): WordKinds {
  return {
    noun: kindsOf(nouns),
    verb: kindsOf(verbs),
    apart: new Set(apart),
    sequence: new Set(sequence),
    seats: new Set(seats),
    times: new Map(Object.entries(times)),
  };
}
