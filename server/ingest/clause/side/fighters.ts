import { organizationOf } from '../../mention/scan.ts';
import { isNpOf, type NounPhrase } from '../items.ts';
import type { Source } from '../source.ts';
import { type Chunked, isFree } from './sides.ts';

const FIGHTERS = /^(?:rebels?|insurgents?|guerrillas?)$/;

/** "the rebels' delegation, led by | Ola Vik", "the rebel team, led by | Ola Vik". */
export const areOfFighters = ({ tokens }: Source, { first, head, possessor }: NounPhrase): boolean =>
  tokens.slice(possessor?.first ?? first, head).some(({ norm }) => FIGHTERS.test(norm));

/** The only armed group that a text names. */
export function onlyGroup({ hits }: Source): string | null {
  const groups = new Set<string>();
  for (const hit of hits) {
    const body = organizationOf(hit);
    if (body?.sort === 'armed-group') groups.add(body.id);
  }
  const [only, more] = groups;
  return more === undefined ? (only ?? null) : null;
}

/** "The rebels' delegation, led by Ola Vik": of the armed group of which the text tells. */
export function shareFighters(readings: readonly Chunked[]): void {
  const [first] = readings;
  const group = first === undefined ? null : onlyGroup(first.source);
  if (group === null) return;
  for (const { grammar, source } of readings)
    for (const np of grammar.items)
      if (isNpOf(np, 'person') && isFree(np.core.person) && areOfFighters(source, np))
        np.core.person.organization = group;
}
