import { rightOf } from '../../clause/grammar/right.ts';
import { distinct, type Reference } from '../../coreference/actors.ts';
import { referencesOf, resolve } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';

/** "under Norwegian auspices", "under the mediation of Norway": who brings the others together. */
export function sponsors(scene: Scene, at: number): readonly Reference[] {
  const { preps } = rightOf(scene.grammar, at);
  const under = preps.findIndex(
    ({ word, group: [np] }) => word === 'under' && /^(?:auspices|mediation|aegis)$/.test(np?.words.at(-1) ?? ''),
  );
  const np = preps[under]?.group[0];
  if (np === undefined) return [];
  const of = preps[under + 1];
  const behind = of?.word === 'of' ? referencesOf(of.group, scene.discourse) : [];
  const named = [np.core, ...np.modifiers.map(({ core }) => core)].flatMap((core) =>
    core.kind === 'country' || core.kind === 'organization' ? resolve({ ...np, core }, scene.discourse).actors : [],
  );
  const front = named.map((actor) => ({ actor, first: np.first, end: np.end, via: 'name' as const }));
  return distinct([...front, ...behind]);
}
