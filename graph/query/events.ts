import { z } from 'zod';
import { PART, PartRow, PLACE, PlaceRow, REPORT, ReportRow } from './event-part-rows.ts';
import { readQuery } from './named.ts';

type Ids = { readonly ids: readonly string[] };

const EventRow = z.strictObject({
  id: z.string(),
  kind: z.string(),
  modality: z.string(),
  disputed: z.boolean(),
  date: z.string().nullable(),
  dateTo: z.string().nullable(),
  precision: z.string().nullable(),
  when: z.string().nullable(),
  form: z.string().nullable(),
  polarity: z.string().nullable(),
  count: z.number(),
  summary: z.boolean(),
});
export const eventsById = readQuery<Ids, z.infer<typeof EventRow>>(
  'events-by-id',
  'MATCH (e:Event) WHERE e.id IN $ids RETURN e.id AS id, e.kind AS kind, e.modality AS modality, e.disputed AS disputed, toString(e.date) AS date, toString(e.dateTo) AS dateTo, e.precision AS precision, e.`when` AS `when`, e.form AS form, e.polarity AS polarity, e.count AS count, e.summary AS summary',
  EventRow,
);

export const participantsOfEvents = readQuery<Ids, z.infer<typeof PartRow>>(
  'participants-of-events',
  `MATCH (e:Event)<-[p:PARTICIPATED_IN]-(n:Actor) WHERE e.id IN $ids RETURN ${PART} ORDER BY event, role, name, id`,
  PartRow,
);

export const placesOfEvents = readQuery<Ids, z.infer<typeof PlaceRow>>(
  'places-of-events',
  `MATCH (e:Event)-[:HELD_IN]->(p) WHERE e.id IN $ids RETURN ${PLACE} ORDER BY event, name, id`,
  PlaceRow,
);

const TopicRow = z.strictObject({ event: z.string(), id: z.string(), name: z.string() });
export const topicNamesOfEvents = readQuery<Ids, z.infer<typeof TopicRow>>(
  'topic-names-of-events',
  'MATCH (e:Event)-[:CONCERNS]->(t:Topic) WHERE e.id IN $ids RETURN e.id AS event, t.id AS id, t.name AS name',
  TopicRow,
);

const ClaimRow = ReportRow.extend({
  said: z.string(),
  story: z.string(),
  title: z.string(),
  machineCoded: z.boolean(),
});
export type StoredClaimRow = z.infer<typeof ClaimRow>;
const CLAIM = `RETURN ${REPORT}, c.said AS said, a.storyId AS story, a.title AS title, a.machineCoded AS machineCoded`;

export const claimsOfEvents = readQuery<Ids, StoredClaimRow>(
  'claims-of-events',
  `MATCH (e:Event)<-[:ABOUT]-(c:Claim)<-[:STATES]-(a:Article) WHERE e.id IN $ids ${CLAIM}`,
  ClaimRow,
);
/** Those of the events that a text states which was read, not only a machine-coded list. */
export const eventsInTexts = readQuery<Ids, { readonly event: string }>(
  'events-in-texts',
  'MATCH (e:Event)<-[:ABOUT]-(c:Claim)<-[:STATES]-(a:Article) WHERE e.id IN $ids AND a.machineCoded = false RETURN DISTINCT e.id AS event',
  z.strictObject({ event: z.string() }),
);
export const claimsOfArticle = readQuery<{ readonly id: string }, StoredClaimRow>(
  'claims-of-article',
  `MATCH (a:Article {id: $id})-[:STATES]->(c:Claim)-[:ABOUT]->(e:Event) ${CLAIM} ORDER BY start, id`,
  ClaimRow,
);
