import { foldName } from '../../graph/index.ts';
import type { Knowledge } from '../ingest/knowledge.ts';

/** Which country a list means by `Name [id]`, and the part of it that is named in brackets: `Denmark (Greenland)`. */
export type Land = { readonly iso3: string; readonly part: string | null };
export type ReadLand = (written: string) => Land | null;

type Written = { readonly name: string; readonly part: string | null; readonly id: string };

function parts(written: string): Written {
  const [, full = written, id = ''] = /^(.*?) \[([^\]]*)\]$/.exec(written) ?? [];
  const [, name = full, part = null] = /^(.*?) \(([^)]*)\)$/.exec(full) ?? [];
  return { name, part, id };
}

/** `Korea, North` and `China, People's Republic of` as they are said. */
function turned(name: string): string {
  const comma = name.indexOf(', ');
  return comma < 0 ? name : `${name.slice(comma + 2)} ${name.slice(0, comma)}`;
}

/** The names of all states, of today and ended, and what records.yaml adds; unknown is null. */
export function makeReadLand({ tables, records }: Pick<Knowledge, 'tables' | 'records'>): ReadLand {
  const byName = new Map<string, string>();
  for (const { iso3, name, aliases } of tables.countries.toReversed())
    for (const form of [...aliases, name]) byName.set(foldName(form), iso3);
  for (const [name, iso3] of Object.entries(records.countries)) byName.set(foldName(name), iso3);
  const find = (name: string): string | null =>
    byName.get(foldName(turned(name))) ?? byName.get(foldName(name)) ?? null;

  return (written) => {
    const { name, part, id } = parts(written);
    const inner = part === null ? null : find(part);
    const own = records.ids[id] ?? find(name);
    if (own !== null) return { iso3: own, part: inner === null ? part : null };
    return inner === null ? null : { iso3: inner, part: null };
  };
}
