import { type Prep, prepAt, rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { type Item, isFinite, isNp, isPrep, isVg, type NounPhrase, type VerbGroup } from '../../clause/items.ts';
import { standing } from '../../clause/side/standing.ts';
import { type Reference } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { normAt } from '../../document/tokens.ts';
import { type Attending } from '../frames.ts';
import { withAsides } from '../place/with-asides.ts';
import { scopeOf } from '../scope/modality.ts';
import { areThere, confirms, gathers, joinsThem, tellsOf } from './comers.ts';
import { amongThose, CAME, isPresence, isThoseThere } from './in-attendance.ts';
import { isLine } from './roll.ts';

/** Persons whom a sentence adds to a meeting; a list may stand far from the meeting it belongs to. */
export type Attendees = {
  readonly references: readonly Reference[];
  readonly listed: boolean;
  /** Those who stand for one side alone: "the U.S. delegation included A and B". */
  readonly oneSide: boolean;
};

const persons = (references: readonly Reference[]): readonly Reference[] =>
  references.filter((reference) => reference.actor.kind === 'leader');

const personsIn = (scene: Scene, nps: readonly NounPhrase[]): readonly Reference[] =>
  persons(referencesOf(nps, scene.discourse));

/** Persons, and the countries of officials: "along with the presidents of Peru and Chile". */
const actorsIn = (scene: Scene, nps: readonly NounPhrase[]): readonly Reference[] =>
  nps.flatMap((np) => {
    const office = np.core.kind === 'title' || np.modifiers.some(({ core }) => core.kind === 'title');
    const references = referencesOf([np], scene.discourse);
    return office ? references : persons(references);
  });

/** "along with | A and B", also where they stand in one list with those in front. */
function behindAlong({ grammar }: Scene, at: number): readonly NounPhrase[] {
  const group = grammar.groups[at + 1]?.nps ?? prepAt(grammar, at)?.group ?? [];
  return group.filter(({ first }) => first >= (grammar.items[at]?.end ?? 0));
}

/** The phrases behind a verb, also those of a list that a semicolon parts; "to the Prime Minister" is no member. */
function behind(scene: Scene, at: number): readonly NounPhrase[] {
  const { items } = scene.grammar;
  return items.filter((item, i): item is NounPhrase => {
    const before = items[i - 1];
    return i > at && isNp(item) && (before?.kind !== 'prep' || before.word === 'by');
  });
}

const by = (scene: Scene, at: number): readonly NounPhrase[] =>
  rightOf(scene.grammar, at)
    .preps.filter((prep) => prep.word === 'by')
    .flatMap((prep) => prep.group);

/** "was led by A, the Kenyan delegation | by B and the Peruvian one by C": the verb is said once. */
function byAll(scene: Scene, at: number): readonly NounPhrase[] {
  const { items } = scene.grammar;
  const close = items.findIndex((item, i) => i > at && isVg(item));
  return items.flatMap((item, i) =>
    i > at && (close < 0 || i < close) && isPrep(item, 'by') ? (prepAt(scene.grammar, i)?.group ?? []) : [],
  );
}

type Reader = (scene: Scene, at: number, verb: VerbGroup) => readonly Reference[];

/** "The U.S. delegation included A and B"; "participants in the summit include A"; "those taking part include A". */
const includes: Reader = (scene, at) =>
  scene.grammar.items
    .slice(0, at)
    .some((item) => isNp(item) && (gathers(scene, item) || tellsOf(scene, item) || areThere(scene, item)))
    ? personsIn(scene, behind(scene, at))
    : [];

/** "A led the Norwegian delegation": he takes part for Norway. */
function leads(scene: Scene, at: number): readonly Reference[] {
  const { objects } = rightOf(scene.grammar, at);
  const led = objects.some((np) => np.is.has('teams') && np.modifiers.some(({ core }) => core.kind === 'country'));
  return led ? personsIn(scene, subjectOf(scene.grammar, at)) : [];
}

/** "The delegation was led by A", "Canada was represented by A; B; and C". */
const stood: Reader = (scene, at, verb) => {
  if (verb.shape === 'gerund' && at === 0) return personsIn(scene, behind(scene, at));
  if (!verb.passive) return leads(scene, at);
  const subject = scene.grammar.items.slice(0, at).findLast(isNp);
  if (verb.lemma === 'represent') return personsIn(scene, behind(scene, at));
  return subject !== undefined && gathers(scene, subject) ? personsIn(scene, byAll(scene, at)) : [];
};

/** "She was joined by A and B", "C joined the talks". */
const joins: Reader = (scene, at, verb) => {
  if (verb.passive) return personsIn(scene, by(scene, at));
  const told = rightOf(scene.grammar, at).objects.some((np) => tellsOf(scene, np)) || joinsThem(scene, at);
  return verb.lemma === 'join' && told ? referencesOf(subjectOf(scene.grammar, at), scene.discourse) : [];
};

/** "Attending were A and B", "among those taking part were A and B", "the following attended: A, B and C". */
function attending(scene: Scene, at: number, { shape }: VerbGroup): readonly Reference[] | null {
  const { items } = scene.grammar;
  const { end } = rightOf(scene.grammar, at);
  const next = items[end];
  const those = scene.source.tokens.slice(scene.sentence.first, items[at]?.first).some(({ norm }) => THOSE.test(norm));
  if (shape === 'gerund' && (at <= 1 || (those && isVg(next) && next.lemma === 'be')))
    return personsIn(scene, behind(scene, at));
  return those && next?.kind === 'break' ? personsIn(scene, behind(scene, end)) : null;
}

const THOSE = /^(?:those|following)$/;

/** "A took part in the talks", "taking part were A and B", "the meeting was attended by A". */
const attends: Reader = (scene, at, verb) => {
  const right = rightOf(scene.grammar, at);
  if (verb.lemma === 'take' && normAt(scene.source.tokens, verb.end) !== 'part') return [];
  const told = attending(scene, at, verb);
  if (told !== null) return told;
  if (verb.passive && isOtherEvent(scene, at)) return [];
  if (verb.passive || isJoined(scene, at))
    return referencesOf([...chairsOf(scene, at), ...by(scene, at)], scene.discourse);
  const about = [...right.objects, ...right.preps.flatMap((prep) => prep.group)];
  const bare = (verb.lemma === 'take' || about.length === 0 || right.preps.length > 0) && right.preps.every(isStanding);
  if (!bare && !about.some((np) => tellsOf(scene, np))) return [];
  const others = standing(scene.grammar, at).slice(1);
  return referencesOf([...subjectOf(scene.grammar, at), ...others.flatMap(({ nps }) => nps)], scene.discourse);
};

/** "attended | as an observer", "took part | from the Peruvian side": says for whom, and not in what. */
const isStanding = ({ word, group }: Prep): boolean =>
  word === 'as' || (/^(?:from|for|on)$/.test(word) && group.every((np) => /^sides?$/.test(np.words.at(-1) ?? '')));

/** "The reception was attended by A": what is no meeting that the text has told of. */
const isOtherEvent = (scene: Scene, at: number): boolean =>
  subjectOf(scene.grammar, at).some(({ core, words }) => core.kind === 'thing' && OTHER.test(words.at(-1) ?? ''));

const OTHER = /^(?:receptions?|ceremony|ceremonies|funeral|wedding|parade|concert|exhibition)$/;

const isPassive = (item: Item | undefined): boolean => isVg(item) && item.passive;

/** "was opened in May and | attended by": a participle that shares its "was". */
function isJoined(scene: Scene, at: number): boolean {
  const { items } = scene.grammar;
  const before = items.slice(0, at).findLast(isVg);
  return items[at - 1]?.kind === 'conj' && isPassive(before) && by(scene, at).length > 0;
}

/** "The meeting was chaired by A | and attended by B": who chairs it is there. */
function chairsOf(scene: Scene, at: number): readonly NounPhrase[] {
  const { items } = scene.grammar;
  const before = items.slice(0, at).findLastIndex(isVg);
  const verb = items[before];
  const chairs = isVg(verb) && verb.passive && /^(?:co-)?(?:chair|host|lead|convene)$/.test(verb.lemma);
  return chairs && items[at - 1]?.kind === 'conj' ? by(scene, before) : [];
}

/** "Also present were A and B", "A and B were in attendance". */
const present: Reader = (scene, at) => {
  const { items } = scene.grammar;
  const here = (i: number): boolean => isPresence(items[i]);
  // "Also present at the talks were A and B", "among the participants were A and B".
  const [among, those] = [items[at - 2], items[at - 1]];
  if (isThoseThere(scene, at)) return personsIn(scene, behind(scene, at));
  const counted = isPrep(among, 'among') && isNp(those) && CAME.test(those.words.at(-1) ?? '');
  if (here(at - 1) || here(0) || here(1) || counted) return personsIn(scene, behind(scene, at));
  return here(at + 1) || here(at + 2) || amongThose(scene, at) ? personsIn(scene, subjectOf(scene.grammar, at)) : [];
};

const READERS: Readonly<Record<Attending, { readonly read: Reader; readonly listed: boolean }>> = {
  list: { read: includes, listed: true },
  stand: { read: stood, listed: true },
  join: { read: joins, listed: false },
  'take-part': { read: attends, listed: false },
  present: { read: present, listed: true },
  confirm: { read: confirms, listed: true },
};

/** "- Foreign Minister Liv Dahl": a line of a list that says nothing but who. */
function inLine(scene: Scene): Attendees | null {
  if (!isLine(scene)) return null;
  const references = personsIn(scene, scene.grammar.items.filter(isNp));
  return references.length > 0 ? { references, listed: true, oneSide: false } : null;
}

/** "Participants: A, B and C": a list on the line of its head. */
function inRow(scene: Scene): Attendees | null {
  const { items } = scene.grammar;
  const at = items.findIndex((item) => item.kind === 'break');
  const few = at > 0 && at < 6 && !items.some((item) => isFinite(item));
  const named = items
    .slice(0, Math.max(at, 0))
    .some((item) => isNp(item) && (gathers(scene, item) || isPresence(item)));
  if (!few || !named) return null;
  const references = personsIn(scene, behind(scene, at));
  return references.length > 1 ? { references, listed: true, oneSide: false } : null;
}

/** "refuses to attend", "would like to attend", "did not attend". */
const staysAway = (scene: Scene, at: number): boolean => !/^(?:occurred|planned)$/.test(scopeOf(scene, at).modality);

/** Whom a sentence names as taking part in a meeting that the text has told of; null when nobody. */
export function attendeesOf(scene: Scene): Attendees | null {
  const line = inLine(scene) ?? inRow(scene);
  if (line !== null) return line;
  let listed = true;
  let oneSide = false;
  const references = scene.grammar.items.flatMap((item, at) => {
    const how = isVg(item) ? scene.knowledge.frames.meet.attend.get(item.lemma) : undefined;
    if (how === undefined || !isVg(item) || staysAway(scene, at)) return [];
    const read = READERS[how].read(scene, at, item);
    const opens = item.shape === 'gerund' && at <= 1;
    if (read.length > 0 && !READERS[how].listed && !opens) listed = false;
    if (read.length > 0 && how === 'stand') oneSide = true;
    return read;
  });
  return references.length > 0 ? { references, listed, oneSide } : null;
}

/** "Dahl, joined by Quispe, met …", "received him in the presence of Quispe": who comes along in the meeting's own sentence. */
export function companionsOf(scene: Scene): readonly Reference[] {
  const { items } = scene.grammar;
  // "received him in Lima, with Quispe taking part".
  const aside = withAsides(scene).filter(({ takesPart }) => takesPart);
  const taking = personsIn(
    scene,
    aside.flatMap(({ who }) => who),
  );
  const along = items.flatMap((item, at) => {
    if (item.kind === 'prep' && item.word === 'along with') return actorsIn(scene, behindAlong(scene, at));
    return isVg(item) &&
      scene.knowledge.frames.meet.attend.get(item.lemma) === 'join' &&
      rightOf(scene.grammar, at).preps[0]?.word === 'by'
      ? personsIn(scene, by(scene, at))
      : [];
  });
  return [...along, ...taking];
}
