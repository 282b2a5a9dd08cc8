import type { StanceNoun } from '../../../reference/frame-files.ts';
import { isNp, isVg } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import { verbOver } from '../scope/noun-verbs.ts';
import type { Found } from './found.ts';
import { lightOver, subjectSources } from './sources.ts';
import { behind, targetsOf } from './targets.ts';

type Draft = Pick<Found, 'rule' | 'polarity' | 'at'>;

/** "came to China's defence": the owner is the one defended. */
export function defended(scene: Scene, found: Draft): Found | null {
  const over = lightOver(scene, found.at);
  const np = scene.grammar.items[found.at];
  if (over === null || !isNp(np) || np.possessor === null) return null;
  const targets = targetsOf(scene, [np.possessor]);
  return { ...found, scope: found.at, sources: subjectSources(scene, over), targets, not: 'topic' };
}

/** "demanded an end to the blockade": who demands it is against what is to end. */
export function demanded(scene: Scene, found: Draft, { preps }: StanceNoun): Found | null {
  const over = verbOver(scene, found.at);
  const verb = over === null ? undefined : scene.grammar.items[over.at];
  const demands = isVg(verb) && over?.prep === null && scene.knowledge.frames.stance.demands.has(verb.lemma);
  if (!demands || over === null) return null;
  const targets = behind(scene, found.at, preps, null);
  return { ...found, scope: over.at, sources: subjectSources(scene, over.at), targets, not: null };
}
