import { foldName, type Polarity } from '../../../graph/index.ts';
import type { StanceVerb } from '../../reference/frame-files.ts';
import { isNp, isVg, type NounPhrase, type VerbGroup } from '../clause/items.ts';
import { type Prep, prepAt, rightOf } from '../clause/right.ts';
import { subjectOf } from '../clause/subject.ts';
import { actorKey, distinct, type Reference } from '../coreference/actors.ts';
import { referencesOf, resolve } from '../coreference/resolve.ts';
import type { Scene } from '../coreference/scene.ts';
import { lemmaOf } from '../document/lemmas.ts';
import type { Stop } from '../trace.ts';
import { dateFor } from './attach.ts';
import type { EventDraft, Scope } from './draft.ts';
import { scopeOf } from './modality.ts';
import { verbOver } from './noun-verbs.ts';

type Target = { readonly np: NounPhrase; readonly end: number };
type Found = {
  readonly rule: string;
  readonly at: number;
  readonly polarity: Polarity;
  readonly sources: readonly Reference[];
  readonly targets: readonly Target[];
  /** What cannot be its target. */
  readonly not: 'person' | null;
};

const TOPIC_PREPS = new Set(['of', 'for', 'on', 'in', 'between', 'with', 'to', 'by', 'among', 'against']);

const isBare = (np: NounPhrase): boolean =>
  np.words.filter((word) => !/^(?:the|a|an|this|that|these|those)$/.test(word)).length === 1;

/** "the contacts that have developed between A and B", "an agreement Kim reached with Moon": what tells a bare noun from others. */
function relativeEnd(scene: Scene, at: number): number | null {
  const { items } = scene.grammar;
  const opened = items[at + 1]?.kind === 'rel';
  const verbAt = at + 2;
  if (!isVg(items[verbAt]) || !(opened || isNp(items[at + 1]))) return null;
  const { preps } = rightOf(scene.grammar, verbAt);
  const telling = preps.find((prep) => prep.word === 'between' || prep.word === 'with') ?? preps[0];
  return telling?.group.at(-1)?.end ?? items[verbAt]?.end ?? null;
}

/** "the summits that were held between A and B as well as planned meetings": an object behind a relative clause. */
function addedObjects(scene: Scene, objects: readonly NounPhrase[], at: number): readonly NounPhrase[] {
  const { items } = scene.grammar;
  if (objects.length === 0) return [];
  const also = items.findIndex((item, i) => i > at && item.kind === 'conj' && item.word === 'as well as');
  const next = items[also + 1];
  const behindRelative = items.slice(at, Math.max(at, also)).some((item) => item.kind === 'rel');
  return also > at && behindRelative && isNp(next) && next.core.kind === 'thing' ? [next] : [];
}

/** A topic with the one phrase behind it that names it: "democracy in Ukraine". */
function topicEnd(scene: Scene, np: NounPhrase): number {
  const at = scene.grammar.items.indexOf(np);
  const prep = at < 0 ? null : prepAt(scene.grammar, at + 1);
  if (prep === null && at >= 0 && isBare(np)) return relativeEnd(scene, at) ?? np.end;
  if (prep === null || !TOPIC_PREPS.has(prep.word)) return np.end;
  const next = prep.word === 'by' ? prepAt(scene.grammar, prep.end) : null;
  if (next?.word === 'of') return next.group.at(-1)?.end ?? np.end;
  return prep.word === 'of' || prep.word === 'between'
    ? (prep.group.at(-1)?.end ?? np.end)
    : (prep.group[0]?.end ?? np.end);
}

/** "an effort to create a lasting peace": what the effort is for. */
function purposes(scene: Scene, np: NounPhrase): readonly NounPhrase[] {
  if (!/^(?:effort|efforts)$/.test(np.words.at(-1) ?? '')) return [np];
  const at = scene.grammar.items.indexOf(np) + 1;
  const next = scene.grammar.items[at];
  if (!isVg(next) || next.shape !== 'infinitive') return [np];
  const { objects } = rightOf(scene.grammar, at);
  return objects.length > 0 ? objects : [np];
}

