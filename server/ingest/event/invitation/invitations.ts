import type { InviteNoun, InviteVerb } from '../../../reference/frame-files.ts';
import { acts } from '../../clause/grammar/groups.ts';
import { type Prep, rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isFinite, isNpOf, isVg, type NounPhrase, prepWord } from '../../clause/items.ts';
import { actorKey, distinct, type Reference } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { lemmaOf } from '../../document/lemmas.ts';
import type { DateMention } from '../../mention/date-mention.ts';
import type { EventDraft, Where } from '../draft.ts';
import { whereOf } from '../place/where.ts';
import { verbAfter, verbOver } from '../scope/noun-verbs.ts';
import { dateFor } from '../time/when.ts';
import { invitersOf } from './inviters.ts';

type Found = {
  readonly rule: string;
  readonly at: number;
  readonly from: readonly Reference[];
  readonly to: readonly Reference[];
  readonly place: Where | null;
};

const OCCURRED = { modality: 'occurred', cue: null, hearsay: false, steps: [] } as const;

/** The first place behind the pattern's prepositions, also inside the infinitive: "invited him to visit Ankara". */
function placeBehind(scene: Scene, at: number, words: readonly string[]): Where | null {
  const right = rightOf(scene.grammar, at);
  for (const prep of right.preps) {
    if (!words.includes(prep.word)) continue;
    for (const np of prep.group) {
      const where = whereOf(scene, np);
      if (where !== null) return where;
    }
  }
  const next = scene.grammar.items[right.end];
  if (!isVg(next) || next.shape !== 'infinitive') return null;
  const inner = rightOf(scene.grammar, right.end);
  const all = [...inner.objects, ...inner.preps.flatMap((prep) => prep.group)];
  return all.map((np) => whereOf(scene, np)).find((where) => where !== null) ?? null;
}

/** "to visit", "to attend", "to join the talks"; not "to join the plan", "to adopt it". */
function comesTo(scene: Scene, pattern: InviteVerb, at: number): boolean {
  const verb = scene.grammar.items[at];
  if (!isVg(verb) || !pattern.comes.includes(verb.lemma)) return false;
  const { objects } = rightOf(scene.grammar, at);
  return verb.lemma !== 'join' || objects.every((np) => np.core.kind !== 'thing' || np.is.has('events'));
}

function fromVerb(scene: Scene, pattern: InviteVerb, at: number): Found | null {
  const verb = scene.grammar.items[at];
  if (!isVg(verb)) return null;
  scene.trace?.tried(at, `invite/verb:${pattern.id}`);
  const right = rightOf(scene.grammar, at);
  const next = scene.grammar.items[right.end];
  const toDo = isVg(next) && next.shape === 'infinitive' && right.preps.length === 0;
  if (toDo && !comesTo(scene, pattern, right.end)) return null;
  const subject = subjectOf(scene.grammar, at);
  const by = right.preps.filter((prep) => prep.word === 'by').flatMap((prep) => prep.group);
  const givers = referencesOf(verb.passive ? by : subject, scene.discourse);
  const not = new Set(givers.map((reference) => actorKey(reference.actor)));
  const object = pattern.b.includes('object') ? guests(scene, right.objects, at) : [];
  const others = right.preps.filter((prep) => pattern.b.includes(prep.word)).flatMap((prep) => prep.group);
  const takers = referencesOf(verb.passive ? subject : [...object, ...others], scene.discourse, not);
  const to = takers.filter((reference) => !not.has(actorKey(reference.actor)));
  const place = placeBehind(scene, at, pattern.place);
  return { rule: `invite/verb:${pattern.id}`, at, from: givers, to, place };
}

/** "has invited officials from Syria, Egypt and the Arab League": those behind "from" are invited. */
function guests(scene: Scene, objects: readonly NounPhrase[], at: number): readonly NounPhrase[] {
  const from = rightOf(scene.grammar, at).preps.find((prep) => prep.word === 'from' || prep.word === 'of');
  const plain = objects.every(
    (np) => np.core.kind === 'title' && np.core.title.plural && np.core.title.country === null,
  );
  return plain && from !== undefined && objects.length > 0 ? from.group : objects;
}

/** "At the invitation of A, B will visit Lima": the verb that says who comes, and where to. */
function mainVerb(scene: Scene, at: number): number | null {
  const { items } = scene.grammar;
  const before = items[at - 1];
  if (!/^(?:at|upon|on)$/.test(prepWord(before))) return null;
  const over = verbOver(scene, at);
  if (over !== null) return over.at;
  const main = items.findIndex((item, i) => i > at && isFinite(item));
  // "visited Kazan, Russia, last week | at the invitation of Salem".
  const told = main < 0 ? items.findLastIndex((item, i) => i < at && isFinite(item)) : main;
  return told < 0 ? null : told;
}

function placeOfVerb(scene: Scene, at: number): Where | null {
  const { objects, preps } = rightOf(scene.grammar, at);
  const behind = preps.filter((prep) => /^(?:to|in|at)$/.test(prep.word)).flatMap((prep) => prep.group);
  return [...objects, ...behind].map((np) => whereOf(scene, np)).find((where) => where !== null) ?? null;
}

