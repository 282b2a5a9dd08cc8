import { z } from 'zod';
import { FORMS } from '../../graph/index.ts';
import { iso3Cell } from './cells.ts';
import { type Example, pattern, patterns, word } from './frame-pattern.ts';
import { StanceFile } from './stance-frames.ts';
import { OPERATORS, words } from './word-files.ts';

const subject = z.literal('subject');
const person = z.literal('person').nullable().default(null);
const form = z.enum(FORMS).nullable().default(null);

const MeetVerb = z
  .strictObject({
    ...pattern,
    lemma: word,
    a: subject,
    b: words,
    reciprocal: z.boolean().default(false),
    form,
    only: person,
    host: z.boolean().default(false),
    by: person,
    needs: words.default([]),
    next: z.boolean().default(false),
    /** False where "in X" tells what is spoken of: "discussed the war in X". */
    placed: z.boolean().default(true),
    /** Only with a town or a site directly behind it or its object: "agreed in Lima", "joined her in Lima". */
    spot: z.boolean().default(false),
    /** Nothing but a date, a purpose or a preposition may follow: "called her", not "called her a friend". */
    bare: z.boolean().default(false),
    /** The subject is the meeting itself, and the verb has "together" beside it: "the summit brought together A and B". */
    gather: z.boolean().default(false),
    /** Only of what is told in the past: "had been with her", not "is with her on that". */
    past: z.boolean().default(false),
    /** In the passive its subject is the one who meets: "was closeted with her". */
    participle: z.boolean().default(false),
    /** Of a meeting only when it is still to come: "will see her". */
    ahead: z.boolean().default(false),
    /** Only as what a journey is made for: "flew to Lima to present the plan to her". */
    errand: z.boolean().default(false),
  })
  .readonly();
const MeetNoun = z
  .strictObject({
    ...pattern,
    heads: words,
    pair: words,
    b: words,
    form,
    only: person,
    needs: words.default([]),
    veto: words.default([]),
    /** Words of the phrase beside which no veto counts: "a joint news conference". */
    unless: words.default([]),
    named: z.boolean().default(false),
    loose: z.boolean().default(false),
  })
  .readonly();
const FormCues = z.strictObject({ id: z.enum(FORMS), within: z.enum(['sentence', 'phrase']), cues: words }).readonly();
export const MeetFile = z.strictObject({
  id: z.literal('meet'),
  event: z.literal('meeting'),
  verbs: patterns(MeetVerb),
  nouns: patterns(MeetNoun),
  attend: z.strictObject({
    list: words,
    stand: words,
    join: words,
    'take-part': words,
    present: words,
    confirm: words,
  }),
  held: words,
  light: words,
  mediate: words,
  policy: words,
  opens: words,
  ties: words,
  forms: z.array(FormCues),
});

const VisitVerb = z
  .strictObject({
    ...pattern,
    lemma: word,
    a: z.enum(['subject', 'object']),
    place: words,
    only: person,
    'occurred-only': z.boolean().default(false),
    /** Heads that its object must have, when any are listed. */
    needs: words.default([]),
    /** The place stands directly behind the verb. */
    next: z.boolean().default(false),
    /** No word of travel: who is posted there does not visit. */
    stays: z.boolean().default(false),
    /** What the words themselves say of the visit: "is due in Lima", "skipped Lima". */
    says: z.enum(OPERATORS).nullable().default(null),
  })
  .readonly();
const PlaceNoun = z
  .strictObject({
    ...pattern,
    heads: words,
    a: words,
    place: words,
    /** Only of those who own it: "her speech in Lima". */
    own: z.boolean().default(false),
    /** Only with a number: "her two days in Lima". */
    counted: z.boolean().default(false),
    /** With a body in front it stays there: "the UN mission in Mali". */
    standing: z.boolean().default(false),
    /** What the words themselves say of the visit: "on her way to Lima". */
    says: z.enum(OPERATORS).nullable().default(null),
  })
  .readonly();
export const VisitFile = z.strictObject({
  id: z.literal('visit'),
  event: z.literal('visit'),
  verbs: patterns(VisitVerb),
  nouns: patterns(PlaceNoun),
  light: words,
  attend: words,
  speak: words,
  shun: words,
  afar: words,
  carry: words,
  edges: words,
  span: words,
  company: words,
  motion: words,
  deeds: words,
  receptions: words,
  landings: words,
  homes: z.record(word, z.record(iso3Cell, word)),
});

const InviteVerb = z
  .strictObject({
    ...pattern,
    lemma: word,
    a: subject,
    b: words,
    place: words,
    /** Infinitives of coming: an invitation to do something else is none. */
    comes: words,
  })
  .readonly();
const InviteNoun = z.strictObject({ ...pattern, heads: words, a: words, b: words, place: words }).readonly();
export const InviteFile = z.strictObject({
  id: z.literal('invite'),
  event: z.literal('invitation'),
  verbs: patterns(InviteVerb),
  nouns: patterns(InviteNoun),
  light: words,
});

export type { Example } from './frame-pattern.ts';
export { StanceFile, type StanceJudgement, type StanceNoun, type StanceVerb } from './stance-frames.ts';
export type MeetVerb = z.infer<typeof MeetVerb>;
export type MeetNoun = z.infer<typeof MeetNoun>;
export type FormCues = z.infer<typeof FormCues>;
export type VisitVerb = z.infer<typeof VisitVerb>;
export type PlaceNoun = z.infer<typeof PlaceNoun>;
export type InviteVerb = z.infer<typeof InviteVerb>;
export type InviteNoun = z.infer<typeof InviteNoun>;

export type FrameFiles = {
  readonly meet: z.infer<typeof MeetFile>;
  readonly visit: z.infer<typeof VisitFile>;
  readonly invite: z.infer<typeof InviteFile>;
  readonly stance: z.infer<typeof StanceFile>;
};

/** A pattern by the name that its claims carry as their rule: `meet/verb:receive`. */
export type Pattern = { readonly rule: string; readonly examples: readonly Example[] };

/** Every pattern of the frames, in the order of the files. */
export function patternsOf(files: FrameFiles): readonly Pattern[] {
  const judgements = files.stance.judgements.map((row) => ({
    rule: `stance/judgement:${row.id}`,
    examples: row.examples,
  }));
  const all = Object.values(files).flatMap(({ id, verbs, nouns }) => [
    ...verbs.map((row) => ({ rule: `${id}/verb:${row.id}`, examples: row.examples })),
    ...nouns.map((row) => ({ rule: `${id}/noun:${row.id}`, examples: row.examples })),
  ]);
  return [...all, ...judgements];
}
