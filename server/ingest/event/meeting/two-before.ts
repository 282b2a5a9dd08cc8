import { isComma, type NounPhrase } from '../../clause/items.ts';
import type { Actor } from '../../coreference/actors.ts';
import { leader } from '../../coreference/discourse.ts';
import type { Scene } from '../../coreference/scene.ts';

/** "Dahl sat down with Salem, | their first meeting since May": the only two whom the sentence names in front. */
export function twoBefore(scene: Scene, np: NounPhrase): readonly Actor[] | null {
  const at = scene.grammar.items.indexOf(np);
  const named = scene.discourse.here.filter(({ first }) => first < np.first).map(({ person }) => person);
  const two = [...new Set(named)];
  return isComma(scene.grammar.items[at - 1]) && two.length === 2 ? two.map(leader) : null;
}
