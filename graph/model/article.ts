import { z } from 'zod';
import { IsoDaySchema } from './date.ts';
import { type ArticleId, articleId, storedText, textHash } from './id.ts';

/** An article as somebody hands it in; `title` may be empty. */
export const ArticleInput = z
  .strictObject({
    title: z.string().max(1000).default(''),
    text: z.string(),
    published: IsoDaySchema.nullable().default(null),
    url: z.string().max(2000).nullable().default(null),
    outlet: z.string().max(200).nullable().default(null),
    /** When this version was made, as its source says: a moment in UTC, or a day. */
    modified: z.union([IsoDaySchema, z.iso.datetime()]).nullable().optional(),
    /** The name by which its feed keeps it through all versions. */
    guid: z.string().max(2000).nullable().optional(),
  })
  .readonly();
export type ArticleInput = z.infer<typeof ArticleInput>;

/** Rows of lists whose fields are told by labels, not by sentences; `quads` is a day of a machine-coded list. */
export const RECORDS = ['trip', 'visit', 'quads'] as const;
export type RecordKind = (typeof RECORDS)[number];

/** By what versions of one article are known, and their order. */
export const VersionSource = z
  .strictObject({ guids: z.array(z.string()).readonly(), modified: z.string().nullable() })
  .readonly();
export type VersionSource = z.infer<typeof VersionSource>;

/** As kept: `text` is title, blank line, body; all offsets count in it. */
export const Article = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    text: z.string(),
    published: z.string().nullable(),
    outlets: z.array(z.string()).readonly(),
    urls: z.array(z.string()).readonly(),
    textHash: z.string(),
    machineCoded: z.boolean(),
    /** Null: prose. */
    record: z.enum(RECORDS).nullable().default(null),
    /** Absent where its source tells neither. */
    source: VersionSource.optional(),
  })
  .readonly();
export type Article = z.infer<typeof Article> & { readonly id: ArticleId };

const TITLE_MAX = 200;

/** Title and body of a plain file: its first line is the title if it is short, stands alone and is no sentence. */
export function splitTitle(text: string): { title: string; body: string } {
  const clean = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trim();
  const [first = '', second, ...rest] = clean.split('\n');
  const standsAlone = second !== undefined && second.trim() === '' && rest.length > 0;
  const isTitle = standsAlone && first.length <= TITLE_MAX && !/[.!?:;,]["”’)]?$/.test(first.trim());
  return isTitle ? { title: first.trim(), body: rest.join('\n').trim() } : { title: '', body: clean };
}

function sourceOf({ guid = null, modified = null }: ArticleInput): { readonly source?: VersionSource } {
  return guid === null && modified === null ? {} : { source: { guids: guid === null ? [] : [guid], modified } };
}

export function makeArticle(input: ArticleInput, record: RecordKind | null = null): Article {
  const { title, body } =
    input.title.trim() === '' ? splitTitle(input.text) : { title: input.title.trim(), body: input.text };
  const text = storedText(title, body);
  return {
    id: articleId(text, input.published),
    title,
    text,
    published: input.published,
    outlets: input.outlet === null ? [] : [input.outlet],
    urls: input.url === null ? [] : [input.url],
    textHash: textHash(text),
    machineCoded: record === 'quads',
    record,
    ...sourceOf(input),
  };
}