const targetsOf = (scene: Scene, nps: readonly NounPhrase[]): readonly Target[] =>
  nps
    .filter((np) => np.core.kind !== 'pronoun')
    .flatMap((np) => purposes(scene, np))
    .map((np) => ({ np, end: topicEnd(scene, np) }));

function verbTargets(scene: Scene, preps: readonly string[], at: number): readonly Target[] {
  const right = rightOf(scene.grammar, at);
  if (preps.length === 0) {
    return targetsOf(scene, [...right.objects, ...addedObjects(scene, right.objects, at)]);
  }
  return targetsOf(
    scene,
    right.preps.filter((prep) => preps.includes(prep.word)).flatMap((prep) => prep.group),
  );
}

function passive(scene: Scene, pattern: StanceVerb, at: number): Found {
  const by = rightOf(scene.grammar, at)
    .preps.filter((prep) => prep.word === 'by')
    .flatMap((prep: Prep) => prep.group);
  const sources = referencesOf(by, scene.discourse);
  return {
    rule: `stance/verb:${pattern.id}`,
    at,
    polarity: pattern.polarity,
    sources,
    targets: targetsOf(scene, subjectOf(scene.grammar, at)),
    not: pattern.not,
  };
}

function fromVerb(scene: Scene, at: number, verb: VerbGroup): readonly Found[] {
  return (scene.knowledge.frames.stance.verbs.get(verb.lemma) ?? []).map((pattern) => {
    const { id, polarity, not } = pattern;
    scene.trace?.tried(at, `stance/verb:${id}`);
    if (verb.passive) return passive(scene, pattern, at);
    const subject = referencesOf(subjectOf(scene.grammar, at), scene.discourse);
    const targets = verbTargets(scene, pattern.preps, at);
    return { rule: `stance/verb:${id}`, at, polarity, sources: subject, targets, not };
  });
}

function owner(scene: Scene, np: NounPhrase, at: number): readonly Reference[] {
  if (np.possessor !== null) return referencesOf([np.possessor], scene.discourse);
  const country = np.modifiers.find((modifier) => modifier.core.kind === 'country');
  if (country?.core.kind === 'country') {
    const actor = { kind: 'country', iso3: country.core.reading.iso3 } as const;
    return [{ actor, first: country.first, end: country.end, via: 'name' }];
  }
  const word = np.words.find((w) => /^(?:his|her|its|their|our)$/.test(w));
  if (word !== undefined) {
    const { actors } = resolve({ ...np, core: { kind: 'pronoun', word } }, scene.discourse);
    return actors.map((actor) => ({ actor, first: np.first, end: np.first + 1, via: 'pronoun' as const }));
  }
  const of = rightOf(scene.grammar, at).preps[0];
  const holders = of?.word === 'of' && of.at === at + 1 ? referencesOf(of.group, scene.discourse) : [];
  if (holders.length > 0) return holders;
  const over = verbOver(scene, at);
  const verb = over === null ? undefined : scene.grammar.items[over.at];
  const light = isVg(verb) && scene.knowledge.frames.stance.light.has(verb.lemma) && over?.prep === null;
  return light && over !== null ? referencesOf(subjectOf(scene.grammar, over.at), scene.discourse) : [];
}

function fromNoun(scene: Scene, at: number, np: NounPhrase): Found | null {
  const noun = scene.knowledge.frames.stance.nouns.get(lemmaOf(np.words.at(-1) ?? '', scene.knowledge.verbs));
  if (noun === undefined) return null;
  const prep = rightOf(scene.grammar, at).preps.find((p) => noun.preps.includes(p.word));
  const rule = `stance/noun:${noun.id}`;
  scene.trace?.tried(at, rule);
  if (prep === undefined) return scene.trace?.stop('no-target') ?? null;
  const targets = targetsOf(scene, prep.group);
  return {
    rule,
    at,
    polarity: noun.polarity,
    sources: owner(scene, np, at),
    targets,
    not: null,
  };
}

