import { blockId, topicId } from '../model/id.ts';
import { EVENT_KINDS } from '../vocabulary/event-kinds.ts';
import type { Resolve } from './resolve.ts';
import type { LiveClaim, Named, ResolvedClaim, ResolvedPlace } from './resolved.ts';

function blockOf(claim: LiveClaim, { actors, topic }: Named): string {
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

/** What the claim is about. Without the block of its event: to hash that takes as long as all the rest. */
export function nameClaim(claim: LiveClaim, resolve: Resolve): Named {
  const actors = claim.said.args.map((argument) => ({ ...resolve.actor(argument, claim.published), argument }));
  const topic = claim.said.topic ? { id: topicId(claim.said.topic.key), name: claim.said.topic.name } : null;
  const place = resolve.place(claim.said.place);
  return { actors, place, alsoIn: alsoIn(claim, place, resolve), topic };
}

export function resolveClaim(claim: LiveClaim, resolve: Resolve): ResolvedClaim {
  const named = nameClaim(claim, resolve);
  return { ...claim, ...named, block: blockOf(claim, named) };
}
