import type { OrganizationReading } from '../mention/lexicon.ts';
import type { PersonEntry } from '../mention/linking.ts';

/** Someone who can act, within one article. */
export type Actor =
  | { readonly kind: 'leader'; readonly person: PersonEntry }
  | { readonly kind: 'country'; readonly iso3: string }
  | { readonly kind: 'organization'; readonly reading: OrganizationReading };

/** How a mention was resolved; anything but `name` is less certain. */
export type Via = 'name' | 'metonym' | 'description' | 'pronoun' | 'group';
/** An actor at the tokens that mention it. */
export type Reference = { readonly actor: Actor; readonly first: number; readonly end: number; readonly via: Via };

export function actorKey(actor: Actor): string {
  if (actor.kind === 'leader') return `p${actor.person.index}`;
  return actor.kind === 'country' ? actor.iso3 : `org:${actor.reading.id}`;
}

/** For whom an actor acts: ISO3, `org:…`, or null when the article does not say. */
export function sideOf(actor: Actor): string | null {
  if (actor.kind === 'country') return actor.iso3;
  if (actor.kind === 'organization') return actor.reading.of ?? `org:${actor.reading.id}`;
  const { country, organization } = actor.person;
  return country ?? (organization === null ? null : `org:${organization}`);
}

export function distinct(references: readonly Reference[]): readonly Reference[] {
  const seen = new Set<string>();
  return references.filter((reference) => {
    const key = actorKey(reference.actor);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
