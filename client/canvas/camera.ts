import type { Core } from 'cytoscape';
import type { Point, Size } from './geometry.ts';

const PADDING = 48;
const MOST_ZOOM = 1.5;
/** At this zoom names are at home: nearer than when everything is fitted, far enough to see neighbours. */
const READABLE = 0.9;
export const EASE_MS = 300;

export const stillMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

const sizeOf = (cy: Core): Size => ({ width: cy.width(), height: cy.height() });

type Box = { readonly x1: number; readonly y1: number; readonly w: number; readonly h: number };

/** What part of the drawing is in view. */
export class Camera {
  private readonly cy: Core;
  /** Everything is in view, as the camera has put it: nobody has looked closer since. */
  private whole = false;
  /** Of the box when it was last looked at: the library renews its own at times of its choice. */
  private size: Size;

  constructor(cy: Core) {
    this.cy = cy;
    this.size = sizeOf(cy);
    cy.on('dragpan scrollzoom pinchzoom', () => this.lookedCloser());
  }

  /** The box has another size: what was whole in view stays so, else what was in the middle. */
  resized(): void {
    const before = this.size;
    this.cy.resize();
    this.size = sizeOf(this.cy);
    if (this.whole) this.fit(false);
    else this.cy.panBy({ x: (this.size.width - before.width) / 2, y: (this.size.height - before.height) / 2 });
  }

  fit(eased: boolean): void {
    this.whole = true;
    const elements = this.cy.elements();
    if (elements.length === 0) return;
    const box = elements.boundingBox();
    const [width, height] = [this.cy.width() - 2 * PADDING, this.cy.height() - 2 * PADDING];
    const zoom = Math.max(this.cy.minZoom(), Math.min(MOST_ZOOM, width / box.w, height / box.h));
    this.show(box, zoom, eased);
  }

  zoomBy(factor: number): void {
    this.lookedCloser();
    const level = this.cy.zoom() * factor;
    this.cy.zoom({ level, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
  }

  /** Brings a node or edge to the middle, at a readable size. */
  centreOn(id: string): void {
    const element = this.cy.getElementById(id);
    if (element.length === 0) return;
    this.lookedCloser();
    this.show(element.boundingBox(), Math.max(this.cy.zoom(), READABLE), true);
  }

  /** Moves only when the element is not wholly in view. */
  reveal(id: string): void {
    const element = this.cy.getElementById(id);
    if (element.length === 0) return;
    const { x1, y1, x2, y2 } = element.renderedBoundingBox();
    if (x1 < 0 || y1 < 0 || x2 > this.cy.width() || y2 > this.cy.height()) this.centreOn(id);
  }

  private lookedCloser(): void {
    this.whole = false;
  }

  private show({ x1, y1, w, h }: Box, zoom: number, eased: boolean): void {
    const pan: Point = {
      x: this.cy.width() / 2 - zoom * (x1 + w / 2),
      y: this.cy.height() / 2 - zoom * (y1 + h / 2),
    };
    this.cy.stop();
    if (eased && !stillMotion()) this.cy.animate({ zoom, pan: { ...pan } }, { duration: EASE_MS });
    else this.cy.viewport({ zoom, pan: { ...pan } });
  }
}
