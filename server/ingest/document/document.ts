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

/** Zones, tokens, sentences and tags of an article; its text is never changed. */
export function readDocument(
  article: Pick<Article, 'text' | 'title' | 'published'>,
  knowledge: Knowledge,
  tagger: Tagger,
  trace: Trace | null = null,
): Document {
  const { text, title, published } = article;
  const titleLength = title !== '' && text.startsWith(title) ? title.length : 0;
  const tokens: Token[] = [];
  const tags: Tag[] = [];
  const sentences: Sentence[] = [];
  for (const zone of zonesOf(text, titleLength, knowledge.boilerplate, trace?.masked)) {
    const own = tokenize(text.slice(zone.start, zone.end), knowledge.abbreviations, zone.start);
    const context = { firstToken: tokens.length, index: sentences.length, finals: knowledge.abbreviations };
    for (const sentence of sentencesOf(zone, own, context)) sentences.push(sentence);
    for (const token of own) tokens.push(token);
    for (const tag of tagger.tag(text, own)) tags.push(tag);
  }
  return { text, tokens, tags, sentences, published };
}
