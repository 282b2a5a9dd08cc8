import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Size } from './geometry.ts';
import type { Palette } from './palette.ts';
import { type Box, type Labelled, type PlacedLabel, placeLabels, placeMiddles } from './place-labels.ts';

const FONT = '12px system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif';
const BOLD = `600 ${FONT}`;
const LINE = 16;
/** The buttons in the upper right corner. */
const TOOLS = { width: 50, height: 164 };
const STRIKES: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  cancelled: [[1, 0]],
  denied: [
    [1, 1],
    [1, -1],
  ],
};

/** Names over the graph: always 12 pixels, never one over another; and the strokes through events that did not happen. */
export class Overlay {
  private readonly canvas: HTMLCanvasElement;
  private readonly pen: CanvasRenderingContext2D;
  private readonly widths = new Map<string, number>();
  private palette: Palette;
  /** What was placed in the last drawing. */
  placed: readonly PlacedLabel[] = [];

  constructor(canvas: HTMLCanvasElement, palette: Palette) {
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('this browser has no 2D canvas');
    this.canvas = canvas;
    this.pen = pen;
    this.palette = palette;
  }

  recolour(palette: Palette): void {
    this.palette = palette;
  }

  draw(cy: Core): void {
    const view = { width: cy.width(), height: cy.height() };
    this.clear(view);
    const nodes = cy
      .nodes()
      .toArray()
      .filter((node) => !node.hasClass('dim'));
    const known = new Map(nodes.map((node) => [node.id(), node]));
    this.placed = placeLabels(this.labelled(nodes), view, [{ x: view.width - TOOLS.width, y: 0, ...TOOLS }]);
    for (const { id, box } of this.placed) {
      const node = known.get(id);
      if (node !== undefined) this.write(node, box.x, box.y + LINE - 4);
    }
    for (const node of known.values()) this.strike(node);
    this.captions(cy.edges('.captioned').toArray());
  }

  /** What the pointed at or selected relations are called, in the middle of each. */
  private captions(edges: readonly EdgeSingular[]): void {
    this.pen.font = FONT;
    const wanted = edges.map((edge) => ({
      text: edge.data('caption') as string,
      middle: edge.renderedMidpoint(),
      size: { width: this.pen.measureText(edge.data('caption')).width + 12, height: 20 },
    }));
    for (const { text, box } of placeMiddles(wanted)) this.caption(text, box);
  }

  private caption(text: string, { x, y, width, height }: Box): void {
    const { pen, palette } = this;
    pen.beginPath();
    pen.roundRect(x, y, width, height, 5);
    pen.fillStyle = palette.bg;
    pen.fill();
    pen.lineWidth = 1;
    pen.strokeStyle = palette.hairline;
    pen.stroke();
    pen.fillStyle = palette.text;
    pen.fillText(text, x + 6, y + 14);
  }

  private clear({ width, height }: Size): void {
    const ratio = devicePixelRatio;
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.canvas.width !== w || this.canvas.height !== h) {
      this.canvas.width = w;
      this.canvas.height = h;
    }
    this.pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.pen.clearRect(0, 0, width, height);
  }

  private labelled(nodes: readonly NodeSingular[]): readonly Labelled[] {
    return nodes
      .map((node) => ({ node, rank: rankOf(node) }))
      .toSorted((a, b) => b.rank - a.rank)
      .map(({ node }) => ({
        id: node.id(),
        centre: node.renderedPosition(),
        node: { width: node.renderedOuterWidth(), height: node.renderedOuterHeight() },
        text: { width: this.widthOf(node), height: LINE },
        must: isMust(node),
      }));
  }

  private widthOf(node: NodeSingular): number {
    const name: string = node.data('name');
    const known = this.widths.get(name);
    if (known !== undefined) return known;
    this.pen.font = BOLD;
    const width = this.pen.measureText(name).width + 6;
    this.widths.set(name, width);
    return width;
  }

  private write(node: NodeSingular, x: number, y: number): void {
    const { pen, palette } = this;
    pen.font = isMust(node) ? BOLD : FONT;
    const indent = (this.widthOf(node) - pen.measureText(node.data('name')).width) / 2;
    pen.lineWidth = 3;
    pen.lineJoin = 'round';
    pen.strokeStyle = palette.bg;
    pen.fillStyle = palette.text;
    pen.strokeText(node.data('name'), x + indent, y);
    pen.fillText(node.data('name'), x + indent, y);
  }

  private strike(node: NodeSingular): void {
    const strokes = STRIKES[node.data('modality')];
    if (strokes === undefined) return;
    const { x, y } = node.renderedPosition();
    const half = node.renderedOuterWidth() * 0.7;
    this.pen.strokeStyle = this.palette.opposes;
    this.pen.lineWidth = 2;
    for (const [dx, dy] of strokes) {
      this.pen.beginPath();
      this.pen.moveTo(x - dx * half, y - dy * half);
      this.pen.lineTo(x + dx * half, y + dy * half);
      this.pen.stroke();
    }
  }
}

function isMust(node: NodeSingular): boolean {
  return node.hasClass('chosen') || node.hasClass('focused') || node.hasClass('hovered');
}

function rankOf(node: NodeSingular): number {
  return (isMust(node) ? 1_000_000 : 0) + node.degree(false) + (node.data('events') as number);
}
