import { z } from 'zod';
import { VersionSource } from '../../graph/index.ts';

export const ORIGINS = ['user', 'sample'] as const;
export type Origin = (typeof ORIGINS)[number];

const at = z.string();
const id = z.string();
/** Number of events by kind. */
const events = z.record(z.string(), z.int());

/** One line of the journal. `received` describes the article so that a start reads no article file. */
export const JournalRecord = z.discriminatedUnion('state', [
  z.strictObject({
    at,
    id,
    state: z.literal('received'),
    origin: z.enum(ORIGINS),
    title: z.string(),
    published: z.string().nullable(),
    outlets: z.array(z.string()).readonly(),
    urls: z.array(z.string()).readonly(),
    characters: z.int(),
    /** Absent for rows of lists, which have no versions. */
    source: VersionSource.optional(),
  }),
  z.strictObject({
    at,
    id,
    state: z.literal('done'),
    claims: z.int(),
    events,
    warnings: z.array(z.string()).readonly(),
    /** Hash of tables and extractor that read it. */
    knowledge: z.string(),
  }),
  z.strictObject({ at, id, state: z.literal('failed'), reason: z.string() }),
  z.strictObject({ at, id, state: z.literal('retracted') }),
]);
export type JournalRecord = z.infer<typeof JournalRecord>;
type WithoutTime<R> = R extends unknown ? Omit<R, 'at'> : never;
/** A record before it is written. */
export type NewRecord = WithoutTime<JournalRecord>;
