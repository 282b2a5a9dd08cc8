import { rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isNpOf, isVg, type NounPhrase } from '../../clause/items.ts';
import { actorKey } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { EventDraft } from '../draft.ts';
import { scopeOf } from '../scope/modality.ts';

/** That an invitation was accepted: in which sentence, and by whom; null where the words do not say. */
export type Answer = { readonly sentence: number; readonly by: ReadonlySet<string> | null };

/** Sentences that an answer may be away from its invitation. */
const NEAR = 2;

const isInvitation = (np: NounPhrase): boolean =>
  np.is.has('invitations') || np.words.at(-1) === 'offer' || (isNpOf(np, 'pronoun') && np.core.word === 'it');

/** "He accepted", "she accepted the invitation", "The invitation was accepted". */
function answerAt(scene: Scene, at: number): Answer | null {
  const verb = scene.grammar.items[at];
  if (!isVg(verb) || verb.lemma !== 'accept' || scopeOf(scene, at).modality !== 'occurred') return null;
  const { objects, end } = rightOf(scene.grammar, at);
  const subject = subjectOf(scene.grammar, at);
  const sentence = scene.sentence.index;
  if (verb.passive) return subject.some(isInvitation) ? { sentence, by: null } : null;
  const next = scene.grammar.items[end];
  const alone = objects.length === 0 && next?.kind !== 'sub' && !isVg(next);
  if (!alone && !objects.some(isInvitation)) return null;
  // Of two women, "she accepted" is the guest.
  if (subject.every((np) => isNpOf(np, 'pronoun'))) return { sentence, by: null };
  return { sentence, by: new Set(referencesOf(subject, scene.discourse).map(({ actor }) => actorKey(actor))) };
}

export const answersOf = (scene: Scene): readonly Answer[] =>
  scene.grammar.items.flatMap((_item, at) => answerAt(scene, at) ?? []);

const invites = (invitation: EventDraft, { sentence, actors }: EventDraft): boolean =>
  invitation.kind === 'invitation' &&
  invitation.sentence.index === sentence.index &&
  invitation.recipients.some(({ actor }) => actors.some((other) => actorKey(other.actor) === actorKey(actor)));

/** "invited Salem to Oslo. He accepted": the visit that was proposed is planned. */
export function answered(drafts: readonly EventDraft[], answers: readonly Answer[]): readonly EventDraft[] {
  if (answers.length === 0) return drafts;
  const isAnswered = (draft: EventDraft): boolean =>
    answers.some(({ sentence, by }) => {
      const gap = sentence - draft.sentence.index;
      return gap >= 0 && gap <= NEAR && (by === null || draft.actors.some(({ actor }) => by.has(actorKey(actor))));
    });
  return drafts.map((draft) => {
    const open = draft.kind === 'visit' && draft.scope.modality === 'proposed' && isAnswered(draft);
    if (!open || !drafts.some((other) => invites(other, draft))) return draft;
    const step = { op: 'accept', by: 'accepted', from: 'proposed', to: 'planned' } as const;
    const scope = { ...draft.scope, modality: 'planned', cue: 'accept', steps: [...draft.scope.steps, step] } as const;
    return { ...draft, scope };
  });
}
