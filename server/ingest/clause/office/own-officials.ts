import { type Item, isNp, isNpOf, isVg, type NounPhrase } from '../items.ts';

/** Who says something of its own people: a state, or a body that acts for one. */
function stateOf(item: Item | undefined): string | null {
  if (!isNp(item)) return null;
  if (item.core.kind === 'country') return item.core.reading.iso3;
  if (item.core.kind === 'organization') return item.core.reading.of;
  if (item.core.kind !== 'thing' || !(item.is.has('bodies') || item.is.has('offices'))) return null;
  const lands = [item.possessor?.core, ...item.modifiers.map(({ core }) => core)];
  const land = lands.find((core) => core?.kind === 'country');
  return land?.kind === 'country' ? land.reading.iso3 : null;
}

/** The state whose words the clause that begins at `at` are: "Turkey said |", "the ministry announced that |". */
function speakerBefore(items: readonly Item[], at: number): string | null {
  const that = items[at - 1];
  let verb = that?.kind === 'sub' && that.word === 'that' ? at - 2 : at - 1;
  while (items[verb]?.kind === 'date') verb -= 1;
  const says = items[verb];
  return isVg(says) && says.is.has('reporting') && !says.passive ? stateOf(items[verb - 1]) : null;
}

const isOwn = (np: NounPhrase): boolean =>
  np.core.kind === 'title' && np.core.title.country === null && np.words.includes('its');

/** "Turkey said its foreign minister would visit": the officials of the state that speaks. */
export function ownOfficials(items: readonly Item[]): Item[] {
  return items.map((item, at) => {
    if (!isNpOf(item, 'title') || !isOwn(item)) return item;
    const iso3 = speakerBefore(items, at);
    if (iso3 === null) return item;
    return { ...item, core: { kind: 'title', title: { ...item.core.title, country: iso3 } } };
  });
}
