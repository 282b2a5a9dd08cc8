import { type Argument, type ClaimDraft, foldName, type SaidDate, slug } from '../../graph/index.ts';
import type { Extraction } from '../ingest/extractor.ts';
import type { Knowledge } from '../ingest/knowledge.ts';
import { makeReadLand } from './countries.ts';
import type { Readable } from './journey.ts';

type Actor = Omit<Argument, 'role' | 'span'>;
type Relation = Knowledge['records']['relations'][string];
type Row = { readonly start: number; readonly end: number; readonly cells: readonly string[] };

/** What coders by machine say is right about as often as this; nobody has read it. */
const CONFIDENCE = 0.6;

const nothing = { title: null, roleId: null, status: 'known' } as const;

/** Persons of the table who may be called so, whatever their country. */
function holders({ tables }: Knowledge): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { name, aliases, of } of tables.leaders)
    if (!of.startsWith('org:'))
      for (const form of [name, ...aliases.filter((alias) => alias.includes(' '))]) found.set(foldName(form), of);
  return found;
}

function makeReadActor(knowledge: Knowledge): (written: string) => Actor | null {
  const { tables, countries, records } = knowledge;
  const readLand = makeReadLand(knowledge);
  const organizations = new Map(
    tables.organizations.flatMap((row) => [row.name, ...row.aliases].map((name) => [foldName(name), row] as const)),
  );
  const leaders = holders(knowledge);
  const governments = new Set(records.governments);
  const things = new Set(records.things.map((word) => word.toLowerCase()));

  const country = (iso3: string): Actor => {
    const name = countries.get(iso3)?.name ?? iso3;
    return { kind: 'country', key: iso3, name, country: iso3, ...nothing };
  };
  const person = (name: string): Actor => {
    const key = foldName(name);
    return { kind: 'leader', key, name, country: leaders.get(key) ?? null, ...nothing };
  };
  const isPerson = (name: string): boolean => {
    const words = name.split(' ');
    const named = words.length > 1 && words.length < 6 && words.every((word) => /^\p{L}/u.test(word));
    return named && !words.some((word) => things.has(word.toLowerCase()));
  };

  /** `Government (Norway)`: somebody who stands for the country in brackets, or nobody. */
  const bracketed = (who: string, land: string): Actor | null => {
    const iso3 = governments.has(who) ? readLand(land)?.iso3 : undefined;
    return iso3 === undefined ? null : country(iso3);
  };

  const plain = (name: string): Actor | null => {
    const own = readLand(name)?.iso3;
    if (own !== undefined) return country(own);
    const row = organizations.get(foldName(name));
    if (row === undefined) return isPerson(name) ? person(name) : null;
    return { kind: 'organization', key: row.id, name: row.name, country: `org:${row.id}`, ...nothing };
  };

  return (written) => {
    const [, who, land] = /^(.*?) \(([^)]*)\)$/.exec(written) ?? [];
    return who === undefined || land === undefined ? plain(written) : bracketed(who, land);
  };
}

function rowsOf(text: string, title: string): readonly Row[] {
  let at = title.length + 2;
  return text
    .slice(at)
    .split('\n')
    .map((line) => {
      const start = at;
      at += line.length + 1;
      return { start, end: start + line.length, cells: line.split('\t') };
    });
}

const onDay = (day: string): SaidDate => ({ from: day, to: day, precision: 'day', when: day, status: 'known' });

/** Reads sheets of machine-coded events: of the relations that records.yaml knows, each row is a claim. */
export function makeReadQuads(knowledge: Knowledge, extractor: string): (article: Readable) => Extraction {
  const { relations } = knowledge.records;
  const readActor = makeReadActor(knowledge);

  /** Head and tail in the order of the relation; only a country can be visited. */
  const partiesOf = (relation: Relation, head: Actor, tail: Actor): readonly Argument[] | null => {
    const [from, to] = relation.turned ? [tail, head] : [head, tail];
    const role = relation.kind === 'meeting' ? 'actor' : 'recipient';
    if (relation.kind === 'visit' && to.kind !== 'country') return null;
    return [
      { ...from, role: 'actor', span: null },
      { ...to, role, span: null },
    ];
  };

  const argsOf = (relation: Relation, head: string, tail: string): readonly Argument[] | null => {
    const [a, b] = [readActor(head), readActor(tail)];
    return a === null || b === null || a.key === b.key ? null : partiesOf(relation, a, b);
  };

  const claimOf = (row: Row, group: number, text: string): ClaimDraft | null => {
    const [head = '', name = '', tail = '', day = ''] = row.cells;
    const relation = relations[name];
    if (relation === undefined) return null;
    const args = argsOf(relation, head, tail);
    if (args === null) return null;
    const { kind, modality, polarity, form } = relation;
    const host = kind === 'visit' ? args[1] : undefined;
    const place = host === undefined ? null : ({ name: null, country: host.key, status: 'known' } as const);
    const said = { args, date: onDay(day), place, topic: null, polarity, form, count: null, group, marks: [] };
    const rest = { cue: null, confidence: CONFIDENCE, rule: `quads/${slug(name)}`, attribution: null, hearsay: false };
    const { start, end } = row;
    return { quote: text.slice(start, end), start, end, kind, modality, ...rest, extractor, said };
  };

  return ({ text, title }) => {
    const rows = rowsOf(text, title);
    const claims = rows.flatMap((row, i) => claimOf(row, i, text) ?? []);
    const other = rows.filter(({ cells }) => relations[cells[1] ?? ''] === undefined).length;
    const unknown = rows.length - other - claims.length;
    const counts = [
      [other, 'of other relations'],
      [unknown, 'without two known actors'],
    ] as const;
    const told = counts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`);
    const warnings =
      told.length === 0 ? [] : [{ code: 'left-out', message: `of ${rows.length} rows left out: ${told.join(', ')}` }];
    return { persons: [], claims, warnings };
  };
}
