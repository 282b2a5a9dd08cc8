import { subjectOf } from '../../clause/grammar/subject.ts';
import { isPrep, isVg, type NounPhrase } from '../../clause/items.ts';
import { sideOf } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { textAt } from '../../document/tokens.ts';
import type { Where } from '../draft.ts';
import { itinerary, type Stop } from '../place/itinerary.ts';
import { verbOver } from '../scope/noun-verbs.ts';

/** "his Moscow visit", "his U.S. visit". */
function compoundPlace(scene: Scene, _at: number, np: NounPhrase): readonly Stop[] {
  const places = np.modifiers.flatMap(({ core, first, end }): readonly Where[] => {
    if (core.kind === 'place') return [{ first, end, name: core.reading.name, iso3: core.reading.iso3 }];
    const target =
      core.kind === 'country' &&
      core.reading.form !== 'people' &&
      (core.reading.form !== 'adjective' || textAt(scene.source.tokens, first) === 'U.S.');
    return target && core.kind === 'country' ? [{ first, end, name: core.reading.city, iso3: core.reading.iso3 }] : [];
  });
  return places.filter(({ iso3 }) => iso3 !== null).map((where) => ({ where, date: null }));
}

/** "her final stop will be Lima". */
function stopIs(scene: Scene, at: number, np: NounPhrase): readonly Stop[] {
  const verb = scene.grammar.items[at + 1];
  const stop = /^(?:stop|destination|leg)$/.test(np.words.at(-1) ?? '') && isVg(verb) && verb.lemma === 'be';
  return stop ? itinerary(scene, at + 2) : [];
}

/** "paid | Lima | a visit". */
function paidTo(scene: Scene, at: number): readonly Stop[] {
  const over = verbOver(scene, at);
  const verb = over?.prep === null ? scene.grammar.items[over.at] : undefined;
  if (over === null || !isVg(verb) || verb.lemma !== 'pay' || over.at + 2 !== at) return [];
  return itinerary(scene, over.at + 1);
}

/** "Dahl, who is | on a two-day visit, |": in the town that the text comes from, if she is a guest there. */
function hereOn(scene: Scene, at: number, { words }: NounPhrase): readonly Stop[] {
  const { here, grammar } = scene;
  const verb = grammar.items[at - 2];
  const next = grammar.items[at + 1];
  const on =
    isPrep(grammar.items[at - 1], 'on') && words[0] === 'a' && isVg(verb) && verb.lemma === 'be' && verb.present;
  if (here === null || !on || !(next === undefined || next.kind === 'comma' || next.kind === 'word')) return [];
  const { first = 0, end = 0 } = grammar.items[at] ?? {};
  return [{ where: { first, end, name: here.name, iso3: here.iso3 }, date: null }];
}

const AWAITS = /^(?:expect|look)$/;

/** "said he was looking forward to | her visit", "Peru expects | her visit in May": the state of those who await it. */
function awaitedIn(scene: Scene, at: number, { possessor, words, first, end }: NounPhrase): readonly Stop[] {
  const over = verbOver(scene, at);
  const verb = over === null ? undefined : scene.grammar.items[over.at];
  const foreign = possessor !== null || /^(?:his|her)$/.test(words[0] ?? '');
  if (over === null || !foreign || !isVg(verb) || verb.passive || !AWAITS.test(verb.lemma)) return [];
  if (over.prep !== (verb.lemma === 'look' ? 'to' : null)) return [];
  const hosts = referencesOf(subjectOf(scene.grammar, over.at), scene.discourse);
  const [land, ...more] = new Set(hosts.map(({ actor }) => sideOf(actor)));
  if (land == null || land.startsWith('org:') || more.length > 0) return [];
  return [{ where: { first, end, name: null, iso3: land }, date: null }];
}

/** Where a journey leads that names no place behind it. */
export function stopsOfNoun(scene: Scene, at: number, np: NounPhrase): readonly Stop[] {
  for (const find of [stopIs, compoundPlace, paidTo, hereOn, awaitedIn]) {
    const stops = find(scene, at, np);
    if (stops.length > 0) return stops;
  }
  return [];
}
