import type { NetworkNode } from '../../graph/index.ts';

/** Questions to begin with, about the most active of what is there. */
export function overviewQuestions(nodes: readonly NetworkNode[]): readonly string[] {
  const top = (kind: string): readonly string[] =>
    nodes
      .filter((node) => node.kind === kind)
      .toSorted((a, b) => b.events - a.events)
      .map((node) => node.name);
  const [first, second] = top('leader');
  const [country] = top('country');
  return [
    ...(first === undefined ? [] : [`Who met ${first}?`]),
    ...(first === undefined || second === undefined ? [] : [`When did ${first} meet ${second}?`]),
    ...(country === undefined ? [] : [`Who visited ${country}?`]),
  ];
}
