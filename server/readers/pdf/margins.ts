import type { Line } from './lines.ts';

/** Lines at the head and foot of a page that may be repeated on others. */
const EDGE = 2;
const PAGE_NUMBER = /^(?:page |p\. ?|[-–—|] ?)?\d{1,4}(?: ?(?:of|\/|[-–—|]) ?\d{0,4})?$/i;

const edges = (lines: readonly Line[]): readonly Line[] => [
  ...new Set([...lines.slice(0, EDGE), ...lines.slice(-EDGE)]),
];

/** Equal for lines that differ in the number of the page only. */
const keyOf = ({ text }: Line): string => text.replace(/\d+/g, '#');

/** Pages without numbers, headers and footers: what stands at the edge of more than half of three pages or more. */
export function withoutMargins(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const seen = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(edges(lines).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const isMargin = (line: Line): boolean =>
    PAGE_NUMBER.test(line.text) || (pages.length >= 3 && (seen.get(keyOf(line)) ?? 0) > pages.length / 2);
  return pages.map((lines) => {
    const margins = new Set(edges(lines).filter(isMargin));
    return lines.filter((line) => !margins.has(line));
  });
}
