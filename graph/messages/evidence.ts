import { z } from 'zod';
import { MARK_KINDS } from '../model/claim.ts';
import { EVENT_KIND_NAMES } from '../vocabulary/event-kinds.ts';
import { FORMS } from '../vocabulary/forms.ts';
import { MODALITIES } from '../vocabulary/modality.ts';
import { ACTOR_KINDS } from '../vocabulary/node-kinds.ts';
import { POLARITIES } from '../vocabulary/polarity.ts';
import { PRECISIONS } from '../vocabulary/precision.ts';
import { ROLES } from '../vocabulary/roles.ts';

/** An actor, as named in answers and cards. `country` is an ISO3 or null; `iso2` gives the flag. */
export const Party = z.strictObject({
  id: z.string(),
  kind: z.enum(ACTOR_KINDS),
  name: z.string(),
  country: z.string().nullable(),
  iso2: z.string().nullable(),
});
export type Party = z.infer<typeof Party>;

/** Words to mark, in offsets of the quote. */
export const QuoteMark = z.strictObject({ kind: z.enum(MARK_KINDS), start: z.int(), end: z.int() });

export const ArticleRef = z.strictObject({
  id: z.string(),
  title: z.string(),
  published: z.string().nullable(),
  outlets: z.array(z.string()),
  urls: z.array(z.string()),
  machineCoded: z.boolean(),
});
export type ArticleRef = z.infer<typeof ArticleRef>;

/** Who takes part by this sentence, called as it says; `key` tells them apart within the claim. */
export const ClaimActor = z.strictObject({
  key: z.string(),
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  role: z.enum(ROLES),
  country: z.string().nullable(),
});
export type ClaimActor = z.infer<typeof ClaimActor>;

/** One sentence's report of an event. */
export const ClaimView = z.strictObject({
  id: z.string(),
  quote: z.string(),
  marks: z.array(QuoteMark),
  modality: z.enum(MODALITIES),
  cue: z.string().nullable(),
  confidence: z.number(),
  rule: z.string(),
  attribution: z.string().nullable(),
  hearsay: z.boolean(),
  /** What this sentence says of date and place; null where it says nothing. */
  when: z.string().nullable(),
  whenStatus: z.enum(['known', 'implied']).nullable(),
  place: z.string().nullable(),
  actors: z.array(ClaimActor),
  /** Numbers of the judgements that amended it. */
  amended: z.array(z.int()),
  start: z.int(),
  end: z.int(),
  article: ArticleRef,
});
export type ClaimView = z.infer<typeof ClaimView>;

export const Participant = z.strictObject({ party: Party, role: z.enum(ROLES), status: z.enum(['known', 'implied']) });
export type Participant = z.infer<typeof Participant>;

/** By how many articles and outlets an event is told, and how many of these reports are independent: copies are one story. */
export const Telling = z.strictObject({ articles: z.int(), outlets: z.int(), stories: z.int() });
export type Telling = z.infer<typeof Telling>;

/** An event with all its claims, those that deny it among them. */
export const EventView = z.strictObject({
  id: z.string(),
  kind: z.enum(EVENT_KIND_NAMES),
  modality: z.enum(MODALITIES),
  disputed: z.boolean(),
  /** First and last possible day; null when undated. */
  date: z.string().nullable(),
  dateTo: z.string().nullable(),
  precision: z.enum(PRECISIONS).nullable(),
  /** What is known of the date as text, `2018-04`. */
  when: z.string().nullable(),
  place: z.strictObject({ id: z.string(), name: z.string(), country: z.string().nullable() }).nullable(),
  form: z.enum(FORMS).nullable(),
  polarity: z.enum(POLARITIES).nullable(),
  topic: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  count: z.int(),
  /** True for an event that only sums up ("met twice this year"). */
  summary: z.boolean(),
  participants: z.array(Participant),
  told: Telling,
  claims: z.array(ClaimView),
});
export type EventView = z.infer<typeof EventView>;

export const EventList = z.strictObject({ events: z.array(EventView), total: z.int() });
