import { isNp, isVg, type NounPhrase } from '../clause/items.ts';
import { rightOf } from '../clause/right.ts';
import { subjectOf } from '../clause/subject.ts';
import { distinct, type Reference } from '../coreference/actors.ts';
import { referencesOf } from '../coreference/resolve.ts';
import type { Scene } from '../coreference/scene.ts';
import { lemmaOf } from '../document/lemmas.ts';
import type { EventDraft } from './draft.ts';

const ATTENDEES =
  /^(?:representatives?|participants?|attendees|speakers|delegates|leaders|members|officials|others|delegation)$/;
const BULLET = /^[-•*–]$/;

/** The phrases behind a verb, also those of a list that a semicolon parts. */
function behind(scene: Scene, at: number): readonly NounPhrase[] {
  return scene.grammar.items.slice(at + 1).filter(isNp);
}

function meetsAt(scene: Scene, nps: readonly NounPhrase[]): boolean {
  const { nouns } = scene.knowledge.frames.meet;
  return nps.some((np) => nouns.has(lemmaOf(np.words.at(-1) ?? '', scene.knowledge.verbs)));
}

const persons = (references: readonly Reference[]): readonly Reference[] =>
  references.filter((reference) => reference.actor.kind === 'leader');

/** "She was joined by A and B", "C joined the talks". */
function joined(scene: Scene, at: number): readonly Reference[] {
  const verb = scene.grammar.items[at];
  const right = rightOf(scene.grammar, at);
  if (!isVg(verb)) return [];
  if (verb.passive) {
    return persons(
      referencesOf(
        right.preps.filter((prep) => prep.word === 'by').flatMap((prep) => prep.group),
        scene.discourse,
      ),
    );
  }
  return meetsAt(scene, right.objects) ? referencesOf(subjectOf(scene.grammar, at), scene.discourse) : [];
}

/** "Taking part in the summit were …", "Other attendees include …". */
function attending(scene: Scene, at: number): readonly Reference[] {
  const verb = scene.grammar.items[at];
  if (!isVg(verb)) return [];
  if (verb.lemma === 'join') return joined(scene, at);
  const right = rightOf(scene.grammar, at);
  const listing = verb.lemma === 'include' || verb.lemma === 'comprise';
  const about = [...right.objects, ...right.preps.flatMap((prep) => prep.group)];
  if (listing) {
    const head = scene.grammar.items.slice(0, at).filter(isNp);
    return head.some((np) => np.words.concat(tail(scene, np)).some((word) => ATTENDEES.test(word)))
      ? persons(referencesOf(behind(scene, at), scene.discourse))
      : [];
  }
  if (verb.lemma === 'take' && scene.source.tokens[verb.end]?.norm !== 'part') return [];
  const bare = verb.lemma === 'take' && right.preps.every((prep) => prep.word === 'as');
  if (!bare && !meetsAt(scene, about)) return [];
  if (verb.shape === 'gerund' && at === 0) return persons(referencesOf(behind(scene, at), scene.discourse));
  return referencesOf(subjectOf(scene.grammar, at), scene.discourse);
}

const tail = (scene: Scene, np: NounPhrase): readonly string[] =>
  np.core.kind === 'title' || np.core.kind === 'country' || np.core.kind === 'organization'
    ? scene.source.tokens.slice(np.first, np.end).map((token) => token.norm)
    : [];

function bullet(scene: Scene): readonly Reference[] {
  const first = scene.source.tokens[scene.sentence.first];
  if (first === undefined || !BULLET.test(first.text)) return [];
  return persons(referencesOf(scene.grammar.items.filter(isNp), scene.discourse));
}

function found(scene: Scene): readonly Reference[] {
  const listed = bullet(scene);
  if (listed.length > 0) return listed;
  return scene.grammar.items.flatMap((item, at) =>
    isVg(item) && scene.knowledge.frames.meet.attend.has(item.lemma) ? attending(scene, at) : [],
  );
}

/** Who a sentence adds to the meeting that the text is telling of; null when it adds nobody. */
export function participantsOf(scene: Scene, open: EventDraft | null): EventDraft | null {
  if (open === null) return null;
  const added = found(scene);
  const earlier = open.actors.map((reference) => ({ ...reference, via: 'group' as const }));
  const actors = distinct([...earlier, ...added]);
  if (actors.length === open.actors.length) return null;
  const { first, end } = added[0] ?? scene.sentence;
  return {
    ...open,
    rule: 'meet/participants',
    sentence: scene.sentence,
    trigger: { first, end },
    actors,
    recipients: [],
  };
}
