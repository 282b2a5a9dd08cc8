import { z } from 'zod';
import { ArticleInput, RECORDS } from '../model/article.ts';

/** Articles of one request. */
export const MAX_IMPORT_BATCH = 200;

/** An article or record of a list. */
export const ImportItem = z
  .strictObject({ ...ArticleInput.unwrap().shape, record: z.enum(RECORDS).nullable().default(null) })
  .readonly();
export type ImportItem = z.infer<typeof ImportItem>;

/** POST /api/import */
export const ImportBatch = z.strictObject({
  items: z.array(ImportItem).min(1).max(MAX_IMPORT_BATCH),
  /** Whether articles that somebody deleted stay away: so for feeds and links, not for files. */
  followed: z.boolean().default(false),
});
export type ImportBatch = z.infer<typeof ImportBatch>;

/** What became of each item: its id and whether it is new, or why it was not taken. */
export const ImportOutcome = z.strictObject({
  id: z.string().nullable(),
  outcome: z.enum(['new', 'known', 'deleted', 'refused']),
  reason: z.string().nullable(),
});
export type ImportOutcome = z.infer<typeof ImportOutcome>;

export const ImportAnswer = z.strictObject({ outcomes: z.array(ImportOutcome), waiting: z.int() });
export type ImportAnswer = z.infer<typeof ImportAnswer>;

/** GET /api/import: how far the reading is. */
export const ImportState = z.strictObject({ waiting: z.int(), failed: z.int(), trouble: z.string().nullable() });
export type ImportState = z.infer<typeof ImportState>;
