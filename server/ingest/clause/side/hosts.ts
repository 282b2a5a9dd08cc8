import { type Item, isComma, isNp, isNpOf, isVg, type NounPhrase, prepWord } from '../items.ts';
import { homeOf, isMeeting, landThere } from './at-home.ts';
import { type Chunked, isOpen, isTitled, personOf } from './sides.ts';

/** Where somebody is or goes: "in Lima", "to Chile", "visited Peru", "Fiji, where". */
function placeAt(items: readonly Item[], at: number): string | null {
  const np = items[at];
  if (!isNp(np)) return null;
  const prep = items[at - 1];
  const behind = isComma(items[at + 1]) ? items[at + 2] : items[at + 1];
  const where = behind?.kind === 'rel' && behind.word === 'where';
  const reached = isVg(prep) && !prep.passive && prep.is.has('moving');
  return where || reached || /^(?:in|to|at)$/.test(prepWord(prep)) ? landThere(np) : null;
}

/** "will be received by | President Ana Ruiz": a host. */
function isReceivedBy(items: readonly Item[], at: number): boolean {
  const verb = items[at - 2];
  return prepWord(items[at - 1]) === 'by' && isVg(verb) && verb.passive && verb.is.has('receiving');
}

/** What the phrases in front of somebody tell of where people meet. */
type Met = { readonly places: string[]; readonly visitors: Set<string>; meets: boolean };

function note(met: Met, items: readonly Item[], at: number): void {
  const place = placeAt(items, at);
  if (place !== null) met.places.push(place);
  const country = personOf(items[at])?.country ?? null;
  const hosts = isReceivedBy(items, at);
  met.meets ||= isMeeting(items, at) || (hosts && country !== null);
  if (country === null) return;
  if (hosts) met.places.push(country);
  // Those behind the verb are met: they may be at home.
  else if (!met.meets) met.visitors.add(country);
}

/** Where the ones met are at home: the last place named before them at which no visitor is at home. */
function hostOf(items: readonly Item[], at: number, told: readonly string[]): string | null {
  const met: Met = { places: [...told], visitors: new Set(), meets: false };
  for (let i = 0; i < at; i += 1) note(met, items, i);
  return met.meets ? (met.places.findLast((place) => !met.visitors.has(place)) ?? null) : null;
}

/** "an invitation | from | President Ana Ruiz", "President Ana Ruiz | invited": somebody who asks others to come. */
function invites(items: readonly Item[], at: number): boolean {
  const [noun, link, next] = [items[at - 2], items[at - 1], items[at + 1]];
  if (isVg(next) && next.lemma === 'invite') return !next.passive;
  return isNp(noun) && noun.is.has('invitations') && /^(?:from|of|by)$/.test(prepWord(link));
}

/** "invited him | to visit | Lima", "an invitation from her | to Lima": where those who are asked would come. */
function invitedTo(items: readonly Item[], at: number): string | null {
  if (!invites(items, at)) return null;
  for (let i = at + 1; i < items.length && items[i]?.kind !== 'break' && !isComma(items[i]); i += 1) {
    const [before, np] = [items[i - 1], items[i]];
    const there = isVg(before) ? before.is.has('moving') : /^(?:to|in|at)$/.test(prepWord(before));
    const land = there && isNp(np) ? landThere(np) : null;
    if (land !== null) return land;
  }
  return travelledTo(items, at);
}

/** "will travel to Lima at the invitation of | her counterpart": where those go who are asked. */
function travelledTo(items: readonly Item[], at: number): string | null {
  const np = items[at - 2];
  if (!isNp(np) || prepWord(items[at - 3]) !== 'at') return null;
  const verb = items.slice(0, at).findLastIndex(isVg);
  const told = items.slice(0, at - 3).findLastIndex((_, i) => i > verb && placeAt(items, i) !== null);
  const moves = items[verb];
  return told >= 0 && isVg(moves) && moves.is.has('moving') ? placeAt(items, told) : null;
}

/** "Dahl was in Lima, where she and | Foreign Minister Jon Moe | met": who acts together with the traveller came along. */
const comesAlong = ({ groups }: Chunked['grammar'], at: number): boolean =>
  groups[at]?.nps.some((np) => isNpOf(np, 'pronoun') && /^(?:he|she|they)$/.test(np.core.word)) ?? false;

/** Of whoever is named last in front. */
const landInFront = (items: readonly Item[], at: number): string | null =>
  personOf(items.slice(0, at).findLast((item) => personOf(item) !== null))?.country ?? null;

function landFor(
  chunked: Pick<Chunked, 'grammar' | 'source'>,
  np: NounPhrase,
  places: readonly string[],
): string | null {
  const { items } = chunked.grammar;
  const at = items.indexOf(np);
  if (comesAlong(chunked.grammar, at)) return landInFront(items, at);
  return invitedTo(items, at) ?? hostOf(items, at, places) ?? homeOf(chunked, np);
}

type Placed = Chunked & { readonly sentence: { readonly paragraph: number } };

/** "In Lima she met Foreign Minister Jon Vidal": a host without a country is of the place. */
export function hostSides(readings: readonly Placed[]): void {
  let places: string[] = [];
  let paragraph = -1;
  for (const { grammar, sentence, source } of readings) {
    const { items } = grammar;
    if (sentence.paragraph > paragraph + 1) places = [];
    paragraph = sentence.paragraph;
    items.forEach((np) => {
      const person = personOf(np);
      if (!person || !isNp(np) || !isOpen(person) || person.row?.acts !== 'country' || !isTitled(np, source)) return;
      // An ambassador is at home elsewhere.
      if (person.row.role !== 'ambassador') person.country = landFor({ grammar, source }, np, places);
    });
    for (const at of items.keys()) {
      const place = placeAt(items, at);
      if (place !== null) places.push(place);
    }
  }
}