/** The phrase without its determiner: how a topic is named. */
function topicOf(scene: Scene, target: Target): EventDraft['topic'] {
  const { tokens } = scene.source;
  let first = target.np.first;
  while (
    first < target.end - 1 &&
    /^(?:the|a|an|any|all|this|that|these|those|his|her|its|their|our|'s)$/.test(tokens[first]?.norm ?? '')
  )
    first += 1;
  for (let at = first; at < target.np.end - 1; at += 1) if (tokens[at]?.norm === ',') first = at + 1;
  if (tokens[first]?.norm === 'and') first += 1;
  const from = tokens[first];
  const to = tokens[target.end - 1];
  const head = tokens[target.np.end - 1];
  if (!from || !to || !head) return null;
  const key = foldName(scene.source.source.slice(from.start, to.end));
  return key === '' ? null : { first, end: target.end, key };
}

const EMPTY_TOPICS = new Set('the a an move it that this what way thing issue call effort decision efforts'.split(' '));

/** A stance is taken, planned or denied; nobody cancels one. */
function stanceScope(scope: Scope): Scope {
  if (scope.modality !== 'proposed' && scope.modality !== 'cancelled') return scope;
  const step = { op: 'stance', by: '', from: scope.modality, to: 'planned' } as const;
  return { ...scope, modality: 'planned', steps: [...scope.steps, step] };
}

function toDraft(scene: Scene, found: Found, source: Reference, target: Target): EventDraft | null {
  const { actors } = resolve(target.np, scene.discourse);
  const actor = actors.length === 1 && target.np.core.kind !== 'thing' ? actors[0] : undefined;
  const stop = (why: Stop): null => scene.trace?.stop(why, found) ?? null;
  if (actor !== undefined && actorKey(actor) === actorKey(source.actor)) return stop('same-party');
  if (actor?.kind === 'leader' && found.not === 'person') return stop('person-met');
  const topic = actor === undefined ? topicOf(scene, target) : null;
  if (actor === undefined && (topic === null || EMPTY_TOPICS.has(topic.key))) return stop('empty-topic');
  const scope = scopeOf(scene, found.at);
  const item = scene.grammar.items[found.at];
  const recipients: Reference[] =
    actor === undefined ? [] : [{ actor, first: target.np.first, end: target.np.end, via: 'name' }];
  return {
    kind: 'stance',
    rule: found.rule,
    trigger: { first: isVg(item) ? item.head : (item?.end ?? 1) - 1, end: item?.end ?? 0 },
    sentence: scene.sentence,
    actors: [source],
    recipients,
    place: null,
    date: dateFor(scene, [found.at]),
    scope: stanceScope(scope),
    form: null,
    count: null,
    polarity: found.polarity,
    topic,
    derived: false,
    attribution: null,
  };
}

/** The stances of one sentence. */
export function stancesOf(scene: Scene): readonly EventDraft[] {
  const founds = scene.grammar.items.flatMap((item, at): readonly Found[] => {
    if (isVg(item)) return fromVerb(scene, at, item);
    if (!isNp(item) || item.core.kind !== 'thing') return [];
    const found = fromNoun(scene, at, item);
    return found === null ? [] : [found];
  });
  for (const found of founds) {
    if (found.sources.length === 0) scene.trace?.stop('no-actor', found);
    else if (found.targets.length === 0) scene.trace?.stop('no-target', found);
  }
  return founds.flatMap((found) =>
    distinct(found.sources).flatMap((source) =>
      found.targets.flatMap((target) => {
        const draft = toDraft(scene, found, source, target);
        return draft === null ? [] : [draft];
      }),
    ),
  );
}
