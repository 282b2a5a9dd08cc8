import type { Places, Point, Size } from './geometry.ts';

export type Component = { readonly ids: readonly string[]; readonly lines: readonly (readonly [string, string])[] };

const CELL = 40;
/** Cells kept free around a node: its label is wider than high. */
const ASIDE = 2;
const ABOVE = 1;

const cell = (x: number, y: number): string => `${x},${y}`;
const toCell = ({ x, y }: Point): Point => ({ x: Math.round(x / CELL), y: Math.round(y / CELL) });

function along(a: Point, b: Point): readonly Point[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / CELL));
  return Array.from({ length: steps + 1 }, (_, i) => ({
    x: a.x + ((b.x - a.x) * i) / steps,
    y: a.y + ((b.y - a.y) * i) / steps,
  }));
}

function around({ x, y }: Point): readonly Point[] {
  const cells: Point[] = [];
  for (let dx = -ASIDE; dx <= ASIDE; dx += 1) {
    for (let dy = -ABOVE; dy <= ABOVE; dy += 1) cells.push({ x: x + dx, y: y + dy });
  }
  return cells;
}

function cellsOf({ ids, lines }: Component, places: Places): readonly Point[] {
  const nodes = ids.flatMap((id) => (places[id] === undefined ? [] : around(toCell(places[id]))));
  const edges = lines.flatMap(([from, to]) => {
    const [a, b] = [places[from], places[to]];
    return a === undefined || b === undefined ? [] : along(a, b).map(toCell);
  });
  return [...nodes, ...edges];
}

/** Offsets in cells, nearest first, where a wide box counts distance aside as less. */
function spiral(reach: number, box: Size): readonly Point[] {
  const wide = box.width / Math.max(1, box.height);
  const offsets: Point[] = [];
  for (let x = -reach; x <= reach; x += 1) for (let y = -reach; y <= reach; y += 1) offsets.push({ x, y });
  const far = ({ x, y }: Point): number => Math.hypot(x / wide, y);
  return offsets.toSorted((a, b) => far(a) - far(b) || a.x - b.x || a.y - b.y);
}

function middle(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: Math.round(sum.x / points.length), y: Math.round(sum.y / points.length) };
}

/** Moves the smaller components into the free space nearest to the largest, without covering its nodes or lines. */
export function pack(places: Places, components: readonly Component[], box: Size): Places {
  const [main, ...others] = components.toSorted((a, b) => b.ids.length - a.ids.length);
  if (main === undefined || others.length === 0) return places;
  const taken = new Set<string>();
  const take = (cells: readonly Point[]): void => cells.forEach(({ x, y }) => taken.add(cell(x, y)));
  const base = cellsOf(main, places);
  const centre = middle(base);
  const offsets = spiral(Math.ceil(Math.sqrt(Object.keys(places).length)) * 5 + 6, box);
  const moved: Record<string, Point> = Object.fromEntries(Object.entries(places));
  take(base);
  for (const component of others) {
    const cells = cellsOf(component, places);
    const own = middle(cells);
    const start = { x: centre.x - own.x, y: centre.y - own.y };
    const free = offsets.find((by) =>
      cells.every(({ x, y }) => !taken.has(cell(x + start.x + by.x, y + start.y + by.y))),
    );
    if (free === undefined) continue;
    const by = { x: start.x + free.x, y: start.y + free.y };
    take(cells.map(({ x, y }) => ({ x: x + by.x, y: y + by.y })));
    for (const id of component.ids) {
      const place = places[id];
      if (place !== undefined) moved[id] = { x: place.x + by.x * CELL, y: place.y + by.y * CELL };
    }
  }
  return moved;
}
