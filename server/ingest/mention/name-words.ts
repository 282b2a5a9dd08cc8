import type { Rules } from '../../reference/rules.ts';

type Lists = Rules['names'];
/** The words of names.yaml, by what they do beside or inside a name. */
export type NameWords = { readonly [Key in Exclude<keyof Lists, 'halves'>]: ReadonlySet<string> } & {
  /** Half a name, with the country for which it stands. */
  readonly halves: ReadonlyMap<string, string>;
};

export function makeNameWords({ halves, ...lists }: Lists): NameWords {
  const sets = Object.fromEntries(Object.entries(lists).map(([key, words]) => [key, new Set(words)]));
  return { ...(sets as unknown as Omit<NameWords, 'halves'>), halves: new Map(Object.entries(halves)) };
}

/** Whether a capitalised word may be the last of an office: "Minister of | Energy", "Roscosmos State | Corporation". */
export const endsOffice = (words: NameWords, norm: string): boolean =>
  words.portfolios.has(norm) || words.offices.has(norm) || (words.things.has(norm) && !words.surnames.has(norm));

/** Whether a capitalised run that ends with this word names a body, thing or place and no person. */
export const endsThing = (words: NameWords, norm: string): boolean =>
  endsOffice(words, norm) && !words.surnames.has(norm);
