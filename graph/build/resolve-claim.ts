import { blockId, topicId } from '../model/id.ts';
import { EVENT_KINDS } from '../vocabulary/event-kinds.ts';
import type { Resolve } from './resolve.ts';
import type { LiveClaim, ResolvedActor, ResolvedClaim, ResolvedPlace, ResolvedTopic } from './resolved.ts';

function blockOf(claim: LiveClaim, actors: readonly ResolvedActor[], topic: ResolvedTopic | null): string {
  const row = EVENT_KINDS[claim.kind];
  const roles: readonly string[] = row.blockRoles;
  const parts = new Set(actors.filter((a) => roles.includes(a.argument.role)).map((a) => `${a.argument.role} ${a.id}`));
  const about = row.blockTopic ? [`polarity ${claim.said.polarity ?? ''}`, `topic ${topic?.id ?? ''}`] : [];
  return blockId(claim.kind, [...parts, ...about].sort());
}

const NOWHERE_ELSE: readonly ResolvedPlace[] = [];

/** Of the towns of one stay those with a name that the first has not. */
function alsoIn({ said }: LiveClaim, place: ResolvedPlace | null, resolve: Resolve): readonly ResolvedPlace[] {
  if (said.alsoIn === undefined) return NOWHERE_ELSE;
  const towns = said.alsoIn.flatMap((town) => resolve.place(town) ?? []).filter(({ name }) => name !== null);
  return [...new Map(towns.map((town) => [town.id, town])).values()].filter((town) => town.id !== place?.id);
}

export function resolveClaim(claim: LiveClaim, resolve: Resolve): ResolvedClaim {
  const actors = claim.said.args.map((argument) => ({ ...resolve.actor(argument, claim.published), argument }));
  const topic = claim.said.topic ? { id: topicId(claim.said.topic.key), name: claim.said.topic.name } : null;
  const place = resolve.place(claim.said.place);
  const block = blockOf(claim, actors, topic);
  return { ...claim, actors, place, alsoIn: alsoIn(claim, place, resolve), topic, block };
}
