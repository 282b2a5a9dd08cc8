import type { PlaceNoun, VisitVerb } from '../../reference/frame-files.ts';
import { isNp, isVg, type NounPhrase, type VerbGroup } from '../clause/items.ts';
import { type Prep, rightOf } from '../clause/right.ts';
import { subjectOf } from '../clause/subject.ts';
import { distinct, type Reference, sideOf } from '../coreference/actors.ts';
import { referencesOf, resolve } from '../coreference/resolve.ts';
import type { Scene } from '../coreference/scene.ts';
import { lemmaOf } from '../document/lemmas.ts';

import type { EventDraft, Where } from './draft.ts';
import { itinerary, type Stop } from './itinerary.ts';

import { scopeOf } from './modality.ts';
import { verbOver } from './noun-verbs.ts';
import { dateOf } from './when.ts';

type Found = {
  readonly rule: string;
  readonly at: number;
  readonly visitors: readonly Reference[];
  readonly stops: readonly Stop[];
  readonly triggers: readonly number[];
  readonly occurredOnly: boolean;
};

/** The stops behind the first preposition of these that leads to a place. */
function behindPrep(scene: Scene, preps: readonly Prep[], words: readonly string[]): readonly Stop[] {
  for (const prep of preps) {
    const stops = words.includes(prep.word) ? itinerary(scene, prep.at + 1) : [];
    if (stops.length > 0) return stops;
  }
  return [];
}

function asObject(scene: Scene, objects: readonly NounPhrase[]): readonly Stop[] {
  const [first] = objects;
  return first === undefined ? [] : itinerary(scene, scene.grammar.items.indexOf(first));
}

function fromVerb(scene: Scene, pattern: VisitVerb, at: number, verb: VerbGroup): Found | null {
  scene.trace?.tried(at, `visit/verb:${pattern.id}`);
  if (verb.passive) return scene.trace?.stop('passive') ?? null;
  const right = rightOf(scene.grammar, at);
  const objects = pattern.place.includes('object') ? asObject(scene, right.objects) : [];
  const stops = objects.length > 0 ? objects : behindPrep(scene, right.preps, pattern.place);
  if (stops.length === 0) return scene.trace?.stop('no-place') ?? null;
  const visitors = referencesOf(subjectOf(scene.grammar, at), scene.discourse).filter(
    (reference) => pattern.only !== 'person' || reference.actor.kind === 'leader',
  );
  return {
    rule: `visit/verb:${pattern.id}`,
    at,
    visitors,
    stops,
    triggers: [at],
    occurredOnly: pattern['occurred-only'],
  };
}

function owners(scene: Scene, noun: PlaceNoun, at: number, np: NounPhrase): readonly Reference[] {
  if (np.possessor !== null) return referencesOf([np.possessor], scene.discourse);
  const word = np.words.find((w) => /^(?:his|her|its|their)$/.test(w));
  if (word !== undefined) {
    const { actors } = resolve({ ...np, core: { kind: 'pronoun', word } }, scene.discourse);
    return actors.map((actor) => ({ actor, first: np.first, end: np.first + 1, via: 'pronoun' as const }));
  }
  const by = rightOf(scene.grammar, at).preps.find((prep) => noun.a.includes(prep.word));
  const doers = by === undefined ? [] : referencesOf(by.group, scene.discourse);
  if (doers.length > 0) return doers;
  const over = verbOver(scene, at);
  return over === null ? [] : referencesOf(subjectOf(scene.grammar, over.at), scene.discourse);
}

/** "his Moscow visit", "his U.S. visit". */
function compoundPlace(scene: Scene, np: NounPhrase): readonly Stop[] {
  const places = np.modifiers.flatMap(({ core, first, end }): readonly Where[] => {
    if (core.kind === 'place') return [{ first, end, name: core.reading.name, iso3: core.reading.iso3 }];
    const target =
      core.kind === 'country' &&
      core.reading.form !== 'people' &&
      (core.reading.form !== 'adjective' || scene.source.tokens[first]?.text === 'U.S.');
    return target && core.kind === 'country' ? [{ first, end, name: core.reading.city, iso3: core.reading.iso3 }] : [];
  });
  return places.filter(({ iso3 }) => iso3 !== null).map((where) => ({ where, date: null }));
}

function fromNoun(scene: Scene, at: number, np: NounPhrase): Found | null {
  const frame = scene.knowledge.frames.visit;
  const noun = frame.nouns.get(lemmaOf(np.words.at(-1) ?? '', scene.knowledge.verbs));
  if (noun === undefined) return null;
  scene.trace?.tried(at, `visit/noun:${noun.id}`);
  const right = rightOf(scene.grammar, at);
  const named = behindPrep(scene, right.preps, noun.place);
  const stops = named.length > 0 ? named : compoundPlace(scene, np);
  if (stops.length === 0) return scene.trace?.stop('no-place') ?? null;
  const over = verbOver(scene, at);
  return {
    rule: `visit/noun:${noun.id}`,
    at,
    visitors: owners(scene, noun, at, np),
    stops,
    triggers: over === null ? [at] : [at, over.at],
    occurredOnly: false,
  };
}

function toDrafts(scene: Scene, found: Found): readonly EventDraft[] {
  if (found.visitors.length === 0) scene.trace?.stop('no-actor', found);
  const scope = scopeOf(scene, found.at);
  if (found.occurredOnly && scope.modality !== 'occurred') {
    scene.trace?.stop('occurred-only', found);
    return [];
  }
  const date = dateOf(scene, found.triggers, scope);
  const item = scene.grammar.items[found.at];
  const trigger = { first: isVg(item) ? item.head : (item?.first ?? 0), end: item?.end ?? 0 };
  return distinct(found.visitors).flatMap((visitor) =>
    found.stops
      .filter(({ where }) => where.iso3 !== sideOf(visitor.actor) || scene.trace?.stop('own-country', found))
      .map(({ where: place, date: own }) =>
        visitDraft(scene, { visitor, place, rule: found.rule, trigger, scope, date: own ?? date, derived: false }),
      ),
  );
}

export type VisitParts = Pick<EventDraft, 'rule' | 'trigger' | 'scope' | 'date' | 'derived'> & {
  readonly visitor: Reference;
  readonly place: Where;
};

export function visitDraft(scene: Scene, parts: VisitParts): EventDraft {
  const { visitor, place, rule, trigger, scope, date, derived } = parts;
  const host: Reference = {
    actor: { kind: 'country', iso3: place.iso3 ?? '' },
    first: place.first,
    end: place.end,
    via: 'name',
  };
  return {
    kind: 'visit',
    rule,
    trigger,
    sentence: scene.sentence,
    actors: [visitor],
    recipients: [host],
    place,
    date,
    scope,
    form: null,
    count: null,
    polarity: null,
    topic: null,
    derived,
    attribution: null,
  };
}

/** The visits of one sentence. */
export function visitsOf(scene: Scene): readonly EventDraft[] {
  return scene.grammar.items.flatMap((item, at): readonly EventDraft[] => {
    if (isVg(item)) {
      const patterns = scene.knowledge.frames.visit.verbs.get(item.lemma) ?? [];
      return patterns.flatMap((pattern) => {
        const found = fromVerb(scene, pattern, at, item);
        return found === null ? [] : toDrafts(scene, found);
      });
    }
    if (!isNp(item) || item.core.kind !== 'thing') return [];
    const found = fromNoun(scene, at, item);
    return found === null ? [] : toDrafts(scene, found);
  });
}
