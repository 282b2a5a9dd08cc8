import { z } from 'zod';

/** A derived edge as the store holds it: what is drawn and what is counted share this. */
export const EdgeRow = z.strictObject({
  key: z.string(),
  source: z.string(),
  target: z.string(),
  eventId: z.string(),
  date: z.string().nullable(),
  dateTo: z.string().nullable(),
  precision: z.string().nullable(),
  when: z.string().nullable(),
  place: z.string().nullable(),
  count: z.number().nullable(),
});
export const EDGE =
  'r.key AS key, type(r) AS type, a.id AS source, b.id AS target, r.eventId AS eventId, toString(r.date) AS date, toString(r.dateTo) AS dateTo, r.precision AS precision, r.`when` AS `when`, r.place AS place, r.count AS count';
