import type { Point, Size } from './geometry.ts';

export type Box = Point & Size;
/** A node on screen in pixels, with the size of its label's text; `must` is never left out. */
export type Labelled = {
  readonly id: string;
  readonly centre: Point;
  readonly node: Size;
  readonly text: Size;
  readonly must: boolean;
};
export type PlacedLabel = { readonly id: string; readonly box: Box };

const MOST = 90;
const GAP = 3;

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function nodeBox({ centre, node }: Labelled): Box {
  return { x: centre.x - node.width / 2, y: centre.y - node.height / 2, ...node };
}

/** Below, above, right, left. */
function choices({ centre, node, text }: Labelled): readonly Box[] {
  const x = centre.x - text.width / 2;
  const y = centre.y - text.height / 2;
  return [
    { ...text, x, y: centre.y + node.height / 2 + GAP },
    { ...text, x, y: centre.y - node.height / 2 - GAP - text.height },
    { ...text, x: centre.x + node.width / 2 + GAP, y },
    { ...text, x: centre.x - node.width / 2 - GAP - text.width, y },
  ];
}

function fits(box: Box, view: Size): boolean {
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= view.width && box.y + box.height <= view.height;
}

/** Places labels in the given order of importance so that none covers another label, a node or what is `blocked`. */
export function placeLabels(
  nodes: readonly Labelled[],
  view: Size,
  blocked: readonly Box[] = [],
): readonly PlacedLabel[] {
  const boxes = nodes.map((node) => ({ id: node.id, box: nodeBox(node) }));
  const placed: PlacedLabel[] = [];
  for (const node of nodes) {
    if (placed.length >= MOST && !node.must) continue;
    const free = (box: Box): boolean =>
      [...blocked, ...placed.map((other) => other.box)].every((other) => !overlap(box, other));
    const clear = (box: Box): boolean => boxes.every((other) => other.id === node.id || !overlap(box, other.box));
    const open = choices(node).filter((box) => fits(box, view) && free(box));
    const box = open.find(clear) ?? (node.must ? (open[0] ?? choices(node)[0]) : undefined);
    if (box !== undefined) placed.push({ id: node.id, box });
  }
  return placed;
}

export type Caption = { readonly text: string; readonly middle: Point; readonly size: Size };

/** Captions centred on the middles of their lines; one that would cover an earlier one is left out. */
export function placeMiddles(captions: readonly Caption[]): readonly { readonly text: string; readonly box: Box }[] {
  const placed: { text: string; box: Box }[] = [];
  for (const { text, middle, size } of captions) {
    const box = { x: middle.x - size.width / 2, y: middle.y - size.height / 2, ...size };
    if (placed.every((other) => !overlap(box, other.box))) placed.push({ text, box });
  }
  return placed;
}
