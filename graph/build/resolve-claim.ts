import type { Argument, Claim } from '../model/claim.ts';
import type { IsoDay } from '../model/date.ts';
import { type ActorId, blockId, placeId, topicId } from '../model/id.ts';
import { EVENT_KINDS } from '../vocabulary/event-kinds.ts';
import type { Resolve } from './resolve.ts';

/** What the graph needs of a live claim; the rest stays in the store. */
export type LiveClaim = Pick<Claim, 'id' | 'article' | 'kind' | 'modality' | 'said'> & {
  readonly published: IsoDay | null;
  /** Articles of one story have one vote. */
  readonly storyId: string;
};

export type ResolvedActor = { readonly id: ActorId; readonly argument: Argument };
/** `name` null: the country itself is the place and `id` is its ISO3. */
export type ResolvedPlace = { readonly id: string; readonly name: string | null; readonly country: string | null };
export type ResolvedTopic = { readonly id: string; readonly name: string };

export type ResolvedClaim = LiveClaim & {
  readonly actors: readonly ResolvedActor[];
  readonly place: ResolvedPlace | null;
  readonly topic: ResolvedTopic | null;
  readonly block: string;
};

function resolvePlace(claim: LiveClaim): ResolvedPlace | null {
  const place = claim.said.place;
  if (place === null) return null;
  if (place.name !== null) return { id: placeId(place.country, place.name), name: place.name, country: place.country };
  return place.country === null ? null : { id: place.country, name: null, country: place.country };
}

function blockOf(claim: LiveClaim, actors: readonly ResolvedActor[], topic: ResolvedTopic | null): string {
  const row = EVENT_KINDS[claim.kind];
  const roles: readonly string[] = row.blockRoles;
  const parts = new Set(actors.filter((a) => roles.includes(a.argument.role)).map((a) => `${a.argument.role} ${a.id}`));
  const about = row.blockTopic ? [`polarity ${claim.said.polarity ?? ''}`, `topic ${topic?.id ?? ''}`] : [];
  return blockId(claim.kind, [...parts, ...about].sort());
}

export function resolveClaim(claim: LiveClaim, resolve: Resolve): ResolvedClaim {
  const actors = claim.said.args.map((argument) => ({ id: resolve(argument, claim.published), argument }));
  const topic = claim.said.topic ? { id: topicId(claim.said.topic.key), name: claim.said.topic.name } : null;
  return { ...claim, actors, place: resolvePlace(claim), topic, block: blockOf(claim, actors, topic) };
}
