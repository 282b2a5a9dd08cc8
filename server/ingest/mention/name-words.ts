import type { Rules } from '../../reference/rules.ts';

type Lists = Rules['names'];
/** The words of names.yaml, by what they do beside or inside a name. */
export type NameWords = { readonly [Key in Exclude<keyof Lists, 'halves' | 'spellings'>]: ReadonlySet<string> } & {
  /** Half a name, with the country for which it stands. */
  readonly halves: ReadonlyMap<string, string>;
  /** The first form of each name that is written in several ways. */
  readonly spellings: ReadonlyMap<string, string>;
};

export function makeNameWords({ halves, spellings, ...lists }: Lists): NameWords {
  const sets = Object.fromEntries(Object.entries(lists).map(([key, words]) => [key, new Set(words)]));
  const forms = Object.entries(spellings).flatMap(([form, others]) => others.map((other) => [other, form] as const));
  return {
    ...(sets as unknown as Omit<NameWords, 'halves' | 'spellings'>),
    halves: new Map(Object.entries(halves)),
    spellings: new Map(forms),
  };
}

/** Whether a capitalised word may be the last of an office: "Minister of | Energy", "Roscosmos State | Corporation". */
export const endsOffice = (words: NameWords, norm: string): boolean =>
  words.portfolios.has(norm) || words.offices.has(norm) || (words.things.has(norm) && !words.surnames.has(norm));

/** Whether a capitalised run that ends with this word names a body, thing or place and no person. */
export const endsThing = (words: NameWords, norm: string): boolean =>
  endsOffice(words, norm) && !words.surnames.has(norm);
