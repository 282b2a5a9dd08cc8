import { z } from 'zod';
import { FORMS, POLARITIES } from '../../../graph/index.ts';

const word = z.string().min(1);
const words = z.array(word).readonly();
const Example = z
  .strictObject({ published: z.string().nullable().default(null), text: word, claims: words })
  .readonly();
export type Example = z.infer<typeof Example>;
const examples = z.array(Example).min(2).readonly();

const MeetVerb = z
  .strictObject({
    id: word,
    lemma: word,
    a: z.literal('subject'),
    b: words,
    reciprocal: z.boolean().default(false),
    form: z.enum(FORMS).nullable().default(null),
    only: z.literal('person').nullable().default(null),
    host: z.boolean().default(false),
    needs: words.default([]),
    next: z.boolean().default(false),
  })
  .readonly();
const MeetNoun = z
  .strictObject({ id: word, heads: words, pair: words, b: words, form: z.enum(FORMS).nullable().default(null) })
  .readonly();
export const MeetFile = z.strictObject({
  id: z.literal('meet'),
  event: z.literal('meeting'),
  verbs: z.array(MeetVerb),
  nouns: z.array(MeetNoun),
  attend: words,
  light: words,
  forms: z.array(z.strictObject({ set: z.enum(FORMS), cues: words })),
  examples,
});

const VisitVerb = z
  .strictObject({
    id: word,
    lemma: word,
    a: z.literal('subject'),
    place: words,
    only: z.literal('person').nullable().default(null),
    'occurred-only': z.boolean().default(false),
  })
  .readonly();
const PlaceNoun = z.strictObject({ id: word, heads: words, a: words, place: words }).readonly();
export const VisitFile = z.strictObject({
  id: z.literal('visit'),
  event: z.literal('visit'),
  verbs: z.array(VisitVerb),
  nouns: z.array(PlaceNoun),
  examples,
});

export const InviteFile = z.strictObject({
  id: z.literal('invite'),
  event: z.literal('invitation'),
  verbs: z.array(z.strictObject({ id: word, lemma: word, a: z.literal('subject'), b: words, place: words })),
  nouns: z.array(z.strictObject({ id: word, heads: words, a: words, b: words, place: words })),
  examples,
});

const StanceVerb = z.strictObject({ polarity: z.enum(POLARITIES), lemmas: words, preps: words.default([]) }).readonly();
const StanceNoun = z.strictObject({ polarity: z.enum(POLARITIES), heads: words, preps: words }).readonly();
export const StanceFile = z.strictObject({
  id: z.literal('stance'),
  event: z.literal('stance'),
  verbs: z.array(StanceVerb),
  nouns: z.array(StanceNoun),
  light: words,
  examples,
});

export type MeetVerb = z.infer<typeof MeetVerb>;
export type MeetNoun = z.infer<typeof MeetNoun>;
export type VisitVerb = z.infer<typeof VisitVerb>;
export type PlaceNoun = z.infer<typeof PlaceNoun>;
export type StanceVerb = z.infer<typeof StanceVerb>;
export type StanceNoun = z.infer<typeof StanceNoun>;

export type MeetFrame = {
  readonly verbs: ReadonlyMap<string, readonly MeetVerb[]>;
  readonly nouns: ReadonlyMap<string, MeetNoun>;
  readonly light: ReadonlySet<string>;
  /** Verbs whose subject or list takes part in a meeting that is told of already. */
  readonly attend: ReadonlySet<string>;
  readonly cues: Readonly<Record<(typeof FORMS)[number], readonly string[]>>;
};
export type VisitFrame = {
  readonly verbs: ReadonlyMap<string, readonly VisitVerb[]>;
  readonly nouns: ReadonlyMap<string, PlaceNoun>;
};
export type InviteFrame = { readonly verbs: ReadonlySet<string>; readonly nouns: ReadonlySet<string> };
export type StanceFrame = {
  readonly verbs: ReadonlyMap<string, readonly StanceVerb[]>;
  readonly nouns: ReadonlyMap<string, StanceNoun>;
  readonly light: ReadonlySet<string>;
};
export type Frames = {
  readonly meet: MeetFrame;
  readonly visit: VisitFrame;
  readonly invite: InviteFrame;
  readonly stance: StanceFrame;
};

function group<T>(rows: readonly T[], keys: (row: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const out = new Map<string, T[]>();
  for (const row of rows) for (const key of keys(row)) out.set(key, [...(out.get(key) ?? []), row]);
  return out;
}

const byHead = <T extends { readonly heads: readonly string[] }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.flatMap((row) => row.heads.map((head) => [head, row] as const)));

export type FrameFiles = {
  readonly meet: z.infer<typeof MeetFile>;
  readonly visit: z.infer<typeof VisitFile>;
  readonly invite: z.infer<typeof InviteFile>;
  readonly stance: z.infer<typeof StanceFile>;
};

/** The frame files, indexed by lemma and head. */
export function makeFrames({ meet, visit, invite, stance }: FrameFiles): Frames {
  const cues = (form: (typeof FORMS)[number]): readonly string[] =>
    meet.forms.find((row) => row.set === form)?.cues ?? [];
  return {
    meet: {
      verbs: group(meet.verbs, (row) => [row.lemma]),
      nouns: byHead(meet.nouns),
      light: new Set(meet.light),
      attend: new Set(meet.attend),
      cues: { 'in-person': cues('in-person'), phone: cues('phone'), video: cues('video') },
    },
    visit: { verbs: group(visit.verbs, (row) => [row.lemma]), nouns: byHead(visit.nouns) },
    invite: {
      verbs: new Set(invite.verbs.map((row) => row.lemma)),
      nouns: new Set(invite.nouns.flatMap((row) => row.heads)),
    },
    stance: {
      verbs: group(stance.verbs, (row) => row.lemmas),
      nouns: byHead(stance.nouns),
      light: new Set(stance.light),
    },
  };
}

/** Every verb and noun that a frame names. */
export function frameWords({ meet, visit, invite, stance }: FrameFiles): readonly string[] {
  return [
    ...meet.verbs.map((row) => row.lemma),
    ...meet.light,
    ...meet.attend,
    ...meet.nouns.flatMap((row) => row.heads),
    ...visit.verbs.map((row) => row.lemma),
    ...visit.nouns.flatMap((row) => row.heads),
    ...invite.verbs.map((row) => row.lemma),
    ...invite.nouns.flatMap((row) => row.heads),
    ...stance.verbs.flatMap((row) => row.lemmas),
    ...stance.nouns.flatMap((row) => row.heads),
    ...stance.light,
  ];
}
