import { type Argument, type Article, foldName, type SaidDate, type SaidPlace } from '../../graph/index.ts';
import type { Warning } from '../ingest/extractor.ts';
import type { Knowledge } from '../ingest/knowledge.ts';
import { type Land, makeReadLand } from './countries.ts';
import { type Field, type Fields, readFields } from './fields.ts';
import type { Persons, Titled } from './persons.ts';

export type Readable = Pick<Article, 'text' | 'title' | 'published' | 'record'>;

/** A journey as its record tells it. */
export type Journey = {
  readonly article: Readable;
  readonly fields: Fields;
  readonly travellers: readonly Argument[];
  /** Where to: the country that was visited, and the place there. */
  readonly host: string;
  readonly place: SaidPlace;
  /** Further towns of the same stay. */
  readonly alsoIn: readonly SaidPlace[];
  readonly date: SaidDate;
  /** A stop on the way to somewhere else. */
  readonly stop: boolean;
};

/** Whose lists these are: its officers travel, and it is visited. */
export const HOME = 'USA';

/** First and last day; what people are shown is the finest that both share. */
function stay(from: string, to: string): SaidDate {
  const shared = [10, 7, 4].map((length) => from.slice(0, length)).find((prefix) => to.startsWith(prefix));
  return { from, to, precision: 'day', when: shared ?? from.slice(0, 4), status: 'known' };
}

/** A town of a list, and the land in brackets behind it: `Kingston (Jamaica)`. */
type Town = { readonly name: string; readonly part: string | null };

function townIn(written: string): Town {
  const [, name = written, part = null] = /^(.*?) \(([^)]*)\)$/.exec(written) ?? [];
  return { name, part };
}

/** Names that hold a comma, and what those towns are called else. */
type Whole = Readonly<Record<string, string>>;

/** The first town of a list as it is written there: up to a comma that is neither in brackets nor in its name. */
function firstOf(list: string, whole: Whole): string {
  const one = Object.keys(whole).find((name) => list === name || list.startsWith(`${name},`));
  const comma = list.search(/,(?![^(]*\))/);
  return one ?? (comma < 0 ? list : list.slice(0, comma));
}

/** The towns of a list in its order, each once. */
function townsOf(written: string, whole: Whole): readonly Town[] {
  const towns = new Map<string, Town>();
  for (let rest = written; rest !== ''; ) {
    const first = firstOf(rest, whole);
    const town = townIn(whole[first] ?? first.trim());
    if (town.name !== '') towns.set(town.name, town);
    rest = rest.slice(first.length + 1).trim();
  }
  return [...towns.values()];
}

type Side = { readonly country: string | null; readonly at: Field; readonly day: string };

export type ReadJourney = (article: Readable) => Journey | Warning;

/** Reads the fields of trips and visits. */
export function makeReadJourney(knowledge: Knowledge, persons: Persons): ReadJourney {
  const { records } = knowledge;
  const readLand = makeReadLand(knowledge);

  const leader = (titled: Titled, { country, at, day }: Side): Argument => {
    const { title, roleId } = titled;
    const held = country === null ? null : persons.holder(titled.name, { of: country, roleId, day });
    const name = held ?? titled.name;
    const span = { start: at.start, end: at.end };
    return { role: 'actor', kind: 'leader', key: foldName(name), name, country, title, roleId, status: 'known', span };
  };

  /** For whom and as what somebody of this list travels; before he took office the office is not yet his. */
  const officeOf = (fields: Fields): { readonly country: string; readonly title: string | null } => {
    const [country, title] = records.offices[fields.at('Role')?.value ?? ''] ?? [HOME, null];
    const early = /-elect\b/.test(fields.at('Remarks')?.value ?? '');
    return { country, title: early ? null : title };
  };

  const traveller = (fields: Fields, at: Field, day: string): Argument => {
    const { country, title } = officeOf(fields);
    const [read] = persons.read(at.value);
    const roleId = title === null ? null : persons.roleOf(title);
    return leader({ name: read?.name ?? at.value, title, roleId }, { country, at, day });
  };

  const travellersOf = (fields: Fields, land: Land | null, day: string): readonly Argument[] => {
    const own = fields.at('Traveller');
    if (own !== null) return [traveller(fields, own, day)];
    const at = fields.at('Visitor');
    if (at === null) return [];
    return persons.read(at.value).map((each) => leader(each, { country: land?.iso3 ?? null, at, day }));
  };

  const placesOf = (host: Land, written: Field | null): readonly SaidPlace[] =>
    townsOf(written?.value ?? '', records.towns).map(({ name, part }) => {
      const land = part === null ? null : readLand(part);
      return { name, country: land?.iso3 ?? host.iso3, status: 'known' };
    });

  return (article) => {
    const fields = readFields(article.text, article.title);
    const [from, to, country] = ['From', 'To', 'Country'].map(fields.at);
    if (!from || !to || !country) return { code: 'no-record', message: 'the record has no days or no country' };
    const land = readLand(country.value);
    const host = article.record === 'visit' ? { iso3: HOME, part: null } : land;
    if (host === null) return { code: 'no-country', message: `no table knows the country '${country.value}'` };
    const travellers = travellersOf(fields, land, to.value);
    if (travellers.length === 0) return { code: 'no-person', message: 'the record names nobody' };
    const remarks = fields.at('Remarks')?.value.toLowerCase() ?? '';
    const stop = records.stops.some((words) => remarks.startsWith(words));
    const part: SaidPlace = { name: host.part, country: host.iso3, status: 'known' };
    const [place = part, ...alsoIn] = placesOf(host, fields.at('Place'));
    return { article, fields, travellers, host: host.iso3, place, alsoIn, date: stay(from.value, to.value), stop };
  };
}
