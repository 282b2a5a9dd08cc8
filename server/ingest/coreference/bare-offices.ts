import { type Item, isNp, isNpOf, type NounPhrase } from '../clause/items.ts';
import type { Chunked } from '../clause/side/sides.ts';
import type { Source } from '../clause/source.ts';
import { isCapital } from '../document/tokens.ts';
import type { Knowledge } from '../knowledge.ts';
import { organizationReading } from '../mention/lexicon.ts';
import type { PersonEntry } from '../mention/linking.ts';
import { countryOf, organizationOf, titleOf } from '../mention/scan.ts';
import type { TitleRef } from '../mention/titles.ts';
import type { Actor } from './actors.ts';

/** For whom "the Prime Minister" acts in a text that says it in its first lines only, by role; "the NATO chief" by its body. */
export type BareOffices = ReadonlyMap<string, Actor>;

/** "A Downing Street | spokesperson said": whose office tells the news, by its seat. */
function spokenFor({ hits }: Source): string | null {
  for (const hit of hits) {
    const country = countryOf(hit);
    if (!hit || country?.form !== 'seat') continue;
    if (titleOf(hits[hit.end])?.row.role === 'spokesperson') return country.iso3;
  }
  return null;
}

/** "The Prime Minister", "Prime Minister also met …": an office in capitals, of nobody. */
export function bareTitle({ core, possessor, words }: NounPhrase): TitleRef | null {
  if (core.kind !== 'title' || possessor !== null || OTHER.test(words[0] ?? '')) return null;
  const { title } = core;
  const owned = title.country !== null || title.organization !== null;
  return owned || title.plural || /^\p{Ll}/u.test(title.text) ? null : title;
}
const OTHER = /^(?:a|an|another|any|each|every|his|her|its|their|no|some|former|new|next)$/;

/** The role of an office in capitals with nobody's name or country beside it. */
function bareRole(item: Item, { tokens }: Source): string | null {
  const title = isNp(item) ? bareTitle(item) : null;
  return title?.row.acts === 'country' && isCapital(tokens, item.end - 1) ? title.row.role : null;
}

/** The officials of a sentence that are named, and the roles that it leaves bare. */
type Offices = { readonly named: readonly PersonEntry[]; readonly bare: ReadonlySet<string> };

function officesIn({ grammar, source }: Chunked): Offices {
  const named = grammar.items.flatMap((item) => (isNpOf(item, 'person') ? [item.core.person] : []));
  return { named, bare: new Set(grammar.items.flatMap((item) => bareRole(item, source) ?? [])) };
}

/** "The President spoke with President Moe": of those with an office whoever stands beside it bare is another; the first. */
function protagonists(readings: readonly Chunked[]): ReadonlyMap<string, Actor> {
  const offices = readings.map(officesIn);
  const out = new Map<string, Actor>();
  for (const role of new Set(offices.flatMap(({ bare }) => [...bare]))) {
    const others = new Set(offices.flatMap(({ named, bare }) => (bare.has(role) ? named : [])));
    const holders = offices
      .flatMap(({ named }) => named)
      .filter(({ row }) => row?.role === role && row.acts === 'country');
    const person = holders.find((holder) => !others.has(holder));
    // A history tells of several presidents of one country: there the last one named is meant.
    const followed = holders.some((holder) => holder !== person && holder.country === person?.country);
    if (person !== undefined && !followed) out.set(role, { kind: 'leader', person });
  }
  return out;
}

function firstOffice(readings: readonly Chunked[]): string | null {
  for (const { grammar, source } of readings) {
    for (const item of grammar.items) {
      const role = bareRole(item, source);
      if (role !== null) return role;
    }
  }
  return null;
}

/** "The Secretary-General" of a text that names no other body of states is the one of the United Nations. */
function secretaryGeneral({ hits }: Source, { organizations }: Knowledge): Actor | null {
  const un = organizations.get('UN');
  if (un === undefined) return null;
  const other = hits.some((hit) => {
    const body = organizationOf(hit);
    return body !== null && body.of === null && /^(?:igo|forum)$/.test(body.sort) && !body.id.startsWith('UN');
  });
  if (other) return null;
  return { kind: 'organization', reading: organizationReading(un) };
}

/** "the UN Secretary-General": the bodies that offices of the text name in their own words, by what they act for. */
function bodiesOf({ hits }: Source, { organizations }: Knowledge): BareOffices {
  const out = new Map<string, Actor>();
  for (const hit of hits) {
    const acts = titleOf(hit)?.row.acts ?? '';
    const body = acts.startsWith(BODY) ? organizations.get(acts.slice(BODY.length)) : undefined;
    if (body !== undefined) out.set(acts, { kind: 'organization', reading: organizationReading(body) });
  }
  return out;
}
const BODY = 'org:';

/** "President Ana Ruiz spoke with President Jon Moe. The President thanked …": the one whom the text begins with. */
function opener([first]: readonly Chunked[]): Actor | null {
  const np = first?.grammar.items.find(isNp);
  const person = np?.core.kind === 'person' ? np.core.person : null;
  return person?.row?.acts === 'country' ? { kind: 'leader', person } : null;
}

/** Offices that the text leaves bare, with those for whom their holders act. */
export function bareOffices(readings: readonly Chunked[], source: Source, knowledge: Knowledge): BareOffices {
  const out = new Map([...bodiesOf(source, knowledge), ...protagonists(readings)]);
  const iso3 = spokenFor(source);
  const role = iso3 === null ? null : firstOffice(readings);
  if (iso3 !== null && role !== null) out.set(role, { kind: 'country', iso3 });
  const first = opener(readings);
  if (first?.kind === 'leader' && first.person.row !== null) out.set(first.person.row.role, first);
  const chief = secretaryGeneral(source, knowledge);
  if (chief !== null) out.set('secretary-general', chief);
  return out;
}
