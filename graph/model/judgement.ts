import { z } from 'zod';
import { EVENT_KIND_NAMES } from '../vocabulary/event-kinds.ts';
import { MODALITIES } from '../vocabulary/modality.ts';
import { ACTOR_KINDS } from '../vocabulary/node-kinds.ts';
import type { Argument, Claim } from './claim.ts';
import { readPrefix } from './date.ts';

/** Whom a judgement means: a name, since ids follow from names and tables. `id` and `name` are for people. */
export const Subject = z
  .strictObject({
    kind: z.enum(ACTOR_KINDS),
    key: z.string().min(1),
    country: z.string().nullable(),
    id: z.string(),
    name: z.string(),
  })
  .readonly();
export type Subject = z.infer<typeof Subject>;

/** Which claim a judgement means, by what a new reading of the article cannot renumber. */
export const ClaimKey = z
  .strictObject({
    article: z.string(),
    kind: z.enum(EVENT_KIND_NAMES),
    quote: z.string().min(1),
    topic: z.string().nullable(),
    /** Role, kind and name key of each actor, sorted. */
    args: z.array(z.string()).readonly(),
  })
  .readonly();
export type ClaimKey = z.infer<typeof ClaimKey>;

/** A meeting by its reports, since its id follows from them; `name` is for people. */
export const MeetingKey = z.strictObject({ name: z.string(), claims: z.array(ClaimKey).min(1).readonly() }).readonly();
export type MeetingKey = z.infer<typeof MeetingKey>;

const dateMessage = 'is no date: write YYYY, YYYY-MM or YYYY-MM-DD';
const Prefix = z.string().refine((s) => readPrefix(s) !== null, { error: dateMessage });

/** What is put in the place of what the sentence says; null: it does not say. What is absent stays. */
export const Amendment = z
  .strictObject({
    modality: z.enum(MODALITIES).optional(),
    date: Prefix.nullable().optional(),
    place: z.strictObject({ name: z.string().nullable(), country: z.string().nullable() }).nullable().optional(),
    /** `from`: role, kind and key of an actor of the claim; `to` takes its place. */
    actors: z
      .array(z.strictObject({ from: z.string(), to: Subject }).readonly())
      .readonly()
      .optional(),
  })
  .readonly();
export type Amendment = z.infer<typeof Amendment>;

/** What a person has decided. They are numbered from 1 in the order of the journal. */
export const Judgement = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('merge'), a: Subject, b: Subject }),
  z.strictObject({ act: z.literal('apart'), a: Subject, b: Subject }),
  /** In these claims the name means `other`, another person of the name of `who`. */
  z.strictObject({
    act: z.literal('namesake'),
    who: Subject,
    other: Subject,
    claims: z.array(z.strictObject({ claim: ClaimKey, from: z.string() }).readonly()).readonly(),
  }),
  /** The meetings that these claims report are two, however alike. */
  z.strictObject({ act: z.literal('two-meetings'), a: MeetingKey, b: MeetingKey }),
  z.strictObject({ act: z.literal('reject'), claim: ClaimKey }),
  z.strictObject({ act: z.literal('amend'), claim: ClaimKey, change: Amendment }),
  z.strictObject({ act: z.literal('undo'), number: z.int().min(1) }),
]);
export type Judgement = z.infer<typeof Judgement>;

/** The claims of which a judgement makes others. */
export function claimsChanged(judgement: Judgement): readonly ClaimKey[] {
  if (judgement.act === 'namesake') return judgement.claims.map(({ claim }) => claim);
  return 'claim' in judgement ? [judgement.claim] : [];
}

/** Role, kind and name key of an argument. */
export const argumentKey = ({ role, kind, key }: Argument): string => `${role} ${kind} ${key}`;

/** Role, kind and name key of each actor as it was read. */
export const argumentsRead = ({ read, args }: Claim['said']): readonly string[] => read ?? args.map(argumentKey);

/** The key of a claim as it was read, also of one that was amended since. */
export function claimKey({ article, kind, quote, said }: Pick<Claim, 'article' | 'kind' | 'quote' | 'said'>): ClaimKey {
  return { article, kind, quote, topic: said.topic?.key ?? null, args: argumentsRead(said).toSorted() };
}

/** One text for equal keys of one article. */
export const claimKeyText = ({ kind, quote, topic, args }: ClaimKey): string =>
  [kind, quote, topic ?? '', ...args].join('\u001f');
