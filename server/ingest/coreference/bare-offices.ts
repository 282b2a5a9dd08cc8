import { type Item, isNp, isNpOf } from '../clause/items.ts';
import type { Chunked } from '../clause/sides.ts';
import type { Source } from '../clause/source.ts';
import { isCapital } from '../document/tokens.ts';
import type { Knowledge } from '../knowledge.ts';
import { countryOf, organizationOf, titleOf } from '../mention/scan.ts';
import type { Actor } from './actors.ts';

/** For whom "the Prime Minister" acts in a text that says it in its first lines only. */
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

/** "The Prime Minister": the role of an office in capitals with nobody's name or country beside it. */
function bareRole(item: Item, { tokens }: Source): string | null {
  if (!isNpOf(item, 'title') || item.possessor !== null || item.words[0] !== 'the') return null;
  const { row, plural, country, organization } = item.core.title;
  const bare = row.acts === 'country' && !plural && country === null && organization === null;
  return bare && isCapital(tokens, item.end - 1) ? row.role : null;
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
  return {
    kind: 'organization',
    reading: { kind: 'organization', id: un.id, name: un.name, sort: un.kind, of: un.of },
  };
}

/** "President Ana Ruiz spoke with President Jon Moe. The President thanked …": the one whom the text begins with. */
function opener([first]: readonly Chunked[]): Actor | null {
  const np = first?.grammar.items.find(isNp);
  const person = np?.core.kind === 'person' ? np.core.person : null;
  return person?.row?.acts === 'country' ? { kind: 'leader', person } : null;
}

/** Offices that the text leaves bare, with those for whom their holders act. */
export function bareOffices(readings: readonly Chunked[], source: Source, knowledge: Knowledge): BareOffices {
  const out = new Map<string, Actor>();
  const iso3 = spokenFor(source);
  const role = iso3 === null ? null : firstOffice(readings);
  if (iso3 !== null && role !== null) out.set(role, { kind: 'country', iso3 });
  const first = opener(readings);
  if (first?.kind === 'leader' && first.person.row !== null) out.set(first.person.row.role, first);
  const chief = secretaryGeneral(source, knowledge);
  if (chief !== null) out.set('secretary-general', chief);
  return out;
}
