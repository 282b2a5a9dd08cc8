import { type ArticleInput, type DocumentRead, IsoDaySchema, splitTitle } from '../../graph/index.ts';

/** One article as the form holds it; every field is text. `notes`: what to look at before it is sent. */
export type Draft = {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly published: string;
  readonly outlet: string;
  readonly url: string;
  readonly notes: readonly string[];
};

export type DraftField = Exclude<keyof Draft, 'key' | 'notes'>;

/** An article may hold one megabyte of text, as the server counts it: in bytes of UTF-8. */
export const TEXT_LIMIT = 1_000_000;

/** A dropped file as a draft: its first line becomes the title when it stands alone. */
export function draftOf(key: string, content: string): Draft {
  const { title, body } = splitTitle(content);
  return { key, title, text: body, published: '', outlet: '', url: '', notes: [] };
}

/** A file that the server read, as a draft. */
export function draftRead(key: string, document: DocumentRead): Draft {
  const { title, text, published, outlet, url, warnings } = document;
  const draft = { key, published: published ?? '', outlet: outlet ?? '', url: url ?? '', notes: warnings };
  return title === '' ? { ...draftOf(key, text), ...draft } : { ...draft, title, text };
}

const LINK = /^https?:\/\/[^\s/]+/i;

/** What keeps a draft from being sent, in one plain sentence, or `null`. */
export function draftFault(draft: Draft): string | null {
  if (draft.text.trim() === '') return 'There is no text yet: paste the article or drop a file.';
  if (draft.text.length > TEXT_LIMIT) return 'The text is longer than 1 MB: split it into several articles.';
  if (draft.published !== '' && !IsoDaySchema.safeParse(draft.published).success) {
    return `“${draft.published}” is no calendar date: write it as 2018-05-31.`;
  }
  if (draft.url.trim() !== '' && !LINK.test(draft.url.trim())) return 'The link must begin with http:// or https://.';
  return null;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export function inputOf(draft: Draft): ArticleInput {
  return {
    title: draft.title.trim(),
    text: draft.text,
    published: orNull(draft.published),
    outlet: orNull(draft.outlet),
    url: orNull(draft.url),
  };
}
