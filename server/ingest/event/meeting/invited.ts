import { rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isVg } from '../../clause/items.ts';
import { type Scene } from '../../coreference/scene.ts';
import { stopped } from '../../trace.ts';
import { comesTo, type Found, headOf, sides } from './found.ts';

/** "invited A and B to attend the conference in Rome": host and guests are to meet. */
export function fromInvitation(scene: Scene, at: number): Found | null {
  const right = rightOf(scene.grammar, at);
  const next = scene.grammar.items[right.end];
  const verb = scene.grammar.items[at];
  if (!isVg(verb) || verb.passive || !isVg(next) || !comesTo(scene, next)) return null;
  const about = rightOf(scene.grammar, right.end);
  const nps = [...about.objects, ...about.preps.flatMap((prep) => prep.group)];
  if (!nps.some((np) => scene.knowledge.frames.meet.nouns.has(headOf(scene, np)))) return null;
  const from = right.preps.filter((prep) => prep.word === 'from').flatMap((prep) => prep.group);
  const parties = sides(scene, subjectOf(scene.grammar, at), [...right.objects, ...from]);
  scene.trace?.tried(right.end, 'meet/verb:invite');
  if (parties.a.length === 0 || parties.b.length === 0) return stopped(scene, 'no-party');
  const triggers = [right.end];
  const { a, b } = parties;
  return { a, b, rule: 'meet/verb:invite', at: right.end, triggers, form: null, host: false, unnamed: null };
}
