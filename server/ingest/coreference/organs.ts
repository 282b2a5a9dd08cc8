import type { Item, NounPhrase } from '../clause/items.ts';
import { isNp, prepWord } from '../clause/items.ts';
import type { Actor } from './actors.ts';
import { countryOfPhrase } from './descriptions.ts';
import { country, type Discourse } from './discourse.ts';
import { bodyIn, found, none, QUOTED_ONLY, type Sieve } from './sieves.ts';

/** What was named: the word by which it is called again, and whom it stands for. */
type Organ = { readonly word: string; readonly actor: Actor };

/** Words of a name that may stand for all of it: "Gulf Cooperation | Council". */
const wordsOf = (name: string): readonly string[] => name.toLowerCase().split(/[^\p{L}]+/u);

/** The body that a phrase names: alone, in front of an organ, or behind its "of". */
function bodyOf(np: NounPhrase): Actor | null {
  const core = np.core.kind === 'organization' ? np.core : bodyIn(np);
  if (core?.kind !== 'organization' || QUOTED_ONLY.has(core.reading.sort)) return null;
  const { reading } = core;
  return reading.of === null ? { kind: 'organization', reading } : country(reading.of);
}

/** "the Polish foreign ministry", "the African Union Peace and Security Council", "the Supreme Council | of the GCC". */
function ownerAt(items: readonly Item[], at: number, np: NounPhrase): Actor | null {
  const iso3 = countryOfPhrase(np);
  if (iso3 !== null) return country(iso3);
  const behind = items[at + 2];
  return bodyOf(np) ?? (prepWord(items[at + 1]) === 'of' && isNp(behind) ? bodyOf(behind) : null);
}

/** "Foreign Ministry spokesman Liv Dahl": the ministry of the office. */
function officeOrgan({ core }: NounPhrase): readonly Organ[] {
  if (core.kind !== 'person' || core.person.country === null) return [];
  const title = core.person.title ?? '';
  if (!/ministry/i.test(title) || !wordsOf(title).includes('ministry')) return [];
  return [{ word: 'ministry', actor: country(core.person.country) }];
}

/** "EU foreign ministers": whose "the ministers" are. */
function officersOf(np: NounPhrase): readonly Organ[] {
  if (np.core.kind !== 'title' || !np.core.title.plural) return [];
  const owner = np.possessor === null ? bodyOf(np) : bodyOf(np.possessor);
  const word = wordsOf(np.core.title.text).at(-1) ?? '';
  return owner?.kind === 'organization' ? [{ word, actor: owner }] : [];
}

function organsAt(items: readonly Item[], at: number, isOrgan: (word: string) => boolean): readonly Organ[] {
  const np = items[at];
  if (!isNp(np)) return [];
  if (np.core.kind === 'organization') {
    const actor = bodyOf(np);
    return actor === null
      ? []
      : wordsOf(np.core.reading.name)
          .filter(isOrgan)
          .map((word) => ({ word, actor }));
  }
  const word = np.words.at(-1) ?? '';
  if (np.core.kind !== 'thing' || !np.is.has('organs')) return [...officeOrgan(np), ...officersOf(np)];
  const actor = ownerAt(items, at, np);
  return actor === null ? [] : [{ word, actor }];
}

/** Remembers the bodies of a sentence: of two bodies the first keeps the word, else the last. */
export function noteOrgans(items: readonly Item[], { organs }: Discourse, isOrgan: (word: string) => boolean): void {
  for (let at = 0; at < items.length; at += 1)
    for (const { word, actor } of organsAt(items, at, isOrgan))
      if (actor.kind === 'country' || !isOrgan(word) || organs.get(word)?.kind !== 'organization')
        organs.set(word, actor);
}

/** "The Council", "the council members", "the ministry": the body that was named so before. */
function namedBefore({ words, possessor, modifiers }: NounPhrase, { organs }: Discourse): Actor | undefined {
  const [article, word = '', members, more] = words;
  const bare = article === 'the' && (members === undefined || members === 'members') && more === undefined;
  return bare && possessor === null && modifiers.length === 0 ? organs.get(word) : undefined;
}

/** A body by one of its organs: as it was named before, or "the African Union's executive council". */
export const theOrgan: Sieve = (np, discourse) => {
  const own = np.is.has('organs') && np.possessor !== null ? bodyOf(np.possessor) : null;
  const actor = own?.kind === 'organization' ? own : namedBefore(np, discourse);
  return actor === undefined ? none : found('metonym', [actor]);
};
