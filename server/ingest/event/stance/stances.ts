import { foldName } from '../../../../graph/index.ts';
import { rightOf } from '../../clause/grammar/right.ts';
import { isFinite, isNp, isNpOf, isVg } from '../../clause/items.ts';
import { type Actor, actorKey, distinct, type Reference, sideOf } from '../../coreference/actors.ts';
import { resolve } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';
import { type Stop, stopped } from '../../trace.ts';
import type { EventDraft, Scope } from '../draft.ts';
import { wordScope } from '../scope/modality.ts';
import { verbOver } from '../scope/noun-verbs.ts';
import { judges } from '../scope/presupposed.ts';
import { dateFor } from '../time/when.ts';
import type { Found, Target } from './found.ts';
import { fromJudgement } from './judgements.ts';
import { fromNoun } from './nouns.ts';
import { isRequired } from './required.ts';
import { namedOwner, pronounOwner } from './sources.ts';
import { nameTokens } from './topics.ts';
import { fromVerb } from './verbs.ts';

/** The tokens that name a topic, with the key under which it is known; null when they name nothing. */
function topicOf(scene: Scene, target: Target): EventDraft['topic'] {
  const { tokens, source } = scene.source;
  const { first, end } = nameTokens(scene, target);
  const from = tokens[first];
  const to = tokens[end - 1];
  if (!from || !to) return null;
  const key = foldName(source.slice(from.start, to.end));
  return key === '' || scene.knowledge.words.noun(key).has('empty') ? null : { first, end, key };
}

/** A stance is taken, planned or denied; nobody cancels one, and who refuses it does not take it. */
function stanceScope({ knowledge }: Scene, scope: Scope, not: Found['not']): Scope {
  const { sworn } = knowledge.frames.stance;
  // "announced support", "vowed to back the plan"; but aid that is announced is to come.
  if (not !== 'topic' && scope.steps.length > 0 && scope.steps.every(({ by }) => sworn.has(by)))
    return { ...scope, modality: 'occurred', steps: [] };
  if (scope.modality !== 'proposed' && scope.modality !== 'cancelled') return scope;
  const to = scope.cue === 'refuse' || scope.modality === 'cancelled' ? 'denied' : 'planned';
  const step = { op: 'stance', by: '', from: scope.modality, to } as const;
  return { ...scope, modality: to, steps: [...scope.steps, step] };
}

/** "opposes | Peru's support for the plan": somebody else's, and that it is given is granted. */
function isOpposed(scene: Scene, at: number): boolean {
  const [np, over] = [scene.grammar.items[at], verbOver(scene, at)];
  const verb = over?.prep === null ? scene.grammar.items[over.at] : undefined;
  return isNp(np) && isVg(verb) && !verb.passive && judges(scene, verb) && namedOwner(scene, np).length > 0;
}

/** How far the stance is taken; null when it is only held by those who refuse, and nobody does. */
function takenScope(scene: Scene, { scope: at, refused, not }: Found): Scope | null {
  const scope = stanceScope(scene, wordScope(scene, at), not);
  if (scope.cue === 'refuse' && isOpposed(scene, at)) return { ...scope, modality: 'occurred', steps: [] };
  if (refused !== true) return scope;
  return scope.modality === 'denied' ? { ...scope, modality: 'occurred', steps: [] } : null;
}

/** "61 Americans": so many people are not their country. */
const isCounted = ({ np }: Target): boolean =>
  np.core.kind === 'country' && np.core.reading.form === 'people' && np.words.some((word) => /^\d/.test(word));

/** "urged Malta to back the plan": a stance that is only asked for is nobody's yet. */
const isWished = (scene: Scene, { steps }: Scope): boolean =>
  steps.some(({ op, by }) => op === 'possible' && (OPEN.test(by) || scene.knowledge.words.verb(by).has('wishing')));

/** "may back the plan", "whether it would", "if it backs it", "should it back it": nobody says that it will. */
const OPEN = /^(?:may|might|could|whether|if|inversion)$/;

function partyOf(scene: Scene, target: Target): Actor | null {
  if (target.party !== null) return target.party;
  if (isCounted(target)) return null;
  const { actors, via } = resolve(target.np, scene.discourse);
  const told = via === 'metonym' || (via === 'description' && actors[0]?.kind === 'organization');
  const body = told && target.end === target.np.end;
  return actors.length === 1 && (target.np.core.kind !== 'thing' || body) ? (actors[0] ?? null) : null;
}

/** "defend its territory", "supports its own farmers": what is one's own needs no stance. */
function isOwn(scene: Scene, source: Reference, { np }: Target): boolean {
  if (/^(?:its|his|her)$/.test(pronounOwner(np) ?? '')) return true;
  const side = sideOf(source.actor);
  return namedOwner(scene, np).some(
    ({ actor }) => actorKey(actor) === actorKey(source.actor) || sideOf(actor) === side,
  );
}

/** "welcomed a group of students": guests are met, whatever they are called. */
function isPeople(scene: Scene, target: Target): boolean {
  const { people } = scene.knowledge.frames.stance;
  if (target.np.core.kind === 'title') return true;
  const last = normAt(scene.source.tokens, target.end - 1);
  return [last, target.np.words.at(-1) ?? ''].some((word) => people.has(word) || people.has(word.replace(/s$/, '')));
}

/** "accused both countries": each of those who were named together is a target. */
function apart(scene: Scene, target: Target): readonly Target[] {
  if (target.party !== null || !target.np.words.some((word) => /^(?:both|two|three)$/.test(word))) return [target];
  const { actors, via } = resolve(target.np, scene.discourse);
  return via === 'group' && actors.length > 1 ? actors.map((party) => ({ ...target, party })) : [target];
}

