import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Graph, GraphEdge, GraphNode } from '../model/graph.ts';
import { groupBy } from '../model/group-by.ts';
import { affiliations } from './affiliation.ts';
import { type EventFacts, type EventPlace, makeEvent, placesOf } from './event.ts';
import { aboutEdges, eventEdges, eventNode } from './event-rows.ts';
import { groupBlock } from './group.ts';
import { type Judged, NOTHING_JUDGED } from './judged.ts';
import { createNames, type Names, namesOf } from './names.ts';
import { makeNodes } from './nodes.ts';
import type { Reference } from './reference.ts';
import { makeResolve } from './resolve.ts';
import { resolveClaim } from './resolve-claim.ts';
import type { LiveClaim, ResolvedClaim } from './resolved.ts';
import { articleNode, claimNode, statesEdge } from './source-rows.ts';
import { storyIds, toldOf } from './story.ts';

export type ReadArticle = { readonly article: Article; readonly claims: readonly Claim[] };

/** The events of resolved claims, block by block. Two groups of one canonical form are one event. */
export function eventsOf(claims: readonly ResolvedClaim[]): readonly EventFacts[] {
  const blocks = groupBy(claims, (c) => c.block);
  const made = [...blocks.values()].flatMap((block) =>
    groupBlock(block).map((group) => ({ group, event: makeEvent(group) })),
  );
  return [...groupBy(made, ({ event }) => event.id).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    return [
      same.length === 1 ? first.event : makeEvent({ ...first.group, claims: same.flatMap((s) => s.group.claims) }),
    ];
  });
}

type Known = { readonly reference: Reference; readonly judged: Judged };

function named(
  live: readonly LiveClaim[],
  { reference, judged }: Known,
): { names: Names; resolved: readonly ResolvedClaim[] } {
  const names = createNames();
  names.count(live.flatMap(namesOf), 1);
  const resolve = makeResolve(names, reference, judged);
  const resolved = live.map((c) => resolveClaim(c, resolve));
  for (const claim of resolved) names.call(claim, 1);
  return { names, resolved };
}

type Parts = { readonly events: readonly EventFacts[]; readonly names: Names; readonly reference: Reference };

function entityRows({ events, names, reference }: Parts): Graph {
  const make = makeNodes(names, reference);
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  const put = (node: GraphNode): void => {
    nodes.set(node.id, node);
  };
  const putActor = (id: string): void => {
    if (nodes.has(id)) return;
    put(make.actor(id));
    for (const office of make.offices(id)) {
      edges.push(office);
      put(make.actor(office.to));
    }
  };
  const putPlace = ({ id, name, country }: EventPlace): void => {
    if (name === null) return put(make.actor(id));
    if (!nodes.has(id) && country !== null) edges.push({ type: 'IN', from: id, to: country, key: null, props: {} });
    put(make.place(id, name, country));
    if (country !== null) put(make.actor(country));
  };
  for (const event of events) {
    for (const { actor } of event.participants) putActor(actor);
    if (event.topic) put(make.topic(event.topic.id));
    for (const place of placesOf(event)) putPlace(place);
  }
  return { nodes: [...nodes.values()], edges };
}

/** The whole graph from all live articles at once; the writer's work in pieces must give the same. */
export function buildGraph(
  extracted: readonly ReadArticle[],
  reference: Reference,
  judged: Judged = NOTHING_JUDGED,
): Graph {
  const read = extracted.map(({ article, claims }) => ({ article, claims: judged.claims(claims) }));
  const told = read.map((r) => toldOf(r.article));
  const stories = storyIds(told);
  const live = read.flatMap(({ article, claims }) =>
    claims.map((c) => ({ ...c, published: article.published, storyId: stories.get(article.id) ?? article.id })),
  );
  const { names, resolved } = named(live, { reference, judged });
  const events = eventsOf(resolved);
  const affiliationOf = affiliations(reference);
  const entities = entityRows({ events, names, reference });
  const claims = read.flatMap((r) => r.claims);
  return {
    nodes: [
      ...entities.nodes,
      ...events.map(eventNode),
      ...read.map(({ article }, i) =>
        articleNode(article, { storyId: stories.get(article.id) ?? article.id, sketch: told[i]?.sketch ?? null }),
      ),
      ...claims.map(claimNode),
    ],
    edges: [
      ...entities.edges,
      ...events.flatMap(aboutEdges),
      ...events.flatMap((e) => eventEdges(e, affiliationOf)),
      ...claims.map(statesEdge),
    ],
  };
}
