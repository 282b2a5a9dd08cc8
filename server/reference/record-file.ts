import { z } from 'zod';
import { EVENT_KIND_NAMES, FORMS, MODALITIES, POLARITIES } from '../../graph/index.ts';
import { iso3Cell } from './cells.ts';
import { words } from './word-files.ts';

/** A relation of a machine-coded list as an event; `turned`: the tail is the one who acts. */
const Relation = z.strictObject({
  kind: z.enum(EVENT_KIND_NAMES),
  turned: z.boolean().default(false),
  modality: z.enum(MODALITIES).default('occurred'),
  polarity: z.enum(POLARITIES).nullable().default(null),
  form: z.enum(FORMS).nullable().default(null),
});

/** `records.yaml`: how rows of imported lists are read. */
export const RecordsFile = z.strictObject({
  countries: z.record(z.string(), iso3Cell),
  ids: z.record(z.string(), iso3Cell),
  /** For whom and as what a traveller of this role goes. */
  offices: z.record(z.string(), z.tuple([iso3Cell, z.string().min(1)])),
  towns: z.record(z.string(), z.string()),
  acts: words,
  adverbs: words,
  meetings: words,
  stops: words,
  relations: z.record(z.string(), Relation),
  governments: words,
  things: words,
});
