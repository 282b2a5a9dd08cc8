import type { Position } from '../../graph/index.ts';

/** Line and column of an offset; an offset past the end is the end. */
export function positionAt(text: string, wanted: number): Position {
  const offset = Math.max(0, Math.min(wanted, text.length));
  const before = text.slice(0, offset).split('\n');
  return { offset, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
