import { formsOf, lemmaOf } from '../../document/lemmas.ts';
import { landAmong } from '../../mention/core.ts';
import type { PersonEntry } from '../../mention/linking.ts';
import type { NameWords } from '../../mention/name-words.ts';
import { onlyOneAt } from '../grammar/only-ones.ts';
import {
  fronts,
  type Item,
  isComma,
  isFinite,
  isNp,
  isNpOf,
  isVg,
  type NounPhrase,
  type PhraseOf,
  prepWord,
} from '../items.ts';
import { lend, type Owner, ownerIn, singular } from '../splice.ts';
import { sideOf } from './partners.ts';
import { type Chunked, countryOf, isFree } from './sides.ts';

/** Where the clause of a verb ends: at the next comma, verb or break. */
function clauseEnd(items: readonly Item[], from: number): number {
  let at = from;
  while (at < items.length && !/^(?:comma|break|rel|sub|vg)$/.test(items[at]?.kind ?? '')) at += 1;
  return at;
}

/** Over an aside between commas: ", born in Lund in 1938,". */
function behindAside(items: readonly Item[], at: number): number {
  const verb = items[at + 1];
  if (!isComma(items[at]) || !isVg(verb) || verb.shape === 'infinitive') return at;
  const end = clauseEnd(items, at + 2);
  return isComma(items[end]) ? end + 1 : at;
}

/** Behind the ", who" of a relative clause, also that of "the man who"; its own start without one. */
function behindRelative(items: readonly Item[], at: number): number {
  if (!isComma(items[at])) return items[at]?.kind === 'rel' ? at + 1 : at;
  const rel = isNpOf(items[at + 1], 'thing') ? at + 2 : at + 1;
  return items[rel]?.kind === 'rel' ? rel + 1 : at;
}

/** The verb that tells of the person at `at`: "Liv Dahl | is", "Liv Dahl, who | heads". */
function verbOf(items: readonly Item[], at: number): number | null {
  const from = items[at + 1]?.kind === 'date' ? at + 2 : at + 1;
  const [comma, aside] = [items[from], items[from + 1]];
  // ", leading the mission,".
  if (isComma(comma) && isVg(aside) && aside.shape === 'gerund') return from + 1;
  const verb = behindRelative(items, behindAside(items, from));
  return isFinite(items[verb]) ? verb : null;
}

type Told = { readonly items: readonly Item[]; readonly from: number; readonly end: number };

const nps = ({ items, from, end }: Told): readonly NounPhrase[] => items.slice(from, end).filter(isNp);

/** "a Chilean lawyer and politician": of the country in front of what else somebody is. */
function ownerOf(told: Told): Owner {
  const { country, organization } = ownerIn(told.items, told.from, told.end);
  return { country: country ?? landAmong(nps(told).slice(0, 2).flatMap(fronts)), organization };
}

/** "is the Danish ambassador", "became envoy": the first phrase behind the verb that is an office. */
function takeOffice(person: NounPhrase, told: Told): void {
  const titles = nps(told);
  const at = titles.findIndex((np) => singular(np) && np.core.title.row.class === 'office');
  const title = titles[at];
  if (title === undefined || titles.slice(0, at).some((np) => !/^(?:thing|title)$/.test(np.core.kind))) return;
  lend(person, title, ownerOf(told));
}

const NOBODY: Owner = { country: null, organization: null };

/** Whose body a phrase is: "Norway", "the U.S. delegation", "the African Union Commission"; talks are nobody's. */
function ownerOfBody(np: NounPhrase, { posts }: NameWords): Owner {
  const bodies = [np.core, ...fronts(np)].flatMap((core) => (core.kind === 'organization' ? core.reading : []));
  const body = bodies.find((reading) => reading.of !== null) ?? bodies[0];
  if (body !== undefined) return { country: body.of, organization: body.of === null ? body.id : null };
  const named = np.core.kind === 'country' ? np.core.reading.form === 'name' : posts.has(np.words.at(-1) ?? '');
  return named && !np.is.has('gatherings') ? { country: countryOf(np), organization: null } : NOBODY;
}

/** Whether a phrase says what somebody heads: right behind the verb, behind "of", or a body "at" or "for" which it is done. */
function isHeaded({ items, from }: Told, np: NounPhrase): boolean {
  const at = items.indexOf(np);
  const before = prepWord(items[at - 1]);
  if (at <= from + 1 || before === 'of' || (before === 'at' && np.core.kind !== 'country')) return true;
  // "chairs the talks | for the UN".
  return before === 'for' && np.core.kind === 'organization' && np.core.reading.of === null;
}

