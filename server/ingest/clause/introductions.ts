import type { PersonEntry } from '../mention/linking.ts';
import type { TitleRef } from '../mention/titles.ts';
import { type Item, isFinite, isNp, type NounPhrase } from './items.ts';
import { type Chunked, personOf } from './sides.ts';
import { subjectOf } from './subject.ts';

/** An office with an owner, whose holder the article has not named: "Iraq's foreign minister". */
type Office = { readonly title: TitleRef; readonly country: string | null; readonly organization: string | null };

/** Who or what the sentence is about, when it is one. */
function subjectIn({ grammar }: Chunked): NounPhrase | null {
  const verb = grammar.items.findIndex((item) => isFinite(item));
  const subject = verb < 0 ? [] : subjectOf(grammar, verb);
  return subject.length === 1 ? (subject[0] ?? null) : null;
}

function officeIn(np: NounPhrase | null): Office | null {
  if (np === null || np.core.kind !== 'title') return null;
  const { title } = np.core;
  if (title.plural || title.row.class !== 'office') return null;
  const owner = np.possessor?.core;
  const country = title.country ?? (owner?.kind === 'country' ? owner.reading.iso3 : null);
  const organization = title.organization ?? (owner?.kind === 'organization' ? owner.reading.id : null);
  return country === null && organization === null ? null : { title, country, organization };
}

const holds = (person: PersonEntry, { title, country }: Office): boolean =>
  person.row?.role === title.row.role && person.country === country;

/** Named with no office, by more than a surname, and not known to serve another country. */
const mayHold = (person: PersonEntry, { country }: Office): boolean =>
  person.row === null &&
  person.organization === null &&
  person.tokens.length > 1 &&
  (person.country === null || person.country === country);

function take(person: PersonEntry, { title, country, organization }: Office): void {
  person.row = title.row;
  person.title = title.text;
  person.country ??= country;
  if (person.country === null) person.organization = organization;
}

const namesIn = (items: readonly Item[]): readonly PersonEntry[] =>
  items.flatMap((item) =>
    [personOf(item) ?? [], isNp(item) && item.possessor ? (personOf(item.possessor) ?? []) : []].flat(),
  );

/**
 * "Iraq's foreign minister says … Hoshyar Zebari told …", "Ana Ruiz called … The President of Chile said": the only
 * one without an office holds the office that the sentence beside speaks of.
 */
export function introduce(readings: readonly Chunked[], persons: readonly PersonEntry[]): void {
  const seen = new Set<PersonEntry>();
  let office: Office | null = null;
  for (const reading of readings) {
    const subject = subjectIn(reading);
    const person = subject === null ? null : personOf(subject);
    if (office && person && !seen.has(person) && mayHold(person, office)) take(person, office);
    const told = officeIn(subject);
    const vacant = told !== null && !persons.some((one) => holds(one, told)) ? told : null;
    if (vacant !== null) {
      const [only, ...more] = [...seen].filter((one) => mayHold(one, vacant));
      if (only && more.length === 0 && subject?.words.includes('the')) take(only, vacant);
    }
    office = vacant;
    for (const one of namesIn(reading.grammar.items)) seen.add(one);
  }
}
