import type { Line } from './lines.ts';

/** A line may lie this much further below than is usual, and be this much larger or smaller, within a paragraph. */
const GAP = 1.4;
const SIZE = 1.15;
/** So many sizes of a line are wide, where there are too few lines to know what is usual. */
const WIDE = 2;

const STOP = /[.!?:][”"’')\]]{0,2}$/;
const HYPHEN = /\p{Ll}-$/u;
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

/** A paragraph ends with a line that stops well before the margin. */
const endsShort = (line: Line, { left, right }: Measure): boolean =>
  STOP.test(line.text) && line.right < right - (right - left) * 0.12;

/** Whether a line begins a paragraph: by space above, another size, an indent, or a short line before it. */
function begins(line: Line, before: Line, measure: Measure): boolean {
  const gap = before.y - line.y;
  if (isOtherSize(line, before)) return true;
  // The next column or page goes on where the one before broke off.
  if (gap <= 0) return STOP.test(before.text);
  if (gap > measure.gap * GAP || (gap > line.size * WIDE && STOP.test(before.text))) return true;
  const indented = line.left > before.left + line.size && line.left > measure.left + line.size * 0.8;
  return indented || endsShort(before, measure);
}

/** Lines joined; a word that was parted at the end of a line is whole again. */
function joined(text: string, next: string): string {
  return HYPHEN.test(text) && SMALL.test(next) ? `${text.slice(0, -1)}${next}` : `${text} ${next}`;
}

/** The lines of all pages as paragraphs. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): readonly string[] {
  const paragraphs: string[] = [];
  let before: Line | null = null;
  for (const lines of pages) {
    const measure = measureOf(lines);
    for (const [at, line] of lines.entries()) {
      // A page begins above where the last one ended.
      const last: Line | null = before && at === 0 ? { ...before, y: line.y } : before;
      const text = paragraphs.at(-1);
      if (last === null || text === undefined || begins(line, last, measure)) paragraphs.push(line.text);
      else paragraphs[paragraphs.length - 1] = joined(text, line.text);
      before = line;
    }
  }
  return paragraphs;
}