/** "An invitation to Lima | was extended | to Dahl by Salem": both stand behind the verb. */
function fromPassive(scene: Scene, noun: InviteNoun, at: number): Found | null {
  const after = verbAfter(scene, at);
  const verb = after === null ? undefined : scene.grammar.items[after];
  if (after === null || !isVg(verb) || !verb.passive || !scene.knowledge.frames.invite.light.has(verb.lemma))
    return null;
  const { preps } = rightOf(scene.grammar, after);
  const behind = (word: string): readonly Reference[] =>
    referencesOf(
      preps.filter((prep) => prep.word === word).flatMap(({ group }) => group),
      scene.discourse,
    );
  const place = placeBehind(scene, at, noun.place);
  return { rule: `invite/noun:${noun.id}`, at, from: behind('by'), to: behind('to'), place };
}

/** "handed | Dahl | an invitation". */
function handedTo(scene: Scene, np: NounPhrase): readonly NounPhrase[] {
  const over = verbOver(scene, scene.grammar.items.indexOf(np));
  if (over === null || over.prep !== null) return [];
  return rightOf(scene.grammar, over.at).objects.filter(
    ({ core, first }) => first < np.first && (core.kind === 'person' || core.kind === 'title'),
  );
}

/** "Dahl will meet Salem, | who | extended the invitation": who meets the one who invites. */
function metBefore({ grammar }: Scene, over: number | null): readonly NounPhrase[] {
  const { items } = grammar;
  const rel = over === null ? undefined : items[over - 1];
  if (over === null || rel?.kind !== 'rel' || rel.word !== 'who') return [];
  const meets = items.slice(0, over).findLastIndex((item) => isVg(item));
  const verb = items[meets];
  return isFinite(verb) && !verb.passive && verb.is.has('facing') ? subjectOf(grammar, meets) : [];
}

function fromNoun(scene: Scene, noun: InviteNoun, at: number, np: NounPhrase): Found {
  scene.trace?.tried(at, `invite/noun:${noun.id}`);
  const passive = fromPassive(scene, noun, at);
  if (passive !== null && passive.from.length > 0) return passive;
  const { preps } = rightOf(scene.grammar, at);
  const main = mainVerb(scene, at);
  const over = main ?? verbOver(scene, at)?.at ?? null;
  const subject = over === null ? [] : referencesOf(subjectOf(scene.grammar, over), scene.discourse);
  const verb = over === null ? undefined : scene.grammar.items[over];
  const gives = isVg(verb) && scene.knowledge.frames.invite.light.has(verb.lemma);
  const source = preps.find((prep) => noun.a.includes(prep.word));
  const from = invitersOf(scene, at, { np, source, subject, gives, over });
  // "at the invitation of Salem | for the summit": what somebody comes for is no guest.
  const isGuest = ({ word, group }: Prep): boolean =>
    noun.b.includes(word) && whereOf(scene, group[0] ?? np) === null && (main === null || group.some(acts));
  const to = preps.find(isGuest);
  const not = new Set(from.map((reference) => actorKey(reference.actor)));
  const handed = handedTo(scene, np);
  const taken =
    to !== undefined || handed.length > 0
      ? referencesOf(to?.group ?? handed, scene.discourse, not)
      : gives
        ? referencesOf(metBefore(scene, over), scene.discourse)
        : subject;
  const others = taken.filter((reference) => !not.has(actorKey(reference.actor)));
  const place = placeBehind(scene, at, noun.place) ?? (main === null ? null : placeOfVerb(scene, main));
  return { rule: `invite/noun:${noun.id}`, at, from, to: others, place };
}

/** When somebody was invited; "invited him | to visit | in September" tells when he is to come. */
function dayOf(scene: Scene, at: number): DateMention | null {
  // "will come on Monday at the invitation of Salem": the day of the visit.
  const date = isVg(scene.grammar.items[at]) || mainVerb(scene, at) === null ? dateFor(scene, [at]) : null;
  const comes = scene.grammar.items.find((item, i) => i > at && isVg(item) && item.shape === 'infinitive');
  return date !== null && comes !== undefined && comes.first < date.first ? null : date;
}

function toDrafts(scene: Scene, found: Found): readonly EventDraft[] {
  const item = scene.grammar.items[found.at];
  const trigger = { first: isVg(item) ? item.head : (item?.first ?? 0), end: item?.end ?? 0 };
  const date = dayOf(scene, found.at);
  if (found.from.length === 0) scene.trace?.stop('no-actor', found);
  else if (found.to.length === 0) scene.trace?.stop('no-target', found);
  return distinct(found.from).flatMap((from) =>
    distinct(found.to).map((to): EventDraft => {
      const base = { kind: 'invitation', rule: found.rule, trigger, sentence: scene.sentence } as const;
      const rest = { form: null, count: null, polarity: null, topic: null, derived: false, attribution: null } as const;
      return { ...base, ...rest, actors: [from], recipients: [to], place: found.place, date, scope: OCCURRED };
    }),
  );
}

/** The invitations of one sentence. */
export function invitationsOf(scene: Scene): readonly EventDraft[] {
  const { invite } = scene.knowledge.frames;
  return scene.grammar.items.flatMap((item, at) => {
    if (isVg(item)) {
      const pattern = invite.verbs.get(item.lemma);
      const found = pattern === undefined ? null : fromVerb(scene, pattern, at);
      return found === null ? [] : toDrafts(scene, found);
    }
    if (!isNpOf(item, 'thing')) return [];
    const noun = invite.nouns.get(lemmaOf(item.words.at(-1) ?? '', scene.knowledge.verbs));
    return noun === undefined ? [] : toDrafts(scene, fromNoun(scene, noun, at, item));
  });
}
