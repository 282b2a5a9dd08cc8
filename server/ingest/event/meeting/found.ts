import { type Form } from '../../../../graph/index.ts';
import { type Prep } from '../../clause/grammar/right.ts';
import { type NounPhrase, type VerbGroup } from '../../clause/items.ts';
import { actorKey, type Reference } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import { type Scene } from '../../coreference/scene.ts';
import { lemmaOf } from '../../document/lemmas.ts';
import type { Tokens } from '../draft.ts';

export type Parties = { readonly a: readonly Reference[]; readonly b: readonly Reference[] };

export type Found = Parties & {
  readonly rule: string;
  readonly at: number;
  readonly triggers: readonly number[];
  readonly form: Form | null;
  readonly host: boolean;
  /** False where a place beside the words is not that of the meeting. */
  readonly placed?: boolean;
  /** Officials without a name or country who are met: "senior government officials". */
  readonly unnamed: Tokens | null;
};

export const keysOf = (references: readonly Reference[]): ReadonlySet<string> =>
  new Set(references.map((reference) => actorKey(reference.actor)));

/** "talks with Kamel on a truce | with Israel": with whom there is or may be one, not who is met. */
const isOfBond = (before: Prep | undefined, { word }: Prep): boolean =>
  word === 'with' &&
  /^(?:on|about|over|of|for)$/.test(before?.word ?? '') &&
  (before?.group.at(-1)?.is.has('bonds') ?? false);

/** Groups in `including X, Y` and `joined by Z` behind a party belong to it. */
export function withPreps(preps: readonly Prep[], words: readonly string[]): readonly NounPhrase[] {
  const out: NounPhrase[] = [];
  preps.forEach((prep, index) => {
    if (out.length > 0 && isOfBond(preps[index - 1], prep)) return;
    const joined = words.includes(prep.word);
    const more = index > 0 && out.length > 0 && /^(?:including|with|along with|alongside)$/.test(prep.word);
    if (joined || more) out.push(...prep.group);
  });
  return out;
}

export function sides(scene: Scene, subject: readonly NounPhrase[], others: readonly NounPhrase[]): Parties {
  const a = referencesOf(subject, scene.discourse);
  const b = referencesOf(others, scene.discourse, keysOf(a));
  return { a, b: b.filter((reference) => !keysOf(a).has(actorKey(reference.actor))) };
}

/** The last word of a phrase, as the tables have it. */
export const headOf = ({ knowledge }: Scene, np: NounPhrase): string => lemmaOf(np.words.at(-1) ?? '', knowledge.verbs);

/** "the talks", "a summit"; a council or committee is a body that meets, no meeting. */
export function isMeetingNoun(scene: Scene, np: NounPhrase): boolean {
  return np.core.kind === 'thing' && scene.knowledge.frames.meet.nouns.get(headOf(scene, np))?.named === false;
}

/** "attend the summit", "take part in the talks", "join the meeting". */
export function comesTo(scene: Scene, verb: VerbGroup): boolean {
  const how = scene.knowledge.frames.meet.attend.get(verb.lemma);
  return how === 'take-part' || how === 'join';
}
