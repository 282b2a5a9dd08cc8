import { isNp, isNpOf, type NounPhrase, withOwner } from '../clause/items.ts';
import type { PersonEntry } from '../mention/linking.ts';
import { type Actor, sideOf } from './actors.ts';
import { type Discourse, leader } from './discourse.ts';
import type { Scene } from './scene.ts';

/** Whether a person may be one of a group. */
export type Fits = (person: PersonEntry) => boolean;

/** Whom the sentence names, also as the owner of something: "Dahl's call to Mora". */
export function personsHere({ grammar }: Scene): Discourse['here'] {
  return grammar.items
    .filter(isNp)
    .flatMap(withOwner)
    .filter((np) => isNpOf(np, 'person'))
    .map(({ first, core }) => ({ first, person: core.person }));
}

const areOpposite = (actors: readonly Actor[]): boolean => new Set(actors.map(sideOf)).size === actors.length;

/** "Dahl owes it to Mora and Quispe, and | the three met": those whom the sentence has named in front. */
export function namedHere(np: NounPhrase, size: number | null, here: Discourse['here']): readonly Actor[] {
  const named = here.filter(({ first }) => first < np.first);
  const actors = [...new Set(named.map(({ person }) => person))].map(leader);
  return actors.length > 1 && actors.length === size && areOpposite(actors) ? actors : [];
}
