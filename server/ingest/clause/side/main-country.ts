import type { TitleRow } from '../../../reference/tables.ts';
import type { Sentence } from '../../document/sentences.ts';
import { isCapital, normAt } from '../../document/tokens.ts';
import type { PersonEntry } from '../../mention/linking.ts';
import { countryOf, organizationOf, titleOf } from '../../mention/scan.ts';
import { subjectOf } from '../grammar/subject.ts';
import { isFinite, isNp, isNpOf, type NounPhrase, prepWord } from '../items.ts';
import type { Source } from '../source.ts';
import { areOfFighters } from './fighters.ts';
import { partners, sideOf } from './partners.ts';
import { type Chunked, HEAD, isTitled, openPerson, personOf } from './sides.ts';

type Placed = Chunked & { readonly sentence: Sentence };

/** Offices of which a state has one at a time. */
const SINGLE = /^(?:president|prime-minister|monarch|chancellor|foreign-minister|defence-minister|vice-president)$/;
/** Those who speak for their state abroad: where a text plays says nothing of them. */
export const ABROAD = /^(?:envoy|ambassador|diplomat|negotiator)$/;
/** A spokesman of whom may be anybody's, that of a ministry is a state's. */
const ANYBODY = /^spokes(?:man|woman|person)$/;

const isFormer = (person: PersonEntry): boolean => /^(?:former|ex-|late)/i.test(person.title ?? '');

/** Whether the office in that country is already held by somebody else of the article. */
function taken(persons: readonly PersonEntry[], person: PersonEntry, iso3: string): boolean {
  const role = person.row?.role ?? '';
  if (!SINGLE.test(role) || isFormer(person)) return false;
  return persons.some((one) => one !== person && one.country === iso3 && one.row?.role === role && !isFormer(one));
}

/** The countries that the tokens name, once for each mention; "the Spanish language" names none. */
function named({ hits, tokens, persons }: Source, first: number, end: number): readonly string[] {
  const out: string[] = [];
  for (let at = first; at < end; at += 1) {
    const hit = hits[at];
    if (!hit || hit.first !== at || persons[at] || /^languages?$/.test(normAt(tokens, hit.end))) continue;
    const iso3 = countryOf(hit)?.iso3 ?? organizationOf(hit)?.of;
    if (iso3 != null) out.push(iso3);
  }
  return out;
}

