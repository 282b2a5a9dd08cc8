import { type Item, isComma, isFinite, isNp, isNpOf, isVg, type NounPhrase } from '../items.ts';

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

/** "Norway | sent its minister", "Norway | on Friday | called off": where the one who acts stands in front of a verb. */
function beforeVerb(items: readonly Item[], verb: number): number {
  if (items[verb - 1]?.kind !== 'date') return verb - 1;
  return items[verb - 2]?.kind === 'prep' ? verb - 3 : verb - 2;
}

/** The state that acts in the clause of a phrase at `at`, when the clause names no other one in between. */
function actorBefore(items: readonly Item[], at: number): string | null {
  const from = items.slice(0, at).findLastIndex(({ kind }) => kind === 'sub' || kind === 'rel' || kind === 'break');
  const verb = items.findIndex((item, i) => i > from && i < at && isFinite(item));
  const who = beforeVerb(items, verb);
  const says = items[verb];
  if (!isVg(says) || says.passive || who !== from + 1) return null;
  return items.slice(verb, at).some((item) => isNpOf(item, 'country')) ? null : stateOf(items[who]);
}

const isOwn = (np: NounPhrase): boolean =>
  np.core.kind === 'title' && np.core.title.country === null && np.words.includes('its');

/** "Turkey|, whose | foreign minister went to Lima,": the state that stands in front of the relative word. */
function ownerByWhose(items: readonly Item[], at: number): string | null {
  const [state, comma, whose] = [items[at - 3], items[at - 2], items[at - 1]];
  if (whose?.kind !== 'rel' || whose.word !== 'whose') return null;
  return isNpOf(isComma(comma) ? state : comma, 'country') ? stateOf(isComma(comma) ? state : comma) : null;
}

/** "Turkey said its foreign minister would visit": the officials of the state that speaks or acts, or that a relative clause is about. */
export function ownOfficials(items: readonly Item[]): Item[] {
  return items.map((item, at) => {
    if (!isNpOf(item, 'title') || item.core.title.country !== null) return item;
    const iso3 = isOwn(item) ? (speakerBefore(items, at) ?? actorBefore(items, at)) : ownerByWhose(items, at);
    if (iso3 === null) return item;
    return { ...item, core: { kind: 'title', title: { ...item.core.title, country: iso3 } } };
  });
}