/** "heads Cuba's mission", "represented Norway", "leads the U.S. delegation": whose body or state stands behind the verb. */
function takeBody(entry: PersonEntry, told: Told, names: NameWords): void {
  for (const np of nps(told).filter((one) => isHeaded(told, one))) {
    const { country, organization } = ownerOfBody(np, names);
    if (country === null && organization === null) continue;
    entry.country = country;
    entry.organization = organization;
  }
}

/** How a verb tells of an office: of what somebody is, or of what is headed; null when it does not. */
function tellsOf(
  items: readonly Item[],
  at: number,
  { holding, serving, sending }: NameWords,
): 'office' | 'body' | null {
  const verb = items[at];
  if (!isVg(verb)) return null;
  if (/^(?:be|become|remain)$/.test(verb.lemma)) return 'office';
  if (verb.passive) return sending.has(lemmaOf(verb.lemma, sending)) ? 'office' : null;
  const prep = prepWord(items[at + 1]);
  if (formsOf(verb.lemma).some((form) => serving.has(`${form} ${prep}`))) return prep === 'as' ? 'office' : 'body';
  return holding.has(lemmaOf(verb.lemma, holding)) ? 'body' : null;
}

const isSending = (item: Item | undefined, { sending }: NameWords): boolean =>
  isVg(item) && sending.has(lemmaOf(item.lemma, sending));

/** A state or body as the owner of an office. */
function asOwner({ core }: NounPhrase): Owner {
  if (core.kind === 'country') return { country: core.reading.iso3, organization: null };
  return core.kind === 'organization' ? { country: core.reading.of, organization: core.reading.id } : NOBODY;
}

/** ", sent by Norway as envoy": the state or body that sent somebody, with the office. */
function tellSent(items: readonly Item[], at: number, names: NameWords): void {
  const [person, comma, verb, by, sender, as, title] = items.slice(at, at + 7);
  if (!isNp(person) || !isComma(comma) || !isSending(verb, names) || prepWord(by) !== 'by') return;
  if (isNp(sender) && prepWord(as) === 'as' && isNp(title)) lend(person, title, asOwner(sender));
}

function tell({ grammar: { items }, source: { names } }: Chunked, at: number, person: PhraseOf<'person'>): void {
  const verb = verbOf(items, at);
  const of = verb === null ? null : tellsOf(items, verb, names);
  if (verb === null || of === null) return;
  const from = items[verb + 1]?.kind === 'prep' ? verb + 2 : verb + 1;
  const told = { items, from, end: clauseEnd(items, from) };
  if (of === 'office') takeOffice(person, told);
  else if (isFree(person.core.person)) takeBody(person.core.person, told, names);
}

/** The state, or that of the leader, in front of a verb of sending or naming. */
function senderOf(item: Item | undefined): string | null {
  if (!isNp(item)) return null;
  return item.core.kind === 'title' ? (item.core.title.country ?? countryOf(item)) : sideOf(item);
}

/** "sent | Jorge Mora", "named | Jorge Mora ambassador": who is sent or named, also where the office is of one phrase with him. */
function sentAt(items: readonly Item[], at: number): PersonEntry | null {
  const np = items[at];
  const core = isNp(np) ? [np.core, ...fronts(np)].find(({ kind }) => kind === 'person') : undefined;
  return core?.kind === 'person' ? core.person : null;
}

/** "Peru sent Jorge Mora", "Peru named Jorge Mora ambassador": who is sent by a state acts for it. */
function send(items: readonly Item[], at: number, names: NameWords): void {
  const verb = items[at - 1];
  if (!isVg(verb) || verb.passive || !isSending(verb, names)) return;
  const person = sentAt(items, at);
  if (person !== null && isFree(person)) person.country = senderOf(items[at - 2]);
}

/** "The last minister of Norway to visit Lima was | Ola Vik": whose office stands in front of the verb. */
function tellOnly(items: readonly Item[], at: number): void {
  const only = onlyOneAt(items, at);
  if (only !== null) lend(only.person, only.title, ownerIn(items, items.indexOf(only.title), at));
}

/** What a sentence says that somebody is or heads: "Liv Dahl is Norway's envoy", "Liv Dahl, who heads Norway's mission". */
export function tellOffices(reading: Chunked): void {
  reading.grammar.items.forEach((item, at) => {
    send(reading.grammar.items, at, reading.source.names);
    tellOnly(reading.grammar.items, at);
    if (!isNpOf(item, 'person')) return;
    tellSent(reading.grammar.items, at, reading.source.names);
    tell(reading, at, item);
  });
}
