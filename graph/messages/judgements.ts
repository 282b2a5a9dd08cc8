import { z } from 'zod';
import { readPrefix } from '../model/date.ts';
import { MODALITIES } from '../vocabulary/modality.ts';
import { ACTOR_KINDS } from '../vocabulary/node-kinds.ts';
import { EventView, Party } from './evidence.ts';

const id = z.string().min(1).max(500);

/** Claims that one judgement may give to another person of the name. */
export const NAMESAKE_CLAIMS_MAX = 200;
const dateMessage = 'is no date: write YYYY, YYYY-MM or YYYY-MM-DD, or null for no date';

/** Another person, country or organisation for an actor of a claim: by id, or a name that is not in the graph yet. */
const NewActor = z.union([
  id,
  z.strictObject({
    kind: z.enum(ACTOR_KINDS),
    name: z.string().min(1).max(200),
    country: z.string().max(100).nullable(),
  }),
]);

export const AmendRequest = z.strictObject({
  modality: z.enum(MODALITIES).optional(),
  date: z
    .string()
    .refine((s) => readPrefix(s) !== null, { error: dateMessage })
    .nullable()
    .optional(),
  /** `name` null: only the country is known. */
  place: z
    .strictObject({ name: z.string().min(1).max(200).nullable(), country: z.string().max(100).nullable() })
    .nullable()
    .optional(),
  /** `from` is the id of an actor of the claim, or its `key` there. */
  actors: z
    .array(z.strictObject({ from: id, to: NewActor }))
    .min(1)
    .max(20)
    .optional(),
});
export type AmendRequest = z.infer<typeof AmendRequest>;

/** "Riga, LVA", "LVA" or "none", as people write a place; undefined when the country is missing. */
export function placeFrom(words: string): AmendRequest['place'] {
  const text = words.trim();
  if (text === 'none') return null;
  if (/^[A-Z]{3}$/.test(text)) return { name: null, country: text };
  const at = text.lastIndexOf(',');
  return at < 1 ? undefined : { name: text.slice(0, at).trim(), country: text.slice(at + 1).trim() };
}

/** POST /api/judgements */
export const JudgeRequest = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('merge'), a: id, b: id }),
  z.strictObject({ act: z.literal('apart'), a: id, b: id }),
  /** In these claims the name of `who` means another person. */
  z.strictObject({ act: z.literal('namesake'), who: id, claims: z.array(id).min(1).max(NAMESAKE_CLAIMS_MAX) }),
  /** Ids of two events. */
  z.strictObject({ act: z.literal('two-meetings'), a: id, b: id }),
  z.strictObject({ act: z.literal('reject'), claim: id }),
  z.strictObject({ act: z.literal('amend'), claim: id, change: AmendRequest }),
]);
export type JudgeRequest = z.infer<typeof JudgeRequest>;

export const STANDINGS = ['stands', 'undone', 'replaced', 'against', 'idle', 'gone'] as const;

/** A judgement as people read it. */
export const JudgementView = z.strictObject({
  number: z.int(),
  at: z.string(),
  act: z.enum(['merge', 'apart', 'namesake', 'two-meetings', 'reject', 'amend']),
  /** `idle`: it binds to nothing that is in the graph at present; `gone`: its claim is not there any more. */
  state: z.enum(STANDINGS),
  /** Numbers of the judgements that undo, replace or oppose it. */
  by: z.array(z.int()),
  words: z.string(),
  /** The ids that it joins, keeps apart or tells apart. */
  ids: z.array(z.string()),
  /** The article of the claim, or of the first of several. */
  article: z.string().nullable(),
});
export type JudgementView = z.infer<typeof JudgementView>;

/** GET /api/judgements, in their order */
export const JudgementList = z.strictObject({ judgements: z.array(JudgementView) });
export type JudgementList = z.infer<typeof JudgementList>;

export const DOUBT_REASONS = ['near', 'short', 'nowhere', 'two-lands'] as const;

/** Two nodes that may be one, and why. */
export const Doubt = z.strictObject({
  reason: z.enum(DOUBT_REASONS),
  why: z.string(),
  a: Party,
  b: Party,
});
export type Doubt = z.infer<typeof Doubt>;

/** GET /api/review: what a person had better look at. `total` counts also what is left out. */
export const Review = z.strictObject({
  names: z.strictObject({ pairs: z.array(Doubt), total: z.int() }),
  /** Meetings of one day and town with some of the same parties. */
  meetings: z.strictObject({ pairs: z.array(z.tuple([EventView, EventView])), total: z.int() }),
  disputed: z.strictObject({ events: z.array(EventView), total: z.int() }),
});
export type Review = z.infer<typeof Review>;
