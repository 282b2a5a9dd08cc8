import { rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import type { NounPhrase, VerbGroup } from '../../clause/items.ts';
import type { Reference } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { isMeetingNoun } from './found.ts';

function wordsOf(scene: Scene, np: NounPhrase): readonly string[] {
  return scene.source.tokens.slice(np.first, np.end).map((token) => token.norm);
}

/** "The U.S. delegation", "other attendees": a phrase for those who came. */
export const gathers = (scene: Scene, np: NounPhrase): boolean =>
  wordsOf(scene, np).some((word) => scene.knowledge.words.noun(word).has('attendees'));

/** "The meeting", "their talks": the one that the text has told of, no other one by name. */
export function tellsOf(scene: Scene, np: NounPhrase): boolean {
  const named = scene.source.tokens.slice(np.first + 1, np.end).some((token) => token.capital);
  return isMeetingNoun(scene, np) && !named && /^(?:the|this|these|their|both|those)$/.test(np.words[0] ?? '');
}

const THEM = /^(?:them|him|her)$/;
const SEVERAL = /^(?:leaders|presidents|ministers|pair|two|men|women|officials)$/;

/** Those who met: "them", "the two leaders", one of them by name. */
function whoMet({ discourse }: Scene, { core, words }: NounPhrase): boolean {
  if (core.kind === 'pronoun') return THEM.test(core.word);
  if (core.kind === 'person')
    return discourse.meeting.some((actor) => actor.kind === 'leader' && actor.person === core.person);
  return words[0] === 'the' && SEVERAL.test(words.at(-1) ?? '');
}

/** "C joined them", "C also joined", "C joined A | at the table"; not "joined them in condemning it" or "on the trip". */
export function joinsThem(scene: Scene, at: number): boolean {
  const { objects, preps, end } = rightOf(scene.grammar, at);
  const next = scene.grammar.items[end];
  const here = preps.every(({ word }) => /^(?:at|for)$/.test(word)) && !(next?.kind === 'vg');
  return here && objects.every((np) => whoMet(scene, np));
}

/** "Those taking part", "leaders attending the summit": people who are told to be there. */
export const areThere = (scene: Scene, np: NounPhrase): boolean => {
  const words = wordsOf(scene, np);
  return words[0] === 'those' && words.some((word) => COMES.test(word));
};

const COMES = /^(?:taking|attending|participating|present)$/;

/** "A confirmed her participation", "Peru and Chile confirm their attendance". */
export function confirms(scene: Scene, at: number, { passive }: VerbGroup): readonly Reference[] {
  const own = rightOf(scene.grammar, at).objects.some(
    (np) => COMING.test(np.words.at(-1) ?? '') && /^(?:his|her|its|their)$/.test(np.words[0] ?? ''),
  );
  return own && !passive ? referencesOf(subjectOf(scene.grammar, at), scene.discourse) : [];
}

const COMING = /^(?:attendance|participation|presence)$/;
