import { type DateItem, type Item, isNp, type NounPhrase } from '../items.ts';
import { laidOut } from '../phrase/layout.ts';
import { type Group, groupAt } from './groups.ts';

/** A prepositional phrase; `of` is the index of the item that it follows. */
export type Prep = {
  readonly word: string;
  readonly at: number;
  readonly group: readonly NounPhrase[];
  readonly end: number;
};

/** What stands right of a verb group in its own clause. */
export type Right = {
  readonly objects: readonly NounPhrase[];
  readonly preps: readonly Prep[];
  readonly dates: readonly DateItem[];
  readonly end: number;
};

/** One sentence, chunked; the questions below are answered from the items. */
export type Grammar = {
  readonly items: readonly Item[];
  readonly groups: readonly (Group | null)[];
  /** Answers already given, by item: each verb is asked for its right side and its subject by every frame. */
  readonly rights: (Right | null)[];
  readonly subjects: (readonly NounPhrase[] | null)[];
};

export function makeGrammar(chunked: readonly Item[]): Grammar {
  const items = chunked.map(laidOut);
  const groups: (Group | null)[] = items.map(() => null);
  for (let at = 0; at < items.length; at += 1) {
    if (groups[at] !== null) continue;
    const group = groupAt(items, at);
    if (group === null) continue;
    for (let i = group.first; i < group.end; i += 1) if (isNp(items[i])) groups[i] = group;
  }
  return { items, groups, rights: items.map(() => null), subjects: items.map(() => null) };
}

/** Those that a relative clause at `rel` is about: of "A, who had come by train, and B" the one in front of it. */
export const phrasesBefore = (grammar: Grammar, at: number, rel: number): readonly NounPhrase[] =>
  phrasesAt(grammar, at).filter(({ first }) => first < (grammar.items[rel]?.first ?? first + 1));

/** The phrases of the list that a noun phrase belongs to, or that phrase alone. */
export function phrasesAt({ groups, items }: Grammar, at: number): readonly NounPhrase[] {
  const group = groups[at];
  if (group) return group.nps;
  const item = items[at];
  return isNp(item) ? [item] : [];
}
