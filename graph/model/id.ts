import type { EventKind } from '../vocabulary/event-kinds.ts';
import { slug } from './fold.ts';
import { h, shortHash } from './hash.ts';
import { isNamesake, namesakeKey, nthOf, withoutNumber } from './namesake.ts';

declare const brand: unique symbol;
type Branded<B extends string> = string & { readonly [brand]: B };

export type ArticleId = Branded<'article'>;
export type ClaimId = Branded<'claim'>;
export type EventId = Branded<'event'>;
/** Id of a leader, country or organisation. */
export type ActorId = Branded<'actor'>;
export type PlaceId = Branded<'place'>;
export type TopicId = Branded<'topic'>;

/** Title, blank line, body, with LF and no BOM: the text in which every offset counts. */
export function storedText(title: string, body: string): string {
  const clean = (s: string): string => s.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const head = clean(title).trim();
  const rest = clean(body).trim();
  return head === '' ? rest : `${head}\n\n${rest}`;
}

/** From the exact stored text and the publication day: equal id means equal bytes. */
export function articleId(text: string, published: string | null): ArticleId {
  return shortHash(`${text}\u001f${published ?? ''}`) as ArticleId;
}

/** Finds exact duplicates whatever their case and publication day. */
export function textHash(text: string): string {
  return h('v1', text.toLowerCase());
}

export function countryId(iso3: string): ActorId {
  return iso3 as ActorId;
}

/** `tableId` is the id column of the organisations' table; without a row the slug of the name. */
export function organizationId(tableId: string | null, name: string): ActorId {
  return `org:${tableId ?? slug(name)}` as ActorId;
}

/** A leader without a row in the leaders' table: slug of the name key and the country, organisation or `x`. */
export function leaderIdFromKey(key: string, affiliation: string | null): ActorId {
  const name = isNamesake(key) ? namesakeKey(slug(withoutNumber(key)), nthOf(key)) : slug(key);
  return `${name}.${affiliation ?? 'x'}` as ActorId;
}

export function asActorId(id: string): ActorId {
  return id as ActorId;
}

export function placeId(iso3: string | null, name: string): PlaceId {
  return `place:${iso3 ?? 'x'}.${slug(name)}` as PlaceId;
}

export function topicId(headPhrase: string): TopicId {
  return `topic:${slug(headPhrase)}` as TopicId;
}

/** The block: only claims of one block can be one event. */
export function blockId(kind: EventKind, parts: readonly string[]): string {
  return h('block', kind, ...parts);
}

export function eventId(parts: readonly string[]): EventId {
  return h('event', ...parts) as EventId;
}

export function claimIdFrom(parts: readonly string[]): ClaimId {
  return h('claim', ...parts) as ClaimId;
}

export function edgeKey(...parts: readonly string[]): string {
  return h('edge', ...parts);
}
