import cytoscape, { type Core, type EventObject } from 'cytoscape';
import type { NetworkNode } from '../../graph/index.ts';
import type { DrawnEdge } from '../state/drawn-edges.ts';
import type { Selection } from '../state/selection.ts';
import { Camera, EASE_MS, stillMotion } from './camera.ts';
import { edgeData, nodeData } from './elements.ts';
import { type Places, type Point, ringAround } from './geometry.ts';
import { dimOnHover } from './hover.ts';
import { requestLayout } from './layout-client.ts';
import { Overlay } from './overlay.ts';
import { readPalette } from './palette.ts';
import { stylesheet } from './stylesheet.ts';

export type Drawing = { readonly nodes: readonly NetworkNode[]; readonly edges: readonly DrawnEdge[] };
type Parts = {
  readonly box: HTMLElement;
  readonly labels: HTMLCanvasElement;
  readonly onSelect: (selection: Selection | null) => void;
  /** Where things stood when this network was drawn before; filled while it is drawn. */
  readonly places: Map<string, Point>;
};

/** Past so many drawn elements, edges are hidden while the drawing moves. */
const MANY = 800;

/** The one owner of Cytoscape: what is drawn, where, and what the pointer does to it. */
export class GraphView {
  readonly camera: Camera;
  private readonly cy: Core;
  private readonly overlay: Overlay;
  private readonly box: HTMLElement;
  private readonly resize: ResizeObserver;
  /** Where everything is or was, so that what comes back stands where it stood. */
  private readonly places: Map<string, Point>;
  private readonly stopHover: () => void;
  private run = 0;

  constructor({ box, labels, onSelect, places }: Parts) {
    this.places = places;
    const palette = readPalette(box);
    this.box = box;
    this.overlay = new Overlay(labels, palette);
    this.cy = cytoscape({
      container: box,
      style: stylesheet(palette),
      minZoom: 0.08,
      maxZoom: 4,
      boxSelectionEnabled: false,
      autounselectify: true,
      hideEdgesOnViewport: false,
    });
    this.camera = new Camera(this.cy);
    this.stopHover = dimOnHover(this.cy, box);
    this.listen(onSelect);
    this.resize = new ResizeObserver(() => this.camera.resized());
    this.resize.observe(box);
  }

  /** Draws exactly this; what stays keeps its place. Resolves when newcomers have theirs. */
  async update({ nodes, edges }: Drawing): Promise<void> {
    const wanted = new Set([...nodes.map((node) => node.id), ...edges.map((edge) => edge.id)]);
    const before = this.cy.nodes().length;
    this.cy.batch(() => {
      this.cy
        .elements()
        .filter((element) => !wanted.has(element.id()))
        .remove();
      for (const node of nodes) this.put({ group: 'nodes', data: nodeData(node) });
      for (const edge of edges) this.put({ group: 'edges', data: edgeData(edge) });
    });
    const unplaced = nodes.map((node) => node.id).filter((id) => !this.places.has(id));
    if (unplaced.length > nodes.length / 2) return this.relayout();
    if (unplaced.length > 0) await this.placeNewcomers(unplaced);
    if (before === 0) this.camera.fit(false);
  }

  /** Lays everything out from scratch and fits it. */
  async relayout(): Promise<void> {
    const places = await this.layOut({}, {});
    if (places === null) return;
    const first = this.places.size === 0;
    this.move(places, !first);
    this.camera.fit(!first);
  }

  mark(cls: 'chosen' | 'focused', id: string | null): void {
    this.cy.batch(() => {
      this.cy.elements(`.${cls}`).removeClass(`${cls} captioned`);
      if (id !== null) this.cy.getElementById(id).addClass(cls);
      this.cy.edges('.chosen, .focused').addClass('captioned');
    });
  }

  recolour(): void {
    const palette = readPalette(this.box);
    this.overlay.recolour(palette);
    this.cy.style(stylesheet(palette));
  }

  /** Where every drawn node is, in the drawing's own units. */
  positions(): Places {
    return Object.fromEntries(this.cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  }

  destroy(): void {
    this.stopHover();
    this.resize.disconnect();
    this.run += 1;
    this.cy.destroy();
  }

  private put(element: cytoscape.ElementDefinition): void {
    const id = element.data.id ?? '';
    const known = this.cy.getElementById(id);
    if (known.length > 0) {
      known.data(element.data);
      return;
    }
    const place = this.places.get(id);
    this.cy.add(place === undefined ? element : { ...element, position: { ...place } });
  }

  private async placeNewcomers(ids: readonly string[]): Promise<void> {
    const begin = this.ring(ids);
    const isNew = new Set(ids);
    const fixed = Object.fromEntries(Object.entries(this.positions()).filter(([id]) => !isNew.has(id)));
    this.move(begin, false);
    const places = await this.layOut(fixed, begin);
    if (places !== null)
      this.move(Object.fromEntries(ids.map((id) => [id, places[id] ?? begin[id] ?? { x: 0, y: 0 }])), true);
  }

  private ring(ids: readonly string[]): Places {
    const { x1, y1, w, h } = this.cy.nodes().boundingBox();
    const centre = { x: x1 + w / 2, y: y1 + h / 2 };
    const groups = new Map<string, string[]>();
    for (const id of ids) {
      const old = this.cy
        .getElementById(id)
        .neighborhood('node')
        .filter((node) => this.places.has(node.id()));
      const parent = old.nonempty() ? (old[0]?.id() ?? '') : '';
      groups.set(parent, [...(groups.get(parent) ?? []), id]);
    }
    const entries = [...groups].flatMap(([parent, members]) => {
      const spots = ringAround(this.places.get(parent) ?? { x: centre.x, y: y1 + h }, centre, members.length);
      return members.map((id, i) => [id, spots[i] ?? centre] as const);
    });
    return Object.fromEntries(entries);
  }

  private async layOut(fixed: Places, begin: Places): Promise<Places | null> {
    this.run += 1;
    const run = this.run;
    const nodes = this.cy
      .nodes()
      .map((node) => ({ id: node.id(), size: { width: node.data('w'), height: node.data('h') } }));
    const edges = this.cy.edges().map((edge) => ({ source: edge.source().id(), target: edge.target().id() }));
    const box = { width: this.cy.width(), height: this.cy.height() };
    const places = await requestLayout({ nodes, edges, fixed, begin, box });
    return run === this.run ? places : null;
  }

  private move(places: Places, eased: boolean): void {
    for (const [id, place] of Object.entries(places)) {
      this.places.set(id, place);
      const node = this.cy.getElementById(id);
      if (eased && !stillMotion()) node.animate({ position: { ...place } }, { duration: EASE_MS });
      else node.position({ ...place });
    }
  }

  private listen(onSelect: Parts['onSelect']): void {
    const { cy } = this;
    cy.on('render', () => this.overlay.draw(cy));
    cy.on('tap', (event: EventObject) => {
      if (event.target === cy) onSelect(null);
    });
    cy.on('tap', 'node', (event) => onSelect({ kind: 'node', id: event.target.id() }));
    cy.on('tap', 'edge', (event) => onSelect({ kind: 'edge', id: event.target.id() }));
    cy.on('dragfree', 'node', (event) => this.places.set(event.target.id(), { ...event.target.position() }));
    cy.on('add remove', () => this.setLevel());
  }

  private setLevel(): void {
    const renderer = (this.cy as unknown as { renderer(): { hideEdgesOnViewport: boolean } }).renderer();
    renderer.hideEdgesOnViewport = this.cy.elements().length > MANY;
  }
}
