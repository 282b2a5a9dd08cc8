/** A piece of text as the PDF places it; `transform` holds its size and where it stands. */
export type Piece = {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
  readonly hasEOL: boolean;
};

/** A line: `y` is its base, counted upwards from the foot of the page. */
export type Line = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
};

const at = (piece: Piece, index: number): number => piece.transform[index] ?? 0;

function lineOf(pieces: readonly Piece[]): Line | null {
  const text = pieces
    .map(({ str }) => str)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const shown = pieces.filter(({ str }) => str.trim() !== '');
  const [first] = shown;
  if (first === undefined || text === '') return null;
  return {
    text,
    left: Math.min(...shown.map((piece) => at(piece, 4))),
    right: Math.max(...shown.map((piece) => at(piece, 4) + piece.width)),
    y: at(first, 5),
    size: Math.max(...shown.map(({ height }) => height)),
  };
}

const isBelow = (piece: Piece, before: Piece): boolean =>
  Math.abs(at(piece, 5) - at(before, 5)) > Math.max(before.height, 1) * 0.6;

/** The pieces of a page as lines, in the order in which it was written. */
export function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const lines: Line[] = [];
  let current: Piece[] = [];
  const flush = (): void => {
    const line = lineOf(current);
    if (line) lines.push(line);
    current = [];
  };
  for (const piece of pieces) {
    const before = current.at(-1);
    if (before && piece.str.trim() !== '' && before.str.trim() !== '' && isBelow(piece, before)) flush();
    current.push(piece);
    if (piece.hasEOL) flush();
  }
  flush();
  return lines;
}
