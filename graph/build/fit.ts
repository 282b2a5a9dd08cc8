import { type Interval, overlaps } from '../model/date.ts';
import { type FormClass, formClass } from '../vocabulary/forms.ts';
import type { ResolvedClaim, ResolvedPlace } from './resolved.ts';

/** What must agree for two claims of one block to be one happening, besides the date. */
export type Signature = { readonly place: ResolvedPlace | null; readonly form: FormClass };

export function signatureOf(claim: ResolvedClaim): Signature {
  return { place: claim.place, form: formClass(claim.said.form) };
}

export function signatureKey(s: Signature): string {
  return `${s.place?.id ?? ''}\u001f${s.form}`;
}

/** 0 = named place and form … 5 = neither: the order in which classes of claims look for their group. */
export function vagueness(s: Signature): number {
  const place = s.place === null ? 2 : s.place.name === null ? 1 : 0;
  return place * 2 + (s.form === 'unknown' ? 1 : 0);
}

/** Two named places differ unless equal; a country holds its places; no place fits every place. */
function placesFit(a: ResolvedPlace | null, b: ResolvedPlace | null): boolean {
  if (a === null || b === null || a.id === b.id) return true;
  if (a.name !== null && b.name !== null) return false;
  return a.country !== null && a.country === b.country;
}

export function signaturesFit(a: Signature, b: Signature): boolean {
  const formsFit = a.form === 'unknown' || b.form === 'unknown' || a.form === b.form;
  return formsFit && placesFit(a.place, b.place);
}

/** What a group is known to be after both are in it. */
export function joinSignatures(a: Signature, b: Signature): Signature {
  const finer = a.place === null || (a.place.name === null && b.place?.name != null) ? b.place : a.place;
  return { place: finer, form: a.form === 'unknown' ? b.form : a.form };
}

export function claimInterval(claim: ResolvedClaim): Interval | null {
  const date = claim.said.date;
  return date === null ? null : { from: date.from, to: date.to };
}

export function intervalKey(interval: Interval | null): string {
  return interval === null ? '' : `${interval.from}/${interval.to}`;
}

export function intervalsFit(a: Interval | null, b: Interval | null): boolean {
  return a === null || b === null || overlaps(a, b);
}
