import { subjectOf } from '../../clause/grammar/subject.ts';
import { isNp, isNpOf, isPrep, isVg, type NounPhrase, prepWord } from '../../clause/items.ts';
import type { Reference } from '../../coreference/actors.ts';
import { referencesOf, resolve } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { verbOver } from '../scope/noun-verbs.ts';

/** "Dahl briefed Mwangi on her talks in Lima": they are of the one who tells. */
function tellerOver(scene: Scene, np: NounPhrase): readonly Reference[] | null {
  const over = verbOver(scene, scene.grammar.items.indexOf(np));
  const verb = over === null ? undefined : scene.grammar.items[over.at];
  const tells = isVg(verb) && !verb.passive && verb.is.has('telling') && /^(?:about|of|on)$/.test(over?.prep ?? '');
  const who = tells && over !== null ? referencesOf(subjectOf(scene.grammar, over.at), scene.discourse) : [];
  return who.length === 1 ? who : null;
}

const REPORTS = /^(?:briefing|report|account|presentation|debriefing|update)$/;

/** "a briefing by Dahl | on her visit to Lima": it is hers, also where nobody knows who "the Chairperson" is. */
function reporterOf(scene: Scene, np: NounPhrase): readonly Reference[] | null {
  const { items, groups } = scene.grammar;
  const at = items.indexOf(np);
  const from = groups[at - 2]?.first ?? at - 2;
  const report = items[from - 2];
  const by = isPrep(items[from - 1], 'by') || isPrep(items[from - 1], 'from');
  if (!/^(?:on|about|of)$/.test(prepWord(items[at - 1])) || !by || !isNp(report)) return null;
  if (!REPORTS.test(report.words.at(-1) ?? '')) return null;
  const teller = items[from];
  return isNp(teller) ? referencesOf(groups[from]?.nps ?? [teller], scene.discourse) : null;
}

/** "the Prime Minister | of | Norway's visit": it is that of who holds the office. */
function officeOver(scene: Scene, np: NounPhrase, land: NounPhrase): readonly Reference[] | null {
  const { items } = scene.grammar;
  const at = items.indexOf(np);
  const office = items[at - 2];
  if (land.core.kind !== 'country' || !isPrep(items[at - 1], 'of') || !isNpOf(office, 'title')) return null;
  const title = { ...office.core.title, country: land.core.reading.iso3 };
  const { actors } = resolve({ ...office, core: { kind: 'title', title } }, scene.discourse);
  return actors.map((actor) => ({ actor, first: office.first, end: land.end, via: 'description' as const }));
}

/** "Dahl and King Axel during | the latter's | visit": the second or the first of the two in front. */
function namedBefore(scene: Scene, { core, words, first }: NounPhrase): readonly Reference[] | null {
  const word = words.at(-1) ?? '';
  if (core.kind !== 'thing' || !/^(?:latter|former)$/.test(word)) return null;
  const persons = scene.grammar.items.filter(
    (item): item is NounPhrase => isNpOf(item, 'person') && item.first < first,
  );
  const one = word === 'latter' ? persons.at(-1) : persons.at(-2);
  return one === undefined ? null : referencesOf([one], scene.discourse);
}

/** Whose journey a phrase says it is: "her visit", "Dahl's visit"; null where it says of nobody. */
export function ownersOf(scene: Scene, np: NounPhrase): readonly Reference[] | null {
  const latter = np.possessor === null ? null : namedBefore(scene, np.possessor);
  if (latter !== null) return latter;
  if (np.possessor !== null)
    return officeOver(scene, np, np.possessor) ?? referencesOf([np.possessor], scene.discourse);
  const word = np.words.find((w) => /^(?:his|her|its|their)$/.test(w));
  if (word === undefined) return null;
  const teller = reporterOf(scene, np) ?? tellerOver(scene, np);
  if (teller !== null) return teller;
  const { actors } = resolve({ ...np, core: { kind: 'pronoun', word } }, scene.discourse);
  return actors.map((actor) => ({ actor, first: np.first, end: np.first + 1, via: 'pronoun' as const }));
}
