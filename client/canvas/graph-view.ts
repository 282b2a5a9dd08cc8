import cytoscape, { type Core, type EventObject } from 'cytoscape';
import type { NetworkNode } from '../../graph/index.ts';
import type { DrawnEdge } from '../state/drawn-edges.ts';
import type { Selection } from '../state/selection.ts';
import { edgeData, nodeData } from './elements.ts';
import { type Places, type Point, ringAround } from './geometry.ts';
import { requestLayout } from './layout-client.ts';
import { Overlay } from './overlay.ts';
import { readPalette } from './palette.ts';
import { stylesheet } from './stylesheet.ts';

export type Drawing = { readonly nodes: readonly NetworkNode[]; readonly edges: readonly DrawnEdge[] };
type Parts = {
  readonly box: HTMLElement;
  readonly labels: HTMLCanvasElement;
  readonly onSelect: (selection: Selection | null) => void;
};

const HOVER_MS = 120;
const PADDING = 48;
const MOST_ZOOM = 1.5;
const EASE_MS = 300;
/** Past so many drawn elements, edges are hidden while the drawing moves. */
const MANY = 800;

const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The one owner of Cytoscape: what is drawn, where, and what the pointer does to it. */
export class GraphView {
  private readonly cy: Core;
  private readonly overlay: Overlay;
  private readonly box: HTMLElement;
  private readonly resize: ResizeObserver;
  /** Where everything is or was, so that what comes back stands where it stood. */
  private readonly places = new Map<string, Point>();
  private hover: ReturnType<typeof setTimeout> | undefined;
  private run = 0;

  constructor({ box, labels, onSelect }: Parts) {
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
    this.listen(onSelect);
    this.resize = new ResizeObserver(() => this.cy.resize());
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
    if (nodes.length === 0 || unplaced.length === 0) return;
    if (before === 0 || unplaced.length > nodes.length / 2) return this.relayout();
    await this.placeNewcomers(unplaced);
  }

  /** Lays everything out from scratch and fits it. */
  async relayout(): Promise<void> {
    const places = await this.layOut({}, {});
    if (places === null) return;
    const first = this.places.size === 0;
    this.move(places, !first);
    this.fit(!first);
  }

  fit(eased = true): void {
    const elements = this.cy.elements();
    if (elements.length === 0) return;
    const { w, h, x1, y1 } = elements.boundingBox();
    const [width, height] = [this.cy.width() - 2 * PADDING, this.cy.height() - 2 * PADDING];
    const zoom = Math.max(this.cy.minZoom(), Math.min(MOST_ZOOM, width / w, height / h));
    const pan = { x: this.cy.width() / 2 - zoom * (x1 + w / 2), y: this.cy.height() / 2 - zoom * (y1 + h / 2) };
    this.glide(zoom, pan, eased);
  }

  zoomBy(factor: number): void {
    const level = this.cy.zoom() * factor;
    this.cy.zoom({ level, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
  }

  /** Brings a node or edge to the middle, at a readable size. */
  centreOn(id: string): void {
    const element = this.cy.getElementById(id);
    if (element.length === 0) return;
    const box = element.boundingBox();
    const zoom = Math.max(this.cy.zoom(), 0.9);
    const pan = {
      x: this.cy.width() / 2 - zoom * (box.x1 + box.w / 2),
      y: this.cy.height() / 2 - zoom * (box.y1 + box.h / 2),
    };
    this.glide(zoom, pan, true);
  }

  /** Moves the drawing just so far that the element is inside the view. */
  reveal(id: string): void {
    const element = this.cy.getElementById(id);
    if (element.length === 0) return;
    const { x1, y1, x2, y2 } = element.renderedBoundingBox();
    const outside = x1 < 0 || y1 < 0 || x2 > this.cy.width() || y2 > this.cy.height();
    if (outside) this.centreOn(id);
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
    clearTimeout(this.hover);
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
      if (eased && !still()) node.animate({ position: { ...place } }, { duration: EASE_MS });
      else node.position({ ...place });
    }
  }

  private glide(zoom: number, pan: Point, eased: boolean): void {
    this.cy.stop();
    if (eased && !still()) this.cy.animate({ zoom, pan: { ...pan } }, { duration: EASE_MS });
    else this.cy.viewport({ zoom, pan: { ...pan } });
  }

  private listen(onSelect: Parts['onSelect']): void {
    const { cy } = this;
    cy.on('render', () => this.overlay.draw(cy));
    cy.on('tap', (event: EventObject) => {
      if (event.target === cy) onSelect(null);
    });
    cy.on('tap', 'node', (event) => onSelect({ kind: 'node', id: event.target.id() }));
    cy.on('tap', 'edge', (event) => onSelect({ kind: 'edge', id: event.target.id() }));
    cy.on('mouseover', 'node, edge', (event) => this.startHover(event));
    cy.on('mouseout', 'node, edge', () => this.endHover());
    cy.on('dragfree', 'node', (event) => this.places.set(event.target.id(), { ...event.target.position() }));
    cy.on('add remove', () => this.setLevel());
  }

  private setLevel(): void {
    const renderer = (this.cy as unknown as { renderer(): { hideEdgesOnViewport: boolean } }).renderer();
    renderer.hideEdgesOnViewport = this.cy.elements().length > MANY;
  }

  private startHover(event: EventObject): void {
    this.box.classList.add('pointing');
    clearTimeout(this.hover);
    this.hover = setTimeout(() => {
      const near = event.target.isNode()
        ? event.target.closedNeighborhood()
        : event.target.union(event.target.connectedNodes());
      this.cy.batch(() => {
        this.cy.elements().not(near).addClass('dim');
        event.target.addClass('hovered');
        near.edges().addClass('captioned');
      });
    }, HOVER_MS);
  }

  private endHover(): void {
    this.box.classList.remove('pointing');
    clearTimeout(this.hover);
    this.cy.batch(() => {
      this.cy.elements().removeClass('dim hovered');
      this.cy.edges().not('.chosen, .focused').removeClass('captioned');
    });
  }
}
