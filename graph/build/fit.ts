import { type Interval, overlaps } from '../model/date.ts';
import { type FormClass, formClass } from '../vocabulary/forms.ts';
import type { ResolvedClaim, ResolvedPlace } from './resolved.ts';

/** What must agree for two claims of one block to be one happening, besides the date. */
export type Signature = {
  readonly place: ResolvedPlace | null;
  /** Further towns of the same stay. */
  readonly alsoIn: readonly ResolvedPlace[];
  readonly form: FormClass;
};

export function signatureOf(claim: ResolvedClaim): Signature {
  return { place: claim.place, alsoIn: claim.alsoIn, form: formClass(claim.said.form) };
}

/** The ids of its named places; none where only a country is known. */
export function townsOf({ place, alsoIn }: Pick<Signature, 'place' | 'alsoIn'>): readonly string[] {
  return place === null || place.name === null ? [] : [place.id, ...alsoIn.map((town) => town.id)];
}

export function signatureKey(s: Signature): string {
  const places = s.alsoIn.length === 0 ? (s.place?.id ?? '') : [...townsOf(s)].sort().join('\u001e');
  return `${places}\u001f${s.form}`;
}

/** 0 = named place and form … 5 = neither: the order in which classes of claims look for their group. */
export function vagueness(s: Signature): number {
  const place = s.place === null ? 2 : s.place.name === null ? 1 : 0;
  return place * 2 + (s.form === 'unknown' ? 1 : 0);
}

const shareTown = (a: Signature, b: Signature): boolean => {
  const towns = new Set(townsOf(a));
  return townsOf(b).some((town) => towns.has(town));
};

/** Two named places differ unless equal or of one stay; a country holds its places; no place fits every place. */
function placesFit(one: Signature, other: Signature): boolean {
  const [a, b] = [one.place, other.place];
  if (a === null || b === null || a.id === b.id) return true;
  if (a.name !== null && b.name !== null) return shareTown(one, other);
  return a.country !== null && a.country === b.country;
}

const formsFit = (a: Signature, b: Signature): boolean =>
  a.form === 'unknown' || b.form === 'unknown' || a.form === b.form;

export function signaturesFit(a: Signature, b: Signature): boolean {
  return formsFit(a, b) && placesFit(a, b);
}

/** Whether both may be in this group at once: two towns of its stay may. */
export function fitTogether(a: Signature, b: Signature, group: Signature): boolean {
  if (signaturesFit(a, b)) return true;
  const towns = new Set(townsOf(group));
  const within = (s: Signature): boolean => townsOf(s).every((town) => towns.has(town));
  return formsFit(a, b) && (within(a) || within(b));
}

/** What a group is known to be after both are in it. */
export function joinSignatures(a: Signature, b: Signature): Signature {
  const finer = a.place === null || (a.place.name === null && b.place?.name != null) ? b : a;
  const other = finer === a ? b : a;
  const form = a.form === 'unknown' ? b.form : a.form;
  if (other.place === null || other.place.name === null) return { ...finer, form };
  const known = new Set(townsOf(finer));
  const more = [other.place, ...other.alsoIn].filter((town) => !known.has(town.id));
  return { place: finer.place, alsoIn: more.length === 0 ? finer.alsoIn : [...finer.alsoIn, ...more], form };
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
