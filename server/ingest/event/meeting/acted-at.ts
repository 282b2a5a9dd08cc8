import type { MeetNoun } from '../../../reference/frame-files.ts';
import { rightOf } from '../../clause/grammar/right.ts';
import { sideOf } from '../../coreference/actors.ts';
import type { Scene } from '../../coreference/scene.ts';
import { verbOver } from '../scope/noun-verbs.ts';
import type { Parties } from './found.ts';
import { hostOfTalks } from './hosted-by.ts';
import { mediators } from './mediators.ts';
import { clauseSubject, governing, roundOf } from './noun-parties.ts';
import { isOthers, looksBack, looksBackTogether, sharesAt } from './shared-at.ts';
import { isInvolved } from './vetoes.ts';

/** "At the summit, A and B announced …", "A and B reviewed their ties during a call": what two sides do there together. */
export function actedAt(scene: Scene, noun: MeetNoun, at: number): Parties | null {
  const round = roundOf(scene, at);
  const before = scene.grammar.items[round - 1];
  const prep = verbOver(scene, round)?.prep ?? (before?.kind === 'prep' ? before.word : '');
  const verb = governing(scene, at);
  const anothers = rightOf(scene.grammar, at).preps[0]?.word === 'of';
  if (isOthers(scene, at, prep) || isInvolved(scene, round)) return null;
  if (noun.loose || anothers || (verb?.shape === 'infinitive' && !looksBack(prep))) return null;
  const a = clauseSubject(scene, at);
  if (!sharesAt(scene, at, prep) && !looksBackTogether(scene, at, a)) return null;
  const places = new Set(a.map((reference) => sideOf(reference.actor)));
  const hosts = noun.id === 'talks' ? hostOfTalks(scene, at).filter(({ actor }) => actor.kind === 'leader') : [];
  return places.size > 1 && !places.has(null) ? { a, b: [...mediators(scene, at), ...hosts] } : null;
}
