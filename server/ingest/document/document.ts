import type { Article } from '../../../graph/index.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Trace } from '../trace.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import type { Tag, Tagger } from './tagger.ts';
import { type Token, tokenize } from './tokens.ts';
import { zonesOf } from './zones.ts';

export type Document = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly tags: readonly Tag[];
  readonly sentences: readonly Sentence[];
  readonly published: string | null;
};

/** Characters of a text that are read: some 170,000 words, a long book. */
export const MAX_CHARACTERS = 1_000_000;

/** The text as far as it is read: to the last sentence or line that ends within the limit. */
export function readablePart(text: string): string {
  if (text.length <= MAX_CHARACTERS) return text;
  const end = Math.max(text.lastIndexOf('\n', MAX_CHARACTERS), text.lastIndexOf('. ', MAX_CHARACTERS) + 1);
  return text.slice(0, end > MAX_CHARACTERS / 2 ? end : MAX_CHARACTERS);
}

type Reading = { readonly tagger: Tagger; readonly trace?: Trace | null };

/** Zones, tokens, sentences and tags of an article; its text is never changed. */
export function readDocument(
  article: Pick<Article, 'text' | 'title' | 'published'>,
  knowledge: Knowledge,
  { tagger, trace = null }: Reading,
): Document {
  const { title, published } = article;
  const text = readablePart(article.text);
  const titleLength = title !== '' && text.startsWith(title) ? title.length : 0;
  const tokens: Token[] = [];
  const tags: Tag[] = [];
  const sentences: Sentence[] = [];
  for (const zone of zonesOf(text, knowledge.boilerplate, { titleLength, masked: trace?.masked })) {
    const own = tokenize(text.slice(zone.start, zone.end), knowledge.abbreviations, zone.start);
    const context = { firstToken: tokens.length, index: sentences.length, finals: knowledge.abbreviations };
    for (const sentence of sentencesOf(zone, own, context)) sentences.push(sentence);
    for (const token of own) tokens.push(token);
    for (const tag of tagger.tag(text, own)) tags.push(tag);
  }
  return { text, tokens, tags, sentences, published };
}
