import type { AffiliationOf } from './derive.ts';
import { type Face, type Names, TITLE_PARTS } from './names.ts';
import type { Reference } from './reference.ts';

/** The most told of some forms; ties to the longest, then the first by code point. */
export function mainForm(forms: ReadonlyMap<string, number>): string | null {
  const ranked = [...forms.entries()].sort(
    ([a, x], [b, y]) => y - x || b.length - a.length || (a < b ? -1 : a > b ? 1 : 0),
  );
  return ranked[0]?.[0] ?? null;
}

export type Title = { readonly roleId: string | null; readonly title: string | null; readonly of: string | null };

export function readTitle(text: string): Title {
  const [roleId = '', title = '', of = ''] = text.split(TITLE_PARTS);
  return { roleId: roleId || null, title: title || null, of: of || null };
}

function toldAffiliation(face: Face | null): string | null {
  const counts = new Map<string, number>();
  for (const [text, n] of face?.titles ?? []) {
    const { of } = readTitle(text);
    if (of !== null) counts.set(of, (counts.get(of) ?? 0) + n);
  }
  return mainForm(counts);
}

/** For whom an actor acts: countries for themselves, organisations for their country or themselves, leaders by table, then by claims. */
export function affiliations(names: Names, reference: Reference): AffiliationOf {
  return (id) => {
    if (id.startsWith('org:')) return reference.organization(id.slice(4))?.of ?? id;
    if (reference.country(id)) return id;
    const listed = reference.leader(id);
    if (listed) return listed.country;
    return toldAffiliation(names.face(id));
  };
}
