import type { PersonEntry } from '../mention/linking.ts';
import type { Grammar } from './grammar.ts';
import type { Group } from './groups.ts';
import { type Item, isNp, isVg, type NounPhrase } from './items.ts';

type Chunked = { readonly grammar: Grammar };

const personOf = (item: Item | undefined): PersonEntry | null =>
  isNp(item) && item.core.kind === 'person' ? item.core.person : null;

/** In office, but nobody has said whose. */
const isOpen = (person: PersonEntry): boolean =>
  person.country === null && person.organization === null && person.row !== null && person.row.class === 'office';

/** Offices of one state side by side: "President Ana Ruiz, Foreign Minister Jon Vidal and …". */
function fromNeighbour(people: readonly PersonEntry[], person: PersonEntry): string | null {
  const at = people.indexOf(person);
  const near = [...people.slice(0, at).reverse(), ...people.slice(at + 1)];
  const other = near.find((one) => one.country !== null && one.row !== null);
  return other !== undefined && other.row?.role !== person.row?.role ? other.country : null;
}

function shareList(group: Group): void {
  const people = group.nps.flatMap((np) => personOf(np) ?? []);
  for (const person of people) if (isOpen(person)) person.country ??= fromNeighbour(people, person);
}

const DELEGATION =
  /^(?:delegation|delegations|representatives|participants|officials|side|team|attendees|members|government)$/;
/** Verbs that list people, in any form. */
const LISTS = /^(?:includ|compris|represent|lead|led|be$|attend|participat|join)/;

const countryOf = (np: NounPhrase): string | null => {
  const own = [np.core, ...np.modifiers.map((one) => one.core), ...(np.possessor ? [np.possessor.core] : [])];
  const country = own.find((core) => core.kind === 'country');
  return country?.kind === 'country' ? country.reading.iso3 : null;
};

/** "The Chilean delegation included …", "Representing Chile were …", "Chile was represented by …". */
function headerCountry(items: readonly Item[]): string | null {
  const first = items.findIndex((item) => personOf(item) !== null);
  const verb = items.findIndex((item) => isVg(item) && item.shape === 'finite');
  const lists = items[verb];
  if (verb < 0 || verb > first || !isVg(lists) || !LISTS.test(lists.lemma)) return null;
  const lead = items.slice(0, first);
  const represents = lead.some((item) => isVg(item) && item.lemma.startsWith('represent'));
  const speaksFor = lead.some((item) => isNp(item) && DELEGATION.test(item.words.at(-1) ?? ''));
  if (!represents && !speaksFor) return null;
  const countries = new Set(lead.flatMap((item) => (isNp(item) ? (countryOf(item) ?? []) : [])));
  return countries.size === 1 ? ([...countries][0] ?? null) : null;
}

function shareHeader({ items }: Grammar): void {
  const iso3 = headerCountry(items);
  if (iso3 === null) return;
  for (const item of items) {
    const person = personOf(item);
    if (person && isOpen(person)) person.country ??= iso3;
  }
}

/** Persons whose country the words beside the title do not say take it from the list or delegation they stand in. */
export function shareSides(readings: readonly Chunked[]): void {
  for (const { grammar } of readings) {
    shareHeader(grammar);
    for (const group of new Set(grammar.groups)) if (group && group.nps.length > 1) shareList(group);
  }
}

const MEETS = /^(?:meet|hold|see|consult|confer|visit|join|sit|convene|greet|host|have|pay|conduct)$/;

function locative(items: readonly Item[], at: number): string | null {
  const prep = items[at - 1];
  const np = items[at];
  if (prep?.kind !== 'prep' || !/^(?:in|to|at)$/.test(prep.word) || !isNp(np)) return null;
  if (np.core.kind === 'country' && np.core.reading.form !== 'adjective') return np.core.reading.iso3;
  return np.core.kind === 'place' ? np.core.reading.iso3 : null;
}

/** Where the ones met are at home: the last place named before them, unless the visitor is at home there. */
function hostOf(items: readonly Item[], at: number, place: string | null): string | null {
  let where = place;
  let meets = false;
  const visitors = new Set<string | null>();
  for (let i = 0; i < at; i += 1) {
    const item = items[i];
    where = locative(items, i) ?? where;
    if (isVg(item) && MEETS.test(item.lemma)) meets = true;
    const person = personOf(item);
    if (person) visitors.add(person.country);
  }
  return meets && !visitors.has(where) ? where : null;
}

/** "In Lima she met Foreign Minister Jon Vidal": a host without a country is of the place. */
export function hostSides(
  readings: readonly (Chunked & { readonly sentence: { readonly paragraph: number } })[],
): void {
  let place: string | null = null;
  let paragraph = -1;
  for (const { grammar, sentence } of readings) {
    if (sentence.paragraph > paragraph + 1) place = null;
    paragraph = sentence.paragraph;
    grammar.items.forEach((item, at) => {
      const person = personOf(item);
      if (person && isOpen(person) && person.row?.acts === 'country') {
        person.country = hostOf(grammar.items, at, place);
      }
    });
    for (let at = 1; at < grammar.items.length; at += 1) place = locative(grammar.items, at) ?? place;
  }
}
