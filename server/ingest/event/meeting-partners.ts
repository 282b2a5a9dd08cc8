import type { MeetNoun } from '../../reference/frame-files.ts';
import { isVg, type NounPhrase } from '../clause/items.ts';
import { fronted, rightOf } from '../clause/right.ts';
import { type Scene } from '../coreference/scene.ts';
import { withPreps } from './meeting-found.ts';
import { verbOver } from './noun-verbs.ts';

/** "In a phone call, Macron urged Lukashenko to …": whoever the main verb addresses was on the line. */
export function opening(scene: Scene, at: number): readonly NounPhrase[] {
  const before = scene.grammar.items[at - 1];
  if (at > 2 || before?.kind !== 'prep' || !/^(?:in|during)$/.test(before.word)) return [];
  const main = scene.grammar.items.findIndex((item) => isVg(item) && item.shape === 'finite');
  if (main < 0) return [];
  const right = rightOf(scene.grammar, main);
  const addressed = right.preps.filter((prep) => /^(?:for|on|to|with)$/.test(prep.word)).flatMap((prep) => prep.group);
  return [...right.objects, ...addressed].filter((np) => np.core.kind === 'person');
}

/** "reached an agreement with Moon at a summit": the partner stands with the verb. */
export function verbPartners(scene: Scene, noun: MeetNoun, at: number): readonly NounPhrase[] {
  const over = verbOver(scene, at);
  if (over === null) return opening(scene, at);
  const front = fronted(scene.grammar, over.at);
  if (front?.prep === 'with') return front.nps;
  if (!/^(?:at|during|in)$/.test(over.prep ?? '')) return [];
  const verb = scene.grammar.items[over.at];
  const right = rightOf(scene.grammar, over.at);
  if (isVg(verb) && verb.is.has('addressing')) return right.objects.filter((np) => np.core.kind === 'person');
  return withPreps(
    rightOf(scene.grammar, over.at).preps.filter((prep) => prep.at < at),
    noun.b,
  );
}
