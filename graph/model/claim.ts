import { z } from 'zod';
import { STATUSES } from '../vocabulary/certainty.ts';
import { EVENT_KIND_NAMES } from '../vocabulary/event-kinds.ts';
import { FORMS } from '../vocabulary/forms.ts';
import { MODALITIES } from '../vocabulary/modality.ts';
import { ACTOR_KINDS } from '../vocabulary/node-kinds.ts';
import { POLARITIES } from '../vocabulary/polarity.ts';
import { PRECISIONS } from '../vocabulary/precision.ts';
import { ROLES } from '../vocabulary/roles.ts';
import { type ArticleId, type ClaimId, claimIdFrom } from './id.ts';
import { Span } from './span.ts';

/** One actor as a sentence states it, before any linking across articles. */
export const Argument = z
  .strictObject({
    role: z.enum(ROLES),
    kind: z.enum(ACTOR_KINDS),
    /** Leader: folded tokens of the fullest form in the article, without titles. Country: ISO3. Organization: table id or slug. */
    key: z.string().min(1),
    /** The form that people read: fullest form in the article, or the table's name. */
    name: z.string().min(1),
    /** ISO3 for whom the actor acts, `org:…` for an organisation's officer, else null. */
    country: z.string().nullable(),
    /** Title as written ("Foreign Minister") and its role id in titles.tsv, if the article gives one. */
    title: z.string().nullable(),
    roleId: z.string().nullable(),
    status: z.enum(STATUSES),
    /** Where it is mentioned in the stored text; a pronoun's own span. */
    span: Span.nullable(),
  })
  .readonly();
export type Argument = z.infer<typeof Argument>;

export const SaidDate = z
  .strictObject({
    from: z.string(),
    to: z.string(),
    precision: z.enum(PRECISIONS),
    /** What people are shown: `2018-05-31`, `2018-04`, `2018`. */
    when: z.string(),
    status: z.enum(STATUSES),
  })
  .readonly();
export type SaidDate = z.infer<typeof SaidDate>;

/** `name` null: only the country is known. */
export const SaidPlace = z
  .strictObject({ name: z.string().nullable(), country: z.string().nullable(), status: z.enum(STATUSES) })
  .readonly();
export type SaidPlace = z.infer<typeof SaidPlace>;

/** `key` is the head phrase that makes the topic's id. */
export const SaidTopic = z.strictObject({ name: z.string().min(1), key: z.string().min(1) }).readonly();
export type SaidTopic = z.infer<typeof SaidTopic>;

export const MARK_KINDS = ['actor', 'trigger', 'other', 'date', 'place'] as const;
/** Words to mark in the quote, in offsets of the stored text. */
export const Mark = z.strictObject({ kind: z.enum(MARK_KINDS), start: z.int().min(0), end: z.int().min(0) }).readonly();
export type Mark = z.infer<typeof Mark>;

export const Said = z
  .strictObject({
    args: z.array(Argument).readonly(),
    date: SaidDate.nullable(),
    place: SaidPlace.nullable(),
    /** Further towns of one stay; absent where there is one place. */
    alsoIn: z.array(SaidPlace).readonly().optional(),
    topic: SaidTopic.nullable(),
    polarity: z.enum(POLARITIES).nullable(),
    form: z.enum(FORMS).nullable(),
    /** Only when the sentence states a number ("twice"). */
    count: z.int().min(1).nullable(),
    /** Claims of one article with equal group are one happening. */
    group: z.int().nullable(),
    marks: z.array(Mark).readonly(),
    /** Numbers of the judgements that amended it; absent in what was read. */
    amended: z.array(z.int()).readonly().optional(),
    /** In an amended one: role, kind and name key of each actor as it was read, in the order of `args`. */
    read: z.array(z.string()).readonly().optional(),
  })
  .readonly();
export type Said = z.infer<typeof Said>;

export const Claim = z
  .strictObject({
    id: z.string(),
    article: z.string(),
    quote: z.string().min(1),
    start: z.int().min(0),
    end: z.int().min(0),
    kind: z.enum(EVENT_KIND_NAMES),
    modality: z.enum(MODALITIES),
    /** The rule that set the modality (`refuse`, `call-off`, `if`, `date`), or null. */
    cue: z.string().nullable(),
    /** How often this rule was right on labelled cases, 0 to 1; never part of an id. */
    confidence: z.number().min(0).max(1),
    /** Frame and pattern, e.g. `meet/verb:receive`. */
    rule: z.string(),
    /** Who says so, as people read it ("Sergei Lavrov", "Russian media"), or null for the article itself. */
    attribution: z.string().nullable(),
    hearsay: z.boolean(),
    /** Extractor name and version. */
    extractor: z.string(),
    said: Said,
  })
  .readonly();
export type Claim = z.infer<typeof Claim>;

/** A claim as the extractor returns it, before it has an id. */
export type ClaimDraft = Omit<Claim, 'id' | 'article'>;

function claimParts(article: ArticleId, draft: ClaimDraft, repeat: number): string[] {
  const args = draft.said.args.map((a) => `${a.role}\u001e${a.kind}\u001e${a.key}`).sort();
  const polarity = draft.said.polarity ?? '';
  const topic = draft.said.topic?.key ?? '';
  const parts = [article, String(draft.start), String(draft.end), draft.kind, polarity, topic, ...args];
  return repeat === 0 ? parts : [...parts, `#${repeat}`];
}

/** Gives each draft its id; a number only where two of one article are still equal. */
export function identifyClaims(article: ArticleId, drafts: readonly ClaimDraft[]): readonly Claim[] {
  const seen = new Map<ClaimId, number>();
  return drafts.map((draft) => {
    const first = claimIdFrom(claimParts(article, draft, 0));
    const repeat = seen.get(first) ?? 0;
    seen.set(first, repeat + 1);
    const id = repeat === 0 ? first : claimIdFrom(claimParts(article, draft, repeat));
    return { ...draft, id, article };
  });
}
