import type { Marked } from '../state/why.ts';

/** Names the offset of an element's first character in the text of the article. */
export const START = 'data-start';

type Point = { readonly node: Node; readonly offset: number };

const stretchOf = (node: Node): HTMLElement | null => {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>(`[${START}]`) ?? null;
};

/** The offset of a point in the article, or null when it stands outside every stretch. */
function offsetOf({ node, offset }: Point): number | null {
  const stretch = stretchOf(node);
  if (stretch === null) return null;
  const before = document.createRange();
  before.setStart(stretch, 0);
  before.setEnd(node, offset);
  return Number(stretch.getAttribute(START)) + before.toString().length;
}

const endOf = (stretch: HTMLElement): number =>
  Number(stretch.getAttribute(START)) + (stretch.textContent ?? '').length;

/** What the reader has marked inside `root`: null for a mere caret there, undefined when it is elsewhere. */
export function markedIn(root: HTMLElement, text: string): Marked | null | undefined {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const first = stretchOf(range.startContainer);
  if (first === null || !root.contains(first)) return undefined;
  if (range.collapsed) return null;
  const start = offsetOf({ node: range.startContainer, offset: range.startOffset });
  const end = offsetOf({ node: range.endContainer, offset: range.endOffset }) ?? endOf(first);
  if (start === null || start >= end) return null;
  return { start, end, text: text.slice(start, end) };
}

/** The point of an offset inside a stretch, in the text node that holds it. */
function pointAt(stretch: HTMLElement, offset: number): Point | null {
  const walker = document.createTreeWalker(stretch, NodeFilter.SHOW_TEXT);
  let left = offset - Number(stretch.getAttribute(START));
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left <= length) return { node, offset: left };
    left -= length;
  }
  return null;
}

/** Marks words of the article as if by hand, and brings them into view. */
export function markIn(root: HTMLElement, { start, end }: Marked): void {
  const stretch = [...root.querySelectorAll<HTMLElement>(`[${START}]`)].findLast(
    (each) => Number(each.getAttribute(START)) <= start,
  );
  const from = stretch === undefined ? null : pointAt(stretch, start);
  const to = stretch === undefined ? null : pointAt(stretch, end);
  if (from === null || to === null) return;
  getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  from.node.parentElement?.scrollIntoView({ block: 'nearest' });
}
