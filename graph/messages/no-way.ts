import type { Paths } from './analysis.ts';

/** What is said where no way was found: there is none, or the search came to its limit. */
export function noWayText({ from, to, complete }: Pick<Paths, 'from' | 'to' | 'complete'>): string {
  return complete
    ? `No way of six steps or fewer leads from ${from.name} to ${to.name}.`
    : `No way from ${from.name} to ${to.name} was found before the search ended at its limit.`;
}
