import type { Line } from './lines.ts';

/** A line may lie this much further below than is usual, and be this much larger or smaller, within a paragraph. */
const GAP = 1.4;
const SIZE = 1.15;
/** Space from line to line that is usual, in sizes of the line. */
const SPACING = 1.15;
/** So many sizes of a line are wide, where there are too few lines to know what is usual. */
const WIDE = 2;

const STOP = /[.!?:][”"’')\]]{0,2}$/;
const HYPHEN = /\p{Ll}-$/u;
/** How a line ends that goes on. */
const OPEN = /[-,;–—]$/;
const SMALL = /^\p{Ll}/u;

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

type Measure = { readonly gap: number; readonly left: number; readonly right: number };

function measureOf(lines: readonly Line[]): Measure {
  const gaps = lines.slice(1).flatMap((line, at) => {
    const gap = (lines[at]?.y ?? 0) - line.y;
    return gap > 0 ? [gap] : [];
  });
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b);
  return {
    gap: median(gaps),
    left: median(lines.map(({ left }) => left)),
    right: rights[Math.floor(rights.length * 0.9)] ?? 0,
  };
}

const isOtherSize = (a: Line, b: Line): boolean => Math.max(a.size, b.size) > Math.min(a.size, b.size) * SIZE;

/** A paragraph ends with a line that stops before the margin, an item of a list or a name above a letter well before. */
function endsShort(line: Line, next: Line, { left, right }: Measure): boolean {
  const missing = (right - line.right) / (right - left);
  if (STOP.test(line.text)) return missing > 0.12;
  return missing > 0.3 && !OPEN.test(line.text) && !SMALL.test(next.text);
}

/** Whether there is more space above a line than between those of a paragraph; headings have more of both. */
function isApart(line: Line, before: Line, measure: Measure): boolean {
  const gap = before.y - line.y;
  if (gap > Math.max(measure.gap, line.size * SPACING) * GAP) return true;
  return gap > line.size * WIDE && STOP.test(before.text);
}

/** Whether a line begins a paragraph: by space above, another size, an indent, or a short line before it. */
function begins(line: Line, before: Line, measure: Measure): boolean {
  if (isOtherSize(line, before)) return true;
  // The next column or page goes on where the one before broke off.
  if (line.y >= before.y) return STOP.test(before.text);
  const indented = line.left > before.left + line.size && line.left > measure.left + line.size * 0.8;
  return indented || isApart(line, before, measure) || endsShort(before, line, measure);
}

/** Lines joined; a word that was parted at the end of a line is whole again. */
function joined(text: string, next: string): string {
  return HYPHEN.test(text) && SMALL.test(next) ? `${text.slice(0, -1)}${next}` : `${text} ${next}`;
}

/** Lines of a page that stand one below the other. */
function columnsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const columns: Line[][] = [];
  for (const line of lines) {
    const column = columns.at(-1);
    const above = column?.at(-1);
    if (column === undefined || above === undefined || line.y >= above.y) columns.push([line]);
    else column.push(line);
  }
  return columns;
}

/** The lines of all pages as paragraphs, which go on from column to column and from page to page. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): readonly string[] {
  const paragraphs: string[] = [];
  let before: Line | null = null;
  for (const lines of pages.flatMap(columnsOf)) {
    const measure = measureOf(lines);
    for (const [at, line] of lines.entries()) {
      // A column begins above where the last one ended.
      const last: Line | null = before && at === 0 ? { ...before, y: line.y } : before;
      const text = paragraphs.at(-1);
      if (last === null || text === undefined || begins(line, last, measure)) paragraphs.push(line.text);
      else paragraphs[paragraphs.length - 1] = joined(text, line.text);
      before = line;
    }
  }
  return paragraphs;
}
