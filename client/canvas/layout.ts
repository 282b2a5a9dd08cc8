import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { type Places, type Size, turnToFit } from './geometry.ts';
import { type Component, pack } from './pack.ts';
import { seedOf, withSeed } from './seeded.ts';
import { spread } from './spread.ts';

export type LayoutJob = {
  readonly nodes: readonly { readonly id: string; readonly size: Size }[];
  readonly edges: readonly { readonly source: string; readonly target: string }[];
  /** Where these stay; empty for a drawing from scratch. */
  readonly fixed: Places;
  /** Where newcomers begin when something is fixed. */
  readonly begin: Places;
  readonly box: Size;
};

cytoscape.use(fcose);

/** A label below the node needs room too. */
const LABEL_ROOM = 26;
const ROOMY = 800;

const withLabel = ({ width, height }: Size): Size => ({ width: width + LABEL_ROOM, height: height + LABEL_ROOM });

function elementsOf(job: LayoutJob): cytoscape.ElementDefinition[] {
  const nodes = job.nodes.map(({ id, size }) => {
    const place = job.fixed[id] ?? job.begin[id];
    const { width, height } = withLabel(size);
    const data = { id, w: width, h: height };
    return place === undefined ? { data } : { data, position: { ...place } };
  });
  const edges = job.edges.map(({ source, target }, i) => ({ data: { id: `edge ${i}`, source, target } }));
  return [...nodes, ...edges];
}

/** Lines between two hubs are longer, so that the middle of a dense network opens. */
function idealEdgeLength(edge: cytoscape.EdgeSingular): number {
  const least = Math.min(edge.source().degree(false), edge.target().degree(false));
  return 110 + 22 * Math.sqrt(least);
}

function options(job: LayoutJob): cytoscape.LayoutOptions {
  const fixed = Object.entries(job.fixed).map(([nodeId, position]) => ({ nodeId, position: { ...position } }));
  const fresh = fixed.length === 0;
  const fcoseOptions = {
    name: 'fcose',
    animate: false,
    fit: false,
    randomize: fresh,
    quality: job.nodes.length > ROOMY ? 'default' : 'proof',
    packComponents: false,
    nodeRepulsion: () => 45_000,
    idealEdgeLength,
    nodeSeparation: 200,
    gravity: 0.1,
    numIter: 1500,
    tilingPaddingHorizontal: 40,
    tilingPaddingVertical: 40,
    ...(fresh ? {} : { fixedNodeConstraint: fixed }),
  };
  return fcoseOptions;
}

function componentsOf(cy: cytoscape.Core): readonly Component[] {
  return cy
    .elements()
    .components()
    .map((part) => ({
      ids: part.nodes().map((node) => node.id()),
      lines: part.edges().map((edge) => [edge.source().id(), edge.target().id()] as const),
    }));
}

/** Positions for every node of the job: the same job gives the same picture. */
export function layOut(job: LayoutJob): Places {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: elementsOf(job),
    style: [{ selector: 'node', style: { width: 'data(w)', height: 'data(h)' } }],
  });
  withSeed(seedOf(job.nodes.map((node) => node.id)), () => cy.layout(options(job)).run());
  const places = Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  const components = componentsOf(cy);
  cy.destroy();
  if (Object.keys(job.fixed).length > 0) return places;
  const sizes = new Map(job.nodes.map(({ id, size }) => [id, withLabel(size)]));
  const apart = spread(places, sizes);
  return pack(turnToFit(apart, components, job.box), components, job.box);
}
