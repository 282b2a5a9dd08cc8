import type { Article } from '../model/article.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import type { Claim } from '../model/claim.ts';
import type { GraphEdge, GraphNode } from '../model/graph.ts';
import { graphNode } from './nodes.ts';

/** The node of an article; its text stays in the archive. */
export function articleNode(article: Omit<Article, 'text'>, storyId: string): GraphNode {
  return graphNode('article', article.id, {
    title: article.title,
    published: article.published,
    outlets: article.outlets.toSorted(),
    urls: article.urls.toSorted(),
    textHash: article.textHash,
    storyId,
    machineCoded: article.machineCoded,
  });
}

/** The node of a claim, without the time of recording. */
export function claimNode(claim: Claim): GraphNode {
  const { id, article: _article, said, ...props } = claim;
  return graphNode('claim', id, { ...props, said: canonicalJson(said) });
}

export function statesEdge(claim: Claim): GraphEdge {
  return { type: 'STATES', from: claim.article, to: claim.id, key: null, props: {} };
}

/** One story: the articles of equal text have the smallest of their ids. */
export function storyIds(articles: readonly Pick<Article, 'id' | 'textHash'>[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { id, textHash } of articles) {
    const old = first.get(textHash);
    if (old === undefined || id < old) first.set(textHash, id);
  }
  return new Map(articles.map((a) => [a.id, first.get(a.textHash) ?? a.id]));
}
