import type { AffiliationOf } from './derive.ts';
import { TITLE_PARTS } from './names.ts';
import { subjectOf } from './own-id.ts';
import type { Reference } from './reference.ts';

/** The most told of some forms; ties to the longest, then the first by code point. */
export function mainForm(forms: ReadonlyMap<string, number>): string | null {
  const [only] = forms.keys();
  if (forms.size === 1 && only !== undefined) return only;
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

/**
 * For whom an actor acts: countries for themselves, organisations for their country or themselves, leaders by table, then by their id.
 * What else is told of them never counts: an edge between two others would change with it.
 */
export function affiliations(reference: Reference): AffiliationOf {
  return (id) => {
    if (id.startsWith('org:')) return reference.organization(id.slice(4))?.of ?? id;
    return subjectOf(id, reference)?.country ?? null;
  };
}
