import { isNp, prepWord } from '../../clause/items.ts';
import type { Reference } from '../../coreference/actors.ts';
import type { Scene } from '../../coreference/scene.ts';
import { brokers } from './mediators.ts';
import { governing } from './noun-parties.ts';

/** "after the talks", "following a summit". */
export const looksBack = (prep: string): boolean => /^(?:after|following)$/.test(prep);

/** "agreed at the talks", "agreed after a meeting": theirs; "agreed after the summit" may look back on another one. */
export function sharesAt(scene: Scene, at: number, prep: string): boolean {
  const np = scene.grammar.items[at];
  // "over dinner", but "at odds over talks".
  if (prep === 'over')
    return isNp(np) && /^(?:dinner|lunch|luncheon|breakfast|banquet|call)$/.test(np.words.at(-1) ?? '');
  if (/^(?:at|during|in)$/.test(prep)) return true;
  const plain = isNp(np) && np.possessor === null && !/^(?:the|this|that|these|those)$/.test(np.words[0] ?? '');
  const own = plain || brokers(scene, at).length > 0;
  return own && looksBack(prep);
}

/** "After the meeting, the ministers will brief the press": of those told of together, where the text has told of no other. */
export function looksBackTogether(scene: Scene, at: number, subject: readonly Reference[]): boolean {
  const { discourse, grammar } = scene;
  const [prep, np] = grammar.items;
  const plain = at === 1 && isNp(np) && /^the (?:meeting|talks|bilateral)$/.test(np.words.join(' '));
  const together = subject.length > 1 && subject.every(({ via }) => via === 'group' || via === 'pronoun');
  return plain && together && looksBack(prepWord(prep)) && discourse.meetings.length === 0;
}

/** "spoke at the conference": to those who sit there; "took part in a call, following a summit": that was another one. */
export function isOthers(scene: Scene, at: number, prep: string): boolean {
  const [np, lemma] = [scene.grammar.items[at], governing(scene, at)?.lemma ?? ''];
  if (lemma === 'speak') return prep === 'at' && isNp(np) && AUDIENCE.test(np.words.at(-1) ?? '');
  return looksBack(prep) && scene.knowledge.frames.meet.attend.get(lemma) === 'take-part';
}

const AUDIENCE = /^(?:conference|session|forum|congress|convention|assembly)$/;
