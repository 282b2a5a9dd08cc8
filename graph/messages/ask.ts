import { z } from 'zod';
import { EventView, Party } from './evidence.ts';

export const CHIP_FIELDS = [
  'ask',
  'who',
  'relation',
  'whom',
  'role',
  'when',
  'where',
  'modality',
  'form',
  'order',
] as const;

/** One part of what was understood, with what else it could have meant; choosing a rival asks `question`. */
export const Chip = z.strictObject({
  field: z.enum(CHIP_FIELDS),
  value: z.string(),
  rivals: z.array(z.strictObject({ value: z.string(), question: z.string() })),
});
export type Chip = z.infer<typeof Chip>;

/** `value`: the person, country, date or place that answers; `party` when it is an actor. */
export const AnswerRow = z.strictObject({ value: z.string(), party: Party.nullable(), events: z.array(EventView) });
export type AnswerRow = z.infer<typeof AnswerRow>;

export const ANSWER_STATUSES = [
  'answered',
  'nothing',
  'ambiguous',
  'unknown-name',
  'not-understood',
  'too-broad',
] as const;

/** What is known about a question. */
const Reply = z.strictObject({
  question: z.string(),
  status: z.enum(ANSWER_STATUSES),
  /** One sentence: "Yes, 2 times", "3 people, 4 meetings, May 2018", "No meeting reported in May 2018". */
  headline: z.string(),
  understood: z.array(Chip),
  /** Words of the question that had no effect. */
  ignored: z.array(z.string()),
  rows: z.array(AnswerRow),
  /** Reported, but not as having taken place; never counted in the answer. */
  apart: z.array(
    z.strictObject({
      modality: z.enum(['occurred', 'planned', 'proposed', 'cancelled', 'denied']),
      note: z.string(),
      events: z.array(EventView),
    }),
  ),
  notes: z.array(z.string()),
  cypher: z.array(z.strictObject({ purpose: z.string(), text: z.string(), params: z.record(z.string(), z.json()) })),
  /** Whom an unclear name may mean, with what to ask instead. */
  candidates: z.array(z.strictObject({ party: Party, events: z.int(), question: z.string() })),
  suggestions: z.array(z.string()),
});
export type Reply = z.infer<typeof Reply>;

/** GET /api/ask?q=; `waiting`: articles that were still being read when it was asked, told in the notes as well. */
export const Answer = Reply.extend({ waiting: z.int() });
export type Answer = z.infer<typeof Answer>;