/** "committed to close cooperation on global challenges": with nobody and on nothing that is named. */
function isGeneral(scene: Scene, { np, end }: Target): boolean {
  const named = scene.source.tokens.slice(np.first + 1, end).some((token) => token.capital);
  return np.is.has('general') && np.core.kind === 'thing' && !named;
}

/** "supports itself", "defends its state". */
const isSelf = (party: Actor, source: Reference, { np }: Target): boolean =>
  actorKey(party) === actorKey(source.actor) || (np.is.has('state') && pronounOwner(np) === 'its');

/** "British lawmakers criticised the British premier" says nothing of Britain. */
const isInside = (party: Actor, { actor, via }: Reference): boolean =>
  via === 'description' && actor.kind === 'country' && party.kind === 'leader' && sideOf(party) === sideOf(actor);

/** Why a stance towards a topic is none, or null. */
function topicStop(scene: Scene, found: Found, source: Reference, target: Target): Stop | null {
  if (found.not === 'topic') return 'no-party';
  const supports = found.polarity === 'supports' && isVg(scene.grammar.items[found.at]);
  if (supports && isOwn(scene, source, target)) return 'same-party';
  return isGeneral(scene, target) || topicOf(scene, target) === null ? 'empty-topic' : null;
}

/** Why a stance towards this target is none, or null. */
function stopFor(scene: Scene, found: Found, source: Reference, target: Target): Stop | null {
  const party = partyOf(scene, target);
  if (party !== null && (isSelf(party, source, target) || isInside(party, source))) return 'same-party';
  if (found.not === 'person' && (party?.kind === 'leader' || isPeople(scene, target))) return 'person-met';
  return party === null ? topicStop(scene, found, source, target) : null;
}

function toDraft(scene: Scene, found: Found, source: Reference, target: Target): EventDraft | null {
  const scope = takenScope(scene, found);
  const open = scope === null || isWished(scene, scope) || isRequired(scene, found);
  const stop = open ? 'veto' : stopFor(scene, found, source, target);
  if (stop !== null || scope === null) return stopped(scene, stop ?? 'veto', found);
  const party = partyOf(scene, target);
  const item = scene.grammar.items[found.at];
  return {
    kind: 'stance',
    rule: found.rule,
    trigger: { first: isVg(item) ? item.head : (item?.end ?? 1) - 1, end: item?.end ?? 0 },
    sentence: scene.sentence,
    actors: [source],
    recipients: party === null ? [] : [{ actor: party, first: target.np.first, end: target.np.end, via: 'name' }],
    place: null,
    date: dateFor(scene, [found.at]),
    scope,
    form: null,
    count: null,
    polarity: found.polarity,
    topic: party === null ? topicOf(scene, target) : null,
    derived: false,
    attribution: null,
  };
}

function foundIn(scene: Scene): readonly Found[] {
  return scene.grammar.items.flatMap((item, at): readonly Found[] => {
    if (isVg(item)) {
      const judgement = fromJudgement(scene, at, item);
      const founds = fromVerb(scene, at, item);
      // "recognised the militia as terrorist": the word that it is judged by goes before the verb.
      return judgement === null
        ? founds
        : [...founds.filter((one) => one.polarity === 'opposes' || judgement.polarity === 'supports'), judgement];
    }
    if (!isNpOf(item, 'thing')) return [];
    const found = fromNoun(scene, at, item);
    return found === null ? [] : [found];
  });
}

/** "Norway welcomed the truce, while Malta condemned it": the topic of the stance before. */
function withIts(scene: Scene, founds: readonly Found[]): readonly Found[] {
  return founds.map((found, i) => {
    const item = scene.grammar.items[found.at];
    if (found.targets.length > 0 || !isVg(item) || !found.rule.includes('/verb:') || !takesIt(scene, found.at))
      return found;
    const before = founds.slice(0, i).findLast(({ targets }) => targets.length > 0);
    const targets = before?.targets.filter((target) => partyOf(scene, target) === null) ?? [];
    return before === undefined || sameSources(before, found) ? found : { ...found, targets };
  });
}

const takesIt = (scene: Scene, at: number): boolean => {
  const [object, more] = rightOf(scene.grammar, at).objects;
  if (object === undefined || more !== undefined || object.core.kind !== 'pronoun') return false;
  // "Malta said | it | was time": what is said has a subject of its own.
  const said = isFinite(scene.grammar.items[scene.grammar.items.indexOf(object) + 1]);
  return !said && /^(?:it|them)$/.test(object.core.word);
};

const sameSources = (a: Found, b: Found): boolean =>
  a.sources.some((one) => b.sources.some((other) => actorKey(one.actor) === actorKey(other.actor)));

/** The stances of one sentence. */
export function stancesOf(scene: Scene): readonly EventDraft[] {
  const founds = withIts(scene, foundIn(scene));
  for (const found of founds) {
    if (found.sources.length === 0) scene.trace?.stop('no-actor', found);
    else if (found.targets.length === 0) scene.trace?.stop('no-target', found);
  }
  const drafts = founds.flatMap((found) =>
    distinct(found.sources).flatMap((source) =>
      found.targets
        .flatMap((each) => apart(scene, each))
        .flatMap((target) => {
          const draft = toDraft(scene, found, source, target);
          return draft === null ? [] : [draft];
        }),
    ),
  );
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    const key = sidesOf(draft);
    return seen.has(key) ? scene.trace?.dropped(draft, 'repeat') : seen.add(key);
  });
}

/** "is committed to defending the treaty" takes one stance, though two of its words could name it. */
const sidesOf = ({ actors, recipients, topic, polarity }: EventDraft): string =>
  [polarity, ...[...actors, ...recipients].map(({ actor }) => actorKey(actor)), topic?.key ?? ''].join(' ');
