import { type Prep, rightOf } from '../../clause/grammar/right.ts';
import { maySpeak, speechOver } from '../../clause/grammar/speech.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isVg, type NounPhrase } from '../../clause/items.ts';
import { type Reference } from '../../coreference/actors.ts';
import { pronounOf } from '../../coreference/pronouns.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { keysOf } from '../meeting/found.ts';
import { verbOver } from '../scope/noun-verbs.ts';

/** What stands around an invitation. */
export type NounSides = {
  readonly np: NounPhrase;
  /** Behind "from", "of" or "by". */
  readonly source: Prep | undefined;
  readonly subject: readonly Reference[];
  /** The verb says that its subject invites. */
  readonly gives: boolean;
  /** The verb over the noun. */
  readonly over: number | null;
};

/** Named behind the noun or before it; "renewed her invitation" is the subject's own. */
function named(scene: Scene, { np, source, subject, gives }: NounSides): readonly Reference[] {
  if (source !== undefined) return referencesOf(source.group, scene.discourse);
  const owner = np.possessor;
  if (owner === null || (gives && owner.core.kind === 'pronoun')) return gives ? subject : [];
  const owners = referencesOf([owner], scene.discourse);
  return owners.length > 0 || !gives ? owners : subject;
}

/** "thanked her for | the invitation": whoever is thanked invites. */
function thanked(scene: Scene, at: number): readonly Reference[] {
  const over = verbOver(scene, at);
  const verb = over?.prep === 'for' ? scene.grammar.items[over.at] : undefined;
  if (over === null || !isVg(verb) || verb.lemma !== 'thank') return [];
  const { objects } = rightOf(scene.grammar, over.at);
  return referencesOf(
    objects,
    scene.discourse,
    keysOf(referencesOf(subjectOf(scene.grammar, over.at), scene.discourse)),
  );
}

/** "an invitation to visit Lima | extended | by Salem". */
function extendedBy(scene: Scene, at: number): readonly Reference[] {
  const { items } = scene.grammar;
  const given = items.findIndex(
    (item, i) =>
      i > at && isVg(item) && item.first === item.head && scene.knowledge.frames.invite.light.has(item.lemma),
  );
  const by = given < 0 ? undefined : rightOf(scene.grammar, given).preps[0];
  return by?.word === 'by' ? referencesOf(by.group, scene.discourse) : [];
}

/** "Salem said | Dahl | had accepted his invitation": who says so. */
function speakerOver({ grammar, discourse }: Scene, verb: number): readonly Reference[] {
  const [guest] = subjectOf(grammar, verb);
  const says = guest === undefined ? null : speechOver(grammar, guest);
  const speakers = says === null ? [] : subjectOf(grammar, says);
  return speakers.length === 1 && maySpeak(speakers[0], 'he') ? referencesOf(speakers, discourse) : [];
}

/** "accepted | his invitation": that of who says so, else of the one who was told of before, never of the guest. */
function whose(scene: Scene, { np, subject, over }: NounSides): readonly Reference[] {
  const word = np.words[0] ?? '';
  if (over === null || subject.length === 0 || !/^(?:his|her)$/.test(word)) return [];
  const sex = word === 'his' ? 'm' : 'f';
  const speakers = speakerOver(scene, over).filter(
    ({ actor }) => actor.kind === 'leader' && (actor.person.sex ?? sex) === sex,
  );
  if (speakers.length > 0) return speakers;
  const { first, end } = np;
  return pronounOf(word, scene.discourse, { not: keysOf(subject) }).map((actor) => ({
    actor,
    first,
    end,
    via: 'pronoun',
  }));
}

/** Who invites: named beside the noun, thanked for it, or meant by "his". */
export function invitersOf(scene: Scene, at: number, sides: NounSides): readonly Reference[] {
  const readings = [
    () => named(scene, sides),
    () => thanked(scene, at),
    () => extendedBy(scene, at),
    () => whose(scene, sides),
  ];
  for (const reading of readings) {
    const found = reading();
    if (found.length > 0) return found;
  }
  return [];
}
