import type { Network, NetworkEdge, NetworkNode, NodeCard } from '../../graph/index.ts';
import { eventElements, joinElements } from './event-elements.ts';

type Elements = { readonly nodes: readonly NetworkNode[]; readonly edges: readonly NetworkEdge[] };

function cardElements(card: NodeCard): Elements {
  const { id, kind, name, country, iso2, total } = card;
  const own = { id, kind, name, country, iso2, events: total, modality: null, when: null };
  return joinElements([{ nodes: [own], edges: [] }, eventElements(card.events)]);
}

/** The network as it came, with the actors that the reader added and their own relations. */
export function withSeeds(network: Network, cards: readonly NodeCard[]): Elements {
  return joinElements([network, ...cards.map(cardElements)]);
}

/** "240 of 4,812 shown", or `null` when everything that is stored can be drawn. */
export function shownText(network: Network, drawn: Elements): string | null {
  const all = network.total.nodes + network.total.edges;
  if (all <= network.nodes.length + network.edges.length) return null;
  const shown = drawn.nodes.length + drawn.edges.length;
  return `${shown.toLocaleString('en')} of ${all.toLocaleString('en')} shown`;
}
