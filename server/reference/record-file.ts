import { z } from 'zod';
import { iso3Cell } from './cells.ts';
import { words } from './word-files.ts';

/** `records.yaml`: how rows of imported lists are read. */
export const RecordsFile = z.strictObject({
  countries: z.record(z.string(), iso3Cell),
  ids: z.record(z.string(), iso3Cell),
  /** For whom and as what a traveller of this role goes. */
  offices: z.record(z.string(), z.tuple([iso3Cell, z.string().min(1)])),
  towns: words,
  acts: words,
  adverbs: words,
  meetings: words,
  stops: words,
});
export type RecordRules = z.infer<typeof RecordsFile>;
