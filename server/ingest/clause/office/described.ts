import { type Item, isComma, isNp, isNpOf, isVg, type NounPhrase, type PhraseOf } from '../items.ts';
import { behindPortfolio, inPlaceOf, isEnd, type Splice } from '../splice.ts';
import { titleBefore } from './title-before.ts';

/** "the host", "their host". */
const isHost = ({ words, is }: NounPhrase): boolean =>
  /^(?:the|his|her|their)$/.test(words[0] ?? '') && is.has('hosts');

/** "his successor", "Dahl's predecessor", "the successor". */
const isHeir = ({ words, is, possessor }: NounPhrase): boolean =>
  is.has('heirs') && (possessor !== null || /^(?:the|his|her|their|its)$/.test(words[0] ?? ''));

/** "one of Kim's top lieutenants", "another envoy", "the host", "his successor". */
const describes = (np: NounPhrase): boolean =>
  isHost(np) || isHeir(np) || /^(?:one|a|an|another)$/.test(np.words[0] ?? '');

/** Behind a name that stands for a description: a comma, or the end of a list that a host closes. */
function afterName(items: readonly Item[], at: number, host: boolean): number | null {
  if (isComma(items[at])) return at + 1;
  return host && isEnd(items[at]) ? at : null;
}

/** "one of Kim's | top lieutenants, Kim Yong Chol": the name is of the country of whose people he is one. */
function lendOwner({ person }: PhraseOf<'person'>['core'], group: Item | undefined): void {
  const owner = isNp(group) ? group.possessor?.core : undefined;
  if (owner?.kind === 'person') person.country ??= owner.person.country;
}

/** "In | a rare move, Liv Dahl, …": what opens a sentence behind a preposition is nobody. */
const isOpening = (items: readonly Item[], at: number): boolean =>
  items[at - 1]?.kind === 'prep' && !items.slice(0, at).some(isVg);

type NamedHere = { readonly np: PhraseOf<'person'>; readonly end: number };

/** The name behind a comma; "their host, | the President of Peru, Ana Ruiz": that of a host may follow its office. */
function namedAt(items: readonly Item[], at: number, host: boolean): NamedHere | null {
  const office = host ? titleBefore(items, at) : null;
  const np = office?.np ?? items[at];
  const end = office?.end ?? afterName(items, at + 1, host);
  return isNpOf(np, 'person') && end !== null ? { np, end } : null;
}

/** "one of Kim's top lieutenants, Kim Yong Chol, was": the name stands for the description. */
export function describedName(items: readonly Item[], at: number): Splice | null {
  const head = items[at];
  if (!isNpOf(head, 'thing') || !describes(head) || isOpening(items, at)) return null;
  const comma = behindPortfolio(items, at + 1);
  const near = isHost(head) || isHeir(head);
  const named = isComma(items[comma]) ? namedAt(items, comma + 1, near) : null;
  if (named === null) return null;
  lendOwner(named.np.core, items[at + 2]);
  return isHeir(head) ? { np: inPlaceOf(head, named.np), end: named.end } : named;
}
