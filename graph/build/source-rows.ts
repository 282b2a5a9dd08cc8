import type { Article } from '../model/article.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import type { Claim } from '../model/claim.ts';
import type { GraphEdge, GraphNode } from '../model/graph.ts';
import { graphNode } from './nodes.ts';

/** The node of an article; its text stays in the archive. */
export function articleNode(
  article: Omit<Article, 'text'>,
  { storyId, sketch }: { readonly storyId: string; readonly sketch: string | null },
): GraphNode {
  return graphNode('article', article.id, {
    title: article.title,
    published: article.published,
    outlets: article.outlets.toSorted(),
    urls: article.urls.toSorted(),
    textHash: article.textHash,
    storyId,
    sketch,
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
