import { z } from 'zod';
import { IsoDaySchema } from '../model/date.ts';
import { STATUSES } from '../vocabulary/certainty.ts';
import { EVENT_KIND_NAMES } from '../vocabulary/event-kinds.ts';
import { MODALITIES } from '../vocabulary/modality.ts';
import { ROLES } from '../vocabulary/roles.ts';

/** How a phrase was found to stand for somebody. */
export const VIAS = ['name', 'metonym', 'description', 'pronoun', 'group'] as const;

const Stretch = z.strictObject({ start: z.int(), end: z.int(), text: z.string() });
const Days = z.strictObject({ from: z.string(), to: z.string() }).nullable();
/** A reason: its name for programs, its words for people. */
const Reason = z.strictObject({ id: z.string(), words: z.string() });
/** Somebody who was not taken, and why. */
const Rejected = z.strictObject({ name: z.string(), why: z.string() });

export const ExplainedMention = Stretch.extend({
  kind: z.enum(['person', 'country', 'organization', 'place', 'title', 'pronoun', 'thing']),
  /** What it was read as; several for a group, none when it stands for nobody. */
  readings: z.array(z.string()),
  title: z.string().nullable(),
  country: z.string().nullable(),
  via: z.enum(VIAS).nullable(),
  rivals: z.array(Rejected),
});
export type ExplainedMention = z.infer<typeof ExplainedMention>;

/** A date with what it means looking back and looking ahead; `use` says whether an event may take it. */
export const ExplainedDate = Stretch.extend({ use: z.string(), grain: z.string(), past: Days, future: Days });
export type ExplainedDate = z.infer<typeof ExplainedDate>;

export const ExplainedClause = Stretch.extend({
  lemma: z.string(),
  /** Shape, voice, negation and modals: "finite, passive, will". */
  form: z.string(),
  subject: z.array(z.string()),
  objects: z.array(z.string()),
});
export type ExplainedClause = z.infer<typeof ExplainedClause>;

/** A row of a frame file, where it stands and what it wants. */
export const ExplainedPattern = z.strictObject({ file: z.string(), line: z.int(), text: z.string() });

export const ExplainedCandidate = Stretch.extend({
  rule: z.string(),
  pattern: ExplainedPattern.nullable(),
  /** Claims that it gave. */
  claims: z.int(),
  stop: Reason.nullable(),
  /** The phrases that it looked at for somebody who takes part. */
  phrases: z.array(
    z.strictObject({
      text: z.string(),
      names: z.array(z.string()),
      via: z.enum(VIAS).nullable(),
      why: Reason.nullable(),
    }),
  ),
});
export type ExplainedCandidate = z.infer<typeof ExplainedCandidate>;

export const ExplainedClaim = z.strictObject({
  /** The id that the claim has in the graph. */
  id: z.string(),
  kind: z.enum(EVENT_KIND_NAMES),
  modality: z.enum(MODALITIES),
  rule: z.string(),
  pattern: ExplainedPattern.nullable(),
  roles: z.array(
    z.strictObject({
      role: z.enum(ROLES),
      name: z.string(),
      /** The words that mention it here, or null. */
      text: z.string().nullable(),
      via: z.enum(VIAS),
      status: z.enum(STATUSES),
    }),
  ),
  topic: z.string().nullable(),
  steps: z.array(z.strictObject({ op: z.string(), by: z.string(), from: z.enum(MODALITIES), to: z.enum(MODALITIES) })),
  date: z.strictObject({ when: z.string().nullable(), status: z.enum(STATUSES).nullable(), words: z.string() }),
  place: z.strictObject({ name: z.string().nullable(), status: z.enum(STATUSES).nullable(), words: z.string() }),
  confidence: z.strictObject({
    value: z.number(),
    /** Labelled cases of the pattern, or of all patterns where it has none of its own. */
    right: z.int(),
    wrong: z.int(),
    own: z.boolean(),
    factors: z.array(z.strictObject({ flag: z.string(), factor: z.number() })),
  }),
  /** The whole in a few plain words: rule, roles, modality, date, place. */
  short: z.array(z.string()),
});
export type ExplainedClaim = z.infer<typeof ExplainedClaim>;

export const ExplainedSentence = Stretch.extend({
  zone: z.string(),
  /** What stopped it, when it gives no claim. */
  stop: Reason.nullable(),
  mentions: z.array(ExplainedMention),
  dates: z.array(ExplainedDate),
  clauses: z.array(ExplainedClause),
  candidates: z.array(ExplainedCandidate),
  claims: z.array(ExplainedClaim),
  passedOver: z.array(Rejected),
});
export type ExplainedSentence = z.infer<typeof ExplainedSentence>;

/** How a stretch of a text was read: what it gives, and why it gives no more. */
export const Explanation = z.strictObject({
  /** The stretch that was asked about, in offsets of the text. */
  start: z.int(),
  end: z.int(),
  sentences: z.array(ExplainedSentence),
  /** Stretches that are never read, as datelines and credits. */
  masked: z.array(Stretch.extend({ why: Reason })),
  /** What keeps the whole text from being read. */
  stop: Reason.nullable(),
  /** The answer to "why is something missing?", in plain sentences. */
  answer: z.array(z.string()),
});
export type Explanation = z.infer<typeof Explanation>;

const offset = z.coerce.number().int().min(0);

/** GET /api/articles/:id/explain?start=&end= */
export const ExplainStretch = z.object({ start: offset.default(0), end: offset.optional() });
export type ExplainStretch = z.infer<typeof ExplainStretch>;

/** POST /api/explain: a text of one's own. */
export const ExplainRequest = z.strictObject({
  text: z.string(),
  title: z.string().default(''),
  published: IsoDaySchema.nullable().default(null),
  start: z.int().min(0).default(0),
  end: z.int().min(0).optional(),
});
export type ExplainRequest = z.infer<typeof ExplainRequest>;
