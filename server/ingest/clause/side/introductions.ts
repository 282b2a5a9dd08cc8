import { type Core, landOf } from '../../mention/core.ts';
import type { PersonEntry } from '../../mention/linking.ts';
import type { TitleRef } from '../../mention/titles.ts';
import { subjectOf } from '../grammar/subject.ts';
import { type Item, isFinite, isNp, type NounPhrase, withOwner } from '../items.ts';
import type { Owner } from '../splice.ts';
import { type Chunked, HEAD, openPerson, personOf } from './sides.ts';

/** An office with an owner, whose holder the article has not named: "Iraq's foreign minister". */
type Office = Owner & { readonly title: TitleRef };

/** Who or what the sentence is about, when it is one. */
function subjectIn({ grammar }: Chunked): NounPhrase | null {
  const verb = grammar.items.findIndex((item) => isFinite(item));
  const subject = verb < 0 ? [] : subjectOf(grammar, verb);
  return subject.length === 1 ? (subject[0] ?? null) : null;
}

/** Whose an office is: what the title says, else who stands in front of it. */
const ownerOf = ({ country, organization }: TitleRef, front: Core | undefined): Owner => ({
  country: country ?? landOf(front),
  organization: organization ?? (front?.kind === 'organization' ? front.reading.id : null),
});

function officeIn(np: NounPhrase | null): Office | null {
  if (np === null || np.core.kind !== 'title') return null;
  const { title } = np.core;
  if (title.plural || title.row.class !== 'office') return null;
  const owner = ownerOf(title, np.possessor?.core);
  return owner.country === null && owner.organization === null ? null : { title, ...owner };
}

/** "the Polish leader" may be a president. */
const isOffice = ({ row }: PersonEntry, { title }: Office): boolean =>
  row?.role === title.row.role || (title.row.role === 'leader' && HEAD.test(row?.role ?? ''));

const holds = (person: PersonEntry, office: Office): boolean =>
  isOffice(person, office) && person.country === office.country;

/** Named with no office, or with that one, by more than a surname, and not known to serve another country. */
const mayHold = (person: PersonEntry, office: Office): boolean =>
  (person.row === null ? person.country === null || person.country === office.country : isSame(person, office)) &&
  person.organization === null &&
  person.tokens.length > 1;

const isSame = (person: PersonEntry, office: Office): boolean => person.country === null && isOffice(person, office);

function take(person: PersonEntry, { title, country, organization }: Office): void {
  person.row ??= title.row;
  person.title ??= title.text;
  person.country ??= country;
  if (person.country === null) person.organization = organization;
}

const namesIn = (items: readonly Item[]): readonly PersonEntry[] =>
  items
    .filter(isNp)
    .flatMap(withOwner)
    .flatMap((np) => personOf(np) ?? []);

/** "Iraq's foreign minister says … | Hoshyar Zebari told …": who is named first in the sentence behind holds it. */
function giveToNext(office: Office, subject: NounPhrase, seen: ReadonlySet<PersonEntry>): void {
  const person = personOf(subject);
  if (person !== null && !seen.has(person) && mayHold(person, office)) take(person, office);
}

/** "Chile's ambassador says … | The daily quotes Ambassador Ana Ruiz": one who is named with that very office. */
function giveToAmbassador(office: Office, { grammar, source }: Chunked): void {
  if (office.title.row.role !== 'ambassador') return;
  for (const np of grammar.items) {
    const person = openPerson(np, source);
    if (person?.row?.role === 'ambassador') take(person, office);
  }
}

/** "Ana Ruiz called … | The President of Chile said": the only one without an office who was named before holds it. */
function giveToOnly(office: Office, seen: ReadonlySet<PersonEntry>): void {
  const [only, ...more] = [...seen].filter((one) => mayHold(one, office));
  if (only && more.length === 0) take(only, office);
}

/** The office that a sentence is about, unless the article names its holder with it. */
function vacantIn(subject: NounPhrase | null, persons: readonly PersonEntry[]): Office | null {
  const office = officeIn(subject);
  return office === null || persons.some((one) => holds(one, office)) ? null : office;
}

/** Who is named without an office may hold the one that the sentence beside speaks of. */
export function introduce(readings: readonly Chunked[], persons: readonly PersonEntry[]): void {
  const seen = new Set<PersonEntry>();
  let office: Office | null = null;
  for (const reading of readings) {
    const subject = subjectIn(reading);
    if (office !== null && subject !== null) giveToNext(office, subject, seen);
    if (office !== null) giveToAmbassador(office, reading);
    office = vacantIn(subject, persons);
    if (office !== null && subject?.words.includes('the')) giveToOnly(office, seen);
    for (const one of namesIn(reading.grammar.items)) seen.add(one);
  }
}
