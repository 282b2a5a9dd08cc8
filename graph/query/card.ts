import { z } from 'zod';
import { EVENT_KIND_NAMES } from '../vocabulary/event-kinds.ts';
import { MODALITIES } from '../vocabulary/modality.ts';
import { type NamedQuery, readQuery } from './named.ts';

type Id = { readonly id: string };
type Ids = { readonly ids: readonly string[] };
type Limit = { readonly limit: number };

/** The labels whose nodes have a card, and how their events are reached. */
export const CARD_LABELS = {
  Actor: '(n)-[:PARTICIPATED_IN]->(e:Event)',
  Place: '(n)<-[:HELD_IN]-(e:Event)',
  Topic: '(n)<-[:CONCERNS]-(e:Event)',
} as const;
export type CardLabel = keyof typeof CARD_LABELS;
export const CARD_LABEL_NAMES = Object.keys(CARD_LABELS) as CardLabel[];

const Card = z.strictObject({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).nullable(),
  labels: z.array(z.string()),
  country: z.string().nullable(),
  wikidata: z.string().nullable(),
});
export type CardRow = z.infer<typeof Card>;

/** The node of one label by id. */
export function cardNode(label: CardLabel): NamedQuery<Id, CardRow> {
  const text = `MATCH (n:${label} {id: $id}) RETURN n.id AS id, n.name AS name, n.aliases AS aliases, labels(n) AS labels, n.country AS country, n.wikidata AS wikidata`;
  return readQuery(`card-${label.toLowerCase()}`, text, Card);
}

const EventCount = z.strictObject({ kind: z.enum(EVENT_KIND_NAMES), modality: z.enum(MODALITIES), n: z.number() });

/** How many events of each kind one node has. */
export function eventKindsOf(label: CardLabel): NamedQuery<Id, z.infer<typeof EventCount>> {
  const text = `MATCH (n:${label} {id: $id}) MATCH ${CARD_LABELS[label]} RETURN e.kind AS kind, e.modality AS modality, count(DISTINCT e) AS n`;
  return readQuery(`event-kinds-${label.toLowerCase()}`, text, EventCount);
}

/** The latest events of one node, those without a day last. */
export function latestEventsOf(label: CardLabel): NamedQuery<Id & Limit, { readonly id: string }> {
  const text = `MATCH (n:${label} {id: $id}) MATCH ${CARD_LABELS[label]} WITH DISTINCT e ORDER BY e.date IS NULL, e.date DESC, e.id LIMIT $limit RETURN e.id AS id`;
  return readQuery(`latest-events-${label.toLowerCase()}`, text, z.strictObject({ id: z.string() }));
}

const OfficeRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  labels: z.array(z.string()),
  country: z.string().nullable(),
  title: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});

/** The offices of a leader, latest first. */
export const officesOf = readQuery<Id, z.infer<typeof OfficeRow>>(
  'offices-of',
  'MATCH (n:Leader {id: $id})-[r:REPRESENTS]->(o:Actor) RETURN o.id AS id, o.name AS name, labels(o) AS labels, o.country AS country, r.title AS title, toString(r.from) AS `from`, toString(r.to) AS `to`',
  OfficeRow,
);

const Found = z.strictObject({
  id: z.string(),
  name: z.string(),
  labels: z.array(z.string()),
  country: z.string().nullable(),
  names: z.string(),
  events: z.number(),
});
export type FoundRow = z.infer<typeof Found>;
const FOUND = 'RETURN n.id AS id, n.name AS name, labels(n) AS labels, n.country AS country';
/** The text of all names, folded; a topic has one name. */
const NAMES: Readonly<Record<CardLabel, string>> = {
  Actor: 'n.searchText',
  Place: 'n.searchText',
  Topic: 'toLower(n.name)',
};

/** Events counted by relationships, which a store knows without going through them: who has two roles in one counts twice. */
const PARTS: Readonly<Record<CardLabel, string>> = {
  Actor: 'COUNT { (n)-[:PARTICIPATED_IN]->() }',
  Place: 'COUNT { (n)<-[:HELD_IN]-() }',
  Topic: 'COUNT { (n)<-[:CONCERNS]-() }',
};

/** Nodes of one label of which a name has a word that begins with the folded text. */
export function nodesNamed(label: CardLabel): NamedQuery<Limit & { readonly text: string }, FoundRow> {
  const names = NAMES[label];
  const where = `${names} STARTS WITH $text OR ${names} CONTAINS ' ' + $text`;
  const text = `MATCH (n:${label}) WHERE ${where} ${FOUND}, ${names} AS names, ${PARTS[label]} AS events ORDER BY events DESC, id LIMIT $limit`;
  return readQuery(`nodes-named-${label.toLowerCase()}`, text, Found);
}

/** Nodes of one label by id, with the number of their events. */
export function nodesById(label: CardLabel): NamedQuery<Ids, FoundRow> {
  const text = `MATCH (n:${label}) WHERE n.id IN $ids ${FOUND}, ${NAMES[label]} AS names, ${PARTS[label]} AS events`;
  return readQuery(`nodes-by-id-${label.toLowerCase()}`, text, Found);
}
