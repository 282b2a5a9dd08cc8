import { type Item, isComma, isNpOf, isVg, type NounPhrase, type PhraseOf } from '../items.ts';
import {
  behindPortfolio,
  closingComma,
  FORMER,
  inPlaceOf,
  isEnd,
  isMember,
  lend,
  ownerIn,
  type Splice,
  singular,
} from '../splice.ts';

/** "the Ambassador of Peru, | H.E. Dr. | Ana Ruiz": honours in front of a name are no office of somebody else. */
const isPlain = ({ modifiers }: NounPhrase): boolean =>
  modifiers.every(({ core }) => core.kind === 'title' && core.title.row.class === 'honorific');

/** "the minister, Foreign Minister Ana Ruiz" are two; "the minister, General Ana Ruiz", "the envoy, former president Ana Ruiz" is one. */
const holdsOffice = (np: NounPhrase): boolean =>
  np.core.kind === 'person' &&
  np.core.person.row !== null &&
  !FORMER.test(np.core.person.title ?? '') &&
  !/^(?:military|ambassador)$/.test(np.core.person.row.role);

/** "Deputy Prime Minister, Minister of Foreign Affairs Ana Ruiz": of one who is named by all offices, none has an article. */
const isStacked = (title: PhraseOf<'title'>): boolean =>
  title.core.title.row.role === 'deputy-prime-minister' &&
  title.words.length === 0 &&
  /^\p{Lu}/u.test(title.core.title.text);

/** "the minister, | Foreign Minister Ana Ruiz": a name with an office of its own behind a comma. */
const isAnother = (title: PhraseOf<'title'>, person: NounPhrase): boolean =>
  person.first < person.head - 3 && holdsOffice(person) && !isStacked(title);

const endsName = (item: Item | undefined): boolean => isEnd(item) || item?.kind === 'vg' || item?.kind === 'conj';

/** "hosted the minister, | Liv Dahl said": who tells a sentence at its end is nobody of whom it tells. */
const tells = (items: readonly Item[], at: number, name: number): boolean => {
  const verb = items[name + 1];
  return isVg(verb) && verb.is.has('reporting') && isEnd(items[name + 2]) && items.slice(0, at).some(isVg);
};

/** "In her meeting | with the Danish premier, | Liv Dahl agreed": behind what opens a clause its subject follows. */
function isSubject(items: readonly Item[], at: number, name: number): boolean {
  if (items[at - 1]?.kind !== 'prep' || !isVg(items[name + 1])) return false;
  const start = items.slice(0, at).findLastIndex(({ kind }) => /^(?:comma|break|conj|sub|rel|vg)$/.test(kind)) + 1;
  return items[start]?.kind === 'prep' && !isVg(items[start - 1]);
}

type Name = { readonly person: PhraseOf<'person'>; readonly at: number; readonly apart: boolean };

/** The name behind an office, next to it or behind a comma. */
function nameBehind(items: readonly Item[], office: number): Name | null {
  const apart = isComma(items[office]);
  const at = apart ? office + 1 : office;
  const person = items[at];
  return isNpOf(person, 'person') && isPlain(person) ? { person, at, apart } : null;
}

/** Whether a name behind a comma goes on with the sentence, tells it, or has an office of its own. */
function isOther(items: readonly Item[], at: number, { person, at: name }: Name): boolean {
  if (!endsName(items[name + 1]) || tells(items, at, name) || isSubject(items, at, name)) return true;
  const title = items[at];
  return name === at + 2 && singular(title) && isAnother(title, person);
}

/** "China's top diplomat, Wang Yi, said"; "his Russian counterpart Viktor Khristenko". */
export function titleBefore(items: readonly Item[], at: number): Splice | null {
  const title = items[at];
  if (!singular(title)) return null;
  const office = behindPortfolio(items, at + 1);
  const name = nameBehind(items, office);
  if (name === null || (name.apart && isOther(items, at, name))) return null;
  const { person, apart } = name;
  lend(person, title, ownerIn(items, at, office));
  return { np: inPlaceOf(title, person), end: apart ? behindClosing(items, name.at + 1) : name.at + 1 };
}

const behindClosing = (items: readonly Item[], at: number): number =>
  isMember(items[at + 1]) ? at : at + closingComma(items, at);
