import { subjectOf } from '../../clause/grammar/subject.ts';
import { isNp, isVg } from '../../clause/items.ts';
import { actorKey, type Reference, sideOf } from '../../coreference/actors.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';
import { scopeOf } from '../scope/modality.ts';
import { verbAfter } from '../scope/noun-verbs.ts';
import type { Parties } from './found.ts';

/** "Another meeting with Salem | is planned": with whom he met last, where nobody else is said to. */
export function metAgain(scene: Scene, at: number, others: readonly Reference[]): readonly Reference[] | null {
  const after = verbAfter(scene, at);
  const verb = after === null ? undefined : scene.grammar.items[after];
  const [other] = others;
  const { meeting } = scene.discourse;
  if (!isVg(verb) || !verb.passive || others.length !== 1 || other === undefined || meeting.length !== 2) return null;
  const key = actorKey(other.actor);
  const [actor] = meeting.filter((one) => actorKey(one) !== key);
  if (actor === undefined || meeting.every((one) => actorKey(one) !== key)) return null;
  return [{ actor, first: other.first, end: other.end, via: 'group' }];
}

const ANOTHER = /^(?:a|an|another)$/;

/** "A separate meeting with Salem is also on the agenda": of whom the sentence before tells. */
export function alsoPlanned(scene: Scene, at: number, others: readonly Reference[]): readonly Reference[] | null {
  const { items } = scene.grammar;
  const [np, after, [other]] = [items[at], verbAfter(scene, at), others];
  const { lead } = scene.discourse;
  if (!isNp(np) || !ANOTHER.test(np.words[0] ?? '') || after === null || others.length !== 1 || lead === null)
    return null;
  const ahead = scopeOf(scene, at).modality === 'planned' || isOnAgenda(scene, after);
  if (!ahead || other?.actor.kind !== 'leader' || sideOf(lead.actor) === sideOf(other.actor)) return null;
  return [{ actor: lead.actor, first: other.first, end: other.end, via: 'description' }];
}

const isOnAgenda = ({ grammar, knowledge, source }: Scene, after: number): boolean => {
  const end = grammar.items[after]?.end ?? 0;
  const norms = source.tokens
    .slice(end, end + 4)
    .map(({ norm }) => norm)
    .filter((norm) => norm !== 'also');
  return [2, 3].some((length) => knowledge.modality.states.get(norms.slice(0, length).join(' ')) === 'future');
};

/** "We shall meet again": all who met before, of whom "we" are some. */
export function weAgain({ discourse, grammar, source }: Scene, at: number, { a, b }: Parties): Parties {
  const [we] = subjectOf(grammar, at);
  const said =
    we?.core.kind === 'pronoun' &&
    we.core.word === 'we' &&
    normAt(source.tokens, grammar.items[at]?.end ?? 0) === 'again';
  const keys = new Set(discourse.meetings[0]?.map(actorKey));
  if (!said || !a.every(({ actor }) => keys.has(actorKey(actor)))) return { a, b };
  const others = (discourse.meetings[0] ?? []).filter((actor) =>
    a.every((one) => actorKey(one.actor) !== actorKey(actor)),
  );
  return { a, b: others.map((actor) => ({ actor, first: we.first, end: we.end, via: 'group' as const })) };
}
