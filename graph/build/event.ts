import type { Interval } from '../model/date.ts';
import { type ActorId, type EventId, eventId } from '../model/id.ts';
import type { Status } from '../vocabulary/certainty.ts';
import type { EventKind } from '../vocabulary/event-kinds.ts';
import { type Form, formClass } from '../vocabulary/forms.ts';
import type { Modality } from '../vocabulary/modality.ts';
import type { Polarity } from '../vocabulary/polarity.ts';
import { PRECISIONS, type Precision } from '../vocabulary/precision.ts';
import type { Role } from '../vocabulary/roles.ts';
import { intervalKey } from './fit.ts';
import type { Group } from './group.ts';
import type { ResolvedClaim, ResolvedPlace, ResolvedTopic } from './resolved.ts';

export type EventDate = {
  readonly from: string;
  readonly to: string;
  readonly precision: Precision;
  readonly when: string;
};

export type Participation = { readonly actor: ActorId; readonly role: Role; readonly status: Status };

export type EventPlace = ResolvedPlace & { readonly status: Status };

/** An event as computed from its claims; all that the graph says of it follows from this. */
export type EventFacts = {
  readonly id: EventId;
  readonly kind: EventKind;
  readonly block: string;
  readonly date: EventDate | null;
  readonly place: EventPlace | null;
  /** Further towns of the same stay, by id. */
  readonly alsoIn: readonly EventPlace[];
  readonly modality: Modality;
  readonly disputed: boolean;
  readonly form: Form | null;
  readonly polarity: Polarity | null;
  readonly topic: ResolvedTopic | null;
  readonly count: number;
  readonly summary: boolean;
  readonly participants: readonly Participation[];
  readonly claims: readonly ResolvedClaim[];
};

/** Of equal values the one that most stories state; ties to the one that sorts first. */
function mostTold<T>(
  claims: readonly ResolvedClaim[],
  of: (c: ResolvedClaim) => { key: string; value: T } | null,
): T | null {
  const [only] = claims;
  // Most events have one claim, and no vote.
  if (only && claims.length === 1) return of(only)?.value ?? null;
  const votes = new Map<string, { value: T; stories: Set<string> }>();
  for (const claim of claims) {
    const got = of(claim);
    if (got === null) continue;
    const vote = votes.get(got.key) ?? { value: got.value, stories: new Set() };
    vote.stories.add(claim.storyId);
    votes.set(got.key, vote);
  }
  const ranked = [...votes.entries()].sort(([a, x], [b, y]) => y.stories.size - x.stories.size || (a < b ? -1 : 1));
  return ranked[0]?.[1].value ?? null;
}

function dateOf(claims: readonly ResolvedClaim[]): EventDate | null {
  for (const precision of PRECISIONS) {
    const date = mostTold(claims, (c) => {
      const said = c.said.date;
      return said?.precision === precision ? { key: `${said.from}/${said.to}`, value: said } : null;
    });
    if (date) return { from: date.from, to: date.to, precision, when: date.when };
  }
  return null;
}

function placeOf(claims: readonly ResolvedClaim[]): EventPlace | null {
  const told = (named: boolean): ResolvedPlace | null =>
    mostTold(claims, (c) =>
      c.place && (c.place.name !== null) === named ? { key: c.place.id, value: c.place } : null,
    );
  const place = told(true) ?? told(false);
  if (place === null) return null;
  const known = claims.some((c) => c.place?.id === place.id && c.said.place?.status === 'known');
  return { ...place, status: known ? 'known' : 'implied' };
}

/** The towns of a stay but its first. */
function alsoIn(claims: readonly ResolvedClaim[], place: EventPlace | null): readonly EventPlace[] {
  if (claims.every((c) => c.alsoIn.length === 0)) return [];
  const towns = claims.flatMap((c) => (c.place?.name == null ? [] : [c.place, ...c.alsoIn]));
  const others = new Map(towns.filter((town) => town.id !== place?.id).map((town) => [town.id, town]));
  return [...others.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map((town) => ({ ...town, status: 'known' }));
}

/** All places of an event. */
export const placesOf = ({ place, alsoIn: further }: Pick<EventFacts, 'place' | 'alsoIn'>): readonly EventPlace[] =>
  place === null ? [] : [place, ...further];

/** Latest publication day decides; among equals the more negative. */
const DECIDES: readonly Modality[] = ['cancelled', 'denied', 'planned', 'proposed'];

function modalityOf(claims: readonly ResolvedClaim[]): Modality {
  if (claims.some((c) => c.modality === 'occurred')) return 'occurred';
  const latest = claims.reduce((day, c) => ((c.published ?? '') > day ? (c.published ?? '') : day), '');
  const last = new Set(claims.filter((c) => (c.published ?? '') === latest).map((c) => c.modality));
  return DECIDES.find((m) => last.has(m)) ?? 'proposed';
}

/** Beside "it took place" stands a denial, or a cancellation published after its last day. */
function isDisputed(claims: readonly ResolvedClaim[], interval: Interval | null): boolean {
  if (!claims.some((c) => c.modality === 'occurred')) return false;
  return claims.some(
    (c) =>
      c.modality === 'denied' ||
      (c.modality === 'cancelled' && interval !== null && c.published !== null && c.published > interval.to),
  );
}

function formOf(claims: readonly ResolvedClaim[]): Form | null {
  return mostTold(claims, (c) => (c.said.form === null ? null : { key: c.said.form, value: c.said.form }));
}

function participantsOf(claims: readonly ResolvedClaim[]): readonly Participation[] {
  const found = new Map<string, Participation>();
  for (const { actors } of claims) {
    for (const { id, argument } of actors) {
      const key = `${argument.role} ${id}`;
      const known = argument.status === 'known' || found.get(key)?.status === 'known';
      found.set(key, { actor: id, role: argument.role, status: known ? 'known' : 'implied' });
    }
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, p]) => p);
}

function countOf(group: Group): number {
  if (!group.summary) return 1;
  return (
    mostTold(group.claims, (c) =>
      c.said.count === null ? null : { key: String(c.said.count), value: c.said.count },
    ) ?? 1
  );
}

function undatedPart(claims: readonly ResolvedClaim[]): string {
  const months = claims.map((c) => c.published?.slice(0, 7) ?? '').sort();
  return `undated ${months[0] ?? ''}`;
}

/** The claims in the one order that does not depend on arrival. */
const byId = (a: ResolvedClaim, b: ResolvedClaim): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

export function makeEvent(group: Group): EventFacts {
  const claims = [...group.claims].sort(byId);
  const [first] = claims;
  if (!first) throw new RangeError('an event has at least one claim');
  const date = dateOf(claims);
  const place = placeOf(claims);
  const form = formOf(claims);
  const when = date ? `${intervalKey(date)} ${date.precision}` : undatedPart(claims);
  const parts = [first.block, when, place?.id ?? '', formClass(form), group.summary ? 'summary' : ''];
  return {
    id: eventId(parts),
    kind: first.kind,
    block: first.block,
    date,
    place,
    alsoIn: alsoIn(claims, place),
    modality: modalityOf(claims),
    disputed: isDisputed(claims, date),
    form,
    polarity: first.said.polarity,
    topic: first.topic,
    count: countOf(group),
    summary: group.summary,
    participants: participantsOf(claims),
    claims,
  };
}