/** The country that is named far more often than any other, if there is one. */
function dominant(mentions: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const iso3 of mentions) counts.set(iso3, (counts.get(iso3) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null;
}

/** "President Ana Ruiz, President Jon Moe and Chancellor Eva Gruber": several heads are of several states. */
function amongHeads({ grammar }: Chunked, np: NounPhrase): boolean {
  const group = grammar.groups[grammar.items.indexOf(np)];
  const heads = group?.nps.filter((one) => HEAD.test(personOf(one)?.row?.role ?? '')) ?? [];
  return heads.length > 1 && heads.includes(np);
}

/** "Krygyz President", "the Catalan leader": an unknown word in front of the title names another country. */
function followsName({ tokens, names, hits }: Source, np: NounPhrase, first: number): boolean {
  const unknown = (at: number): boolean => at > first && isCapital(tokens, at) && !names.never.has(normAt(tokens, at));
  let title = np.first;
  while (title < np.head && titleOf(hits[title]) === null) title += 1;
  return unknown(np.first - 1) || (title > np.first && title < np.head && !hits[title - 1] && unknown(title - 1));
}

/** The main country beside those of his partners, which needs more than one mention. */
function mainBeside(mentions: readonly string[], not: ReadonlySet<string> = new Set()): string | null {
  const rest = mentions.filter((iso3) => !not.has(iso3));
  const main = dominant(rest);
  return main === null || rest.length === mentions.length || rest.filter((iso3) => iso3 === main).length > 1
    ? main
    : null;
}

function mentionsOf(readings: readonly Placed[]): ReadonlyMap<number, readonly string[]> {
  const out = new Map<number, readonly string[]>();
  for (const { sentence, source } of readings) {
    const more = named(source, sentence.first, sentence.end);
    out.set(sentence.paragraph, [...(out.get(sentence.paragraph) ?? []), ...more]);
  }
  return out;
}

/** Officials of a state, and rebels of whom nothing says for which group they fight. */
const actsAtHome = ({ acts, role }: TitleRow): boolean =>
  (acts === 'country' && !ABROAD.test(role)) || role === 'rebel-leader';

/** Whether somebody named here may be one of the officials of the country that the text is about. */
function isHome(reading: Placed, np: NounPhrase, { row }: PersonEntry): boolean {
  const { source, sentence } = reading;
  if (!row || !actsAtHome(row) || ANYBODY.test(row.phrase) || !isTitled(np, source)) return false;
  return !followsName(source, np, sentence.first) && !amongHeads(reading, np);
}

/** "China condemns the pact, with Foreign Ministry spokesman Jon Lin saying": a spokesman beside what his state does. */
function spokenFor({ grammar }: Placed, person: PersonEntry): string | null {
  const first = grammar.items.findIndex(isNp);
  const [subject, verb] = [grammar.items[first], grammar.items[first + 1]];
  const acts = isFinite(verb);
  return person.row?.role === 'spokesperson' && acts && subject !== undefined ? sideOf(subject) : null;
}

/** "Foreign Minister Ana Ruiz said in Lima": who speaks in a capital that is no seat of others may be at home. */
function saidIn({ grammar: { items }, source: { words } }: Placed, np: NounPhrase): string | null {
  const at = items.indexOf(np);
  const [verb, prep, town] = items.slice(at + 1, at + 4);
  if (!isFinite(verb) || !verb.is.has('reporting') || prepWord(prep) !== 'in' || !isNpOf(town, 'country')) return null;
  const { city, iso3 } = town.core.reading;
  return city === null || words.seats.has(city) ? null : iso3;
}

/** Who acts in the sentence before, or earlier in this one: "Peru denied it. Foreign Minister Ana Ruiz said …". */
function actingBefore(readings: readonly Placed[], reading: Placed, np: NounPhrase): string | null {
  const at = readings.indexOf(reading);
  const before = readings[at - 1];
  const reach = reading.sentence.header === null ? 1 : 0;
  const near = before !== undefined && before.sentence.paragraph >= reading.sentence.paragraph - reach;
  const own = actors(reading, reading.grammar.items.indexOf(np)).at(-1);
  return own ?? (near ? (actors(before).at(-1) ?? null) : null);
}

/** For whom the subjects of a sentence act, one state for each verb in front of an item; several leave it open. */
function actors({ grammar }: Placed, end = grammar.items.length): readonly string[] {
  return grammar.items.slice(0, end).flatMap((verb, at) => {
    const sides = new Set(isFinite(verb) ? subjectOf(grammar, at).flatMap((np) => sideOf(np) ?? []) : []);
    return sides.size === 1 ? [...sides] : [];
  });
}

/** Where the text first names each country. */
function firstNamed(readings: readonly Placed[]): ReadonlyMap<string, Placed> {
  const out = new Map<string, Placed>();
  for (const reading of readings.toReversed())
    for (const iso3 of named(reading.source, reading.sentence.first, reading.sentence.end)) out.set(iso3, reading);
  return out;
}

/** Where a text was written, and whose ministry publishes it. */
export type Homes = { readonly home: string | null; readonly publisher: string | null };

/** "Ambassador Ann Hall", "Spokesperson Jon Lin": of whom only a publisher leaves the country unsaid. */
const isUnsaid = ({ row }: PersonEntry): boolean =>
  row?.acts === 'country' && (ABROAD.test(row.role) || row.role === 'spokesperson');

/** Officials in a text about one country, beside those whom they meet, are of that one: "Prime Minister Ana Ruiz said". */
export function mainSides(
  readings: readonly Placed[],
  persons: readonly PersonEntry[],
  { home, publisher }: Homes,
): void {
  const mentions = mentionsOf(readings);
  const whole = [...mentions.values()].flat();
  const others = partners(readings);
  const first = firstNamed(readings);
  // Under the day lines of a digest each paragraph is a story of its own.
  const wholeMain = ({ sentence: { header, paragraph } }: Placed, not: ReadonlySet<string> | undefined) => {
    const near = mentions.get(paragraph) ?? [];
    const main = header === null ? mainBeside(whole, not) : null;
    return main !== null && (near.length === 0 || near.includes(main)) ? main : null;
  };
  // "Foreign Ministry Spokesperson Jon Lin announced it. They met Peru's minister.": no state that is named only then.
  const isAhead = ({ row }: PersonEntry, iso3: string, { sentence }: Placed): boolean =>
    row?.role === 'spokesperson' && (first.get(iso3)?.sentence.index ?? 0) > sentence.index;
  const mainOf = (reading: Placed, np: NounPhrase, person: PersonEntry): string | null => {
    const not = others.get(person);
    const near = mentions.get(reading.sentence.paragraph) ?? [];
    const main = mainBeside(near, not) ?? spokenFor(reading, person) ?? wholeMain(reading, not);
    if (person.row?.role === 'rebel-leader') return main;
    if (main !== null && !isAhead(person, main, reading)) return main;
    const open = (iso3: string | null): iso3 is string => iso3 !== null && not?.has(iso3) !== true;
    // "The mediator met the rebels' leader": rebels are of no state that acted before.
    const acted = areOfFighters(reading.source, np) ? null : actingBefore(readings, reading, np);
    return [saidIn(reading, np), home, publisher, acted].find(open) ?? null;
  };
  for (const reading of readings) {
    for (const np of reading.grammar.items) {
      const person = openPerson(np, reading.source);
      if (!person || !isNp(np)) continue;
      const own = isUnsaid(person) ? publisher : null;
      const main = isHome(reading, np, person) ? mainOf(reading, np, person) : (spokenFor(reading, person) ?? own);
      if (main !== null && !taken(persons, person, main)) person.country = main;
    }
  }
}
