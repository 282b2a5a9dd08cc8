import { z } from 'zod';
import { ClaimView, EventView } from './evidence.ts';

export const ARTICLE_STATES = ['received', 'extracted', 'done', 'failed', 'replaced', 'retracted'] as const;

/** What an ingest did, in the words of the tray: "+3 people, +2 meetings". */
export const IngestResult = z.strictObject({
  id: z.string(),
  title: z.string(),
  state: z.enum(ARTICLE_STATES),
  /** The same article was known; its link and outlet were added. */
  already: z.boolean(),
  claims: z.int(),
  /** Events that this article reports, by kind. */
  events: z.record(z.string(), z.int()),
  warnings: z.array(z.string()),
  /** One plain reason, when it failed. */
  reason: z.string().nullable(),
});
export type IngestResult = z.infer<typeof IngestResult>;

export const ArticleSummary = z.strictObject({
  id: z.string(),
  title: z.string(),
  published: z.string().nullable(),
  outlets: z.array(z.string()),
  urls: z.array(z.string()),
  state: z.enum(ARTICLE_STATES),
  reason: z.string().nullable(),
  /** The later version that counts instead. */
  replacedBy: z.string().nullable(),
  sample: z.boolean(),
  claims: z.int(),
  characters: z.int(),
});
export type ArticleSummary = z.infer<typeof ArticleSummary>;

/** GET /api/articles?offset=&limit= */
export const ArticleList = z.strictObject({ articles: z.array(ArticleSummary), total: z.int() });
export type ArticleList = z.infer<typeof ArticleList>;

/** GET /api/articles/:id */
export const ArticleDetail = z.strictObject({
  article: ArticleSummary,
  /** Other versions of it, the latest first. */
  versions: z.array(ArticleSummary),
  text: z.string(),
  /** Claims in the order of the text; `event` is the event that each is about. */
  claims: z.array(z.strictObject({ claim: ClaimView, event: EventView.shape.id, kind: EventView.shape.kind })),
});
export type ArticleDetail = z.infer<typeof ArticleDetail>;

export const INGEST_STAGES = ['queued', 'sentences', 'entities', 'events', 'stored'] as const;

/** One server-sent event of GET /api/progress (event name `article`). */
export const Progress = z.strictObject({
  id: z.string(),
  title: z.string(),
  stage: z.enum(INGEST_STAGES),
  /** Articles of the present batch: finished and in all. */
  done: z.int(),
  total: z.int(),
  result: IngestResult.nullable(),
});
export type Progress = z.infer<typeof Progress>;

export const Deleted = z.strictObject({ id: z.string(), title: z.string(), claims: z.int(), events: z.int() });
export type Deleted = z.infer<typeof Deleted>;

/** POST and DELETE /api/samples: how many articles came or went. */
export const SamplesChanged = z.strictObject({ articles: z.int() });
export type SamplesChanged = z.infer<typeof SamplesChanged>;
