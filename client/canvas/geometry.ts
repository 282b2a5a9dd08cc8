export type Point = { readonly x: number; readonly y: number };
export type Places = Readonly<Record<string, Point>>;
export type Size = { readonly width: number; readonly height: number };

const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;
export type Direction = keyof typeof DIRECTIONS;

export function isDirection(key: string): key is Direction {
  return key in DIRECTIONS;
}

/** The nearest other point within 60 degrees of the direction; turning aside costs twice its distance. */
export function nearest(places: Places, from: string, direction: Direction): string | null {
  const start = places[from];
  if (start === undefined) return null;
  const [dx, dy] = DIRECTIONS[direction];
  let best: { id: string; cost: number } | null = null;
  for (const [id, { x, y }] of Object.entries(places)) {
    const along = (x - start.x) * dx + (y - start.y) * dy;
    const aside = Math.abs((x - start.x) * dy) + Math.abs((y - start.y) * dx);
    const cost = along + 2 * aside;
    if (id !== from && along > 0 && aside <= along * 1.74 && (best === null || cost < best.cost)) best = { id, cost };
  }
  return best?.id ?? null;
}

function turn({ x, y }: Point, angle: number): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

function extent(points: readonly Point[]): Size {
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  return { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
}

const STEP = Math.PI / 12;
/** Room for the nodes themselves around their centres. */
const EDGE = 80;

/** The drawing turned so that its largest component fills the box best. */
export function turnToFit(
  places: Places,
  components: readonly { readonly ids: readonly string[] }[],
  box: Size,
): Places {
  const main = components.toSorted((a, b) => b.ids.length - a.ids.length)[0];
  const points = (main?.ids ?? []).flatMap((id) => places[id] ?? []);
  if (points.length < 3) return places;
  const scaleAt = (angle: number): number => {
    const { width, height } = extent(points.map((point) => turn(point, angle)));
    return Math.min(box.width / (width + EDGE), box.height / (height + EDGE));
  };
  const angles = Array.from({ length: 12 }, (_, i) => i * STEP);
  const best = angles.reduce((a, b) => (scaleAt(b) > scaleAt(a) * 1.001 ? b : a), 0);
  return Object.fromEntries(Object.entries(places).map(([id, point]) => [id, turn(point, best)]));
}

/** Places for newcomers: around the middle of their placed neighbours, on a free arc away from the centre of all. */
export function ringAround(parent: Point, centre: Point, n: number): readonly Point[] {
  const away = Math.atan2(parent.y - centre.y, parent.x - centre.x);
  const radius = 110 + 8 * n;
  const spread = Math.min(Math.PI * 1.5, 0.55 * n);
  return Array.from({ length: n }, (_, i) => {
    const angle = n === 1 ? away : away - spread / 2 + (spread * i) / (n - 1);
    return { x: parent.x + radius * Math.cos(angle), y: parent.y + radius * Math.sin(angle) };
  });
}
