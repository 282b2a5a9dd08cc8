import { rightOf } from '../../clause/grammar/right.ts';
import { type Item, isNp, isPrep, isVg, type NounPhrase } from '../../clause/items.ts';
import { sideOf } from '../../coreference/actors.ts';
import type { Stage } from '../../coreference/discourse.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { DateMention } from '../../mention/date-mention.ts';
import { type EventDraft, implied, isProspective, type Where } from '../draft.ts';
import { verbAfter, verbOver } from '../scope/noun-verbs.ts';
import { eventPlace, frontOf, placeIn } from './front.ts';

/** Sentences for which a text need not say again where its summit is. */
const REACH = 10;
const NEAR = 3;
/** The summit or conference told of last, which "the meeting" may name again. */
const LAST = 'last';
const ANY = /^(?:meeting|gathering|event)$/;

function placeTold(scene: Scene, at: number): Where | null {
  const own = eventPlace(scene, at);
  if (own !== null) return own;
  const after = verbAfter(scene, at);
  const verb = after === null ? undefined : scene.grammar.items[after];
  const held =
    after !== null && isVg(verb) ? placeIn(scene, after, rightOf(scene.grammar, after).preps.slice(0, 1)) : null;
  return held ?? placeInFront(scene, at);
}

/** "In Bonn, she attended a meeting of donors": the town that opens the sentence. */
function placeInFront(scene: Scene, at: number): Where | null {
  const over = verbOver(scene, at);
  const verb = over === null ? undefined : scene.grammar.items[over.at];
  if (over === null || !isVg(verb) || !JOINS.test(verb.lemma)) return null;
  const front = frontOf(scene, over.at);
  return front?.by === 'place' && front.where.name !== null ? front.where : null;
}

const JOINS = /^(?:attend|join|address|open|chair|host)$/;

const isDemonstrative = (np: NounPhrase): boolean => /^(?:this|that)$/.test(np.words[0] ?? '');

/** The noun by which a gathering is named later: leaders who meet somewhere are at a summit. */
function nameOf(item: Item): string | null {
  if (isNp(item)) return item.is.has('events') && item.core.kind === 'thing' ? (item.words.at(-1) ?? null) : null;
  return isVg(item) && /^(?:meet|gather|convene)$/.test(item.lemma) ? 'summit' : null;
}

/** The words of a gathering's own name: "the | G7 | summit". */
const called = ({ source }: Scene, { first, end }: NounPhrase): readonly string[] =>
  source.tokens.slice(first + 1, end).flatMap(({ capital, norm }) => (capital ? [norm] : []));

/** "the BRICS summit" is not the one of the G7; the one in Lima may be called by its town. */
function isOtherName(scene: Scene, np: NounPhrase, { called: name, where }: Stage): boolean {
  const own = called(scene, np);
  const town = where.name?.toLowerCase().split(' ') ?? [];
  return name.length > 0 && own.some((word) => !name.includes(word) && !town.includes(word));
}

/** Notes where the summits, conferences and meetings of a sentence are, and when. */
export function noteStages(scene: Scene): void {
  const { stages } = scene.discourse;
  scene.grammar.items.forEach((item, at) => {
    const name = nameOf(item);
    if (name === null || (isVg(item) && stages.has(name))) return;
    const where = isNp(item) ? placeTold(scene, at) : placeIn(scene, at, rightOf(scene.grammar, at).preps);
    if (where === null) return;
    const stage = {
      where,
      date: onlyDate(scene),
      called: isNp(item) ? called(scene, item) : [],
      sentence: scene.sentence,
    };
    stages.set(name, stage);
    if (isNp(item) && item.is.has('stages')) stages.set(LAST, stage);
  });
}

/** The date of a sentence that tells of one day or span alone. */
export function onlyDate(scene: Scene): DateMention | null {
  const dates = scene.grammar.items.flatMap((item) =>
    item.kind === 'date' && item.date.use === 'at' ? [item.date] : [],
  );
  return dates.length === 1 ? (dates[0] ?? null) : null;
}

/** The gathering that a phrase names again, if the text has told of it not long before. */
function toldStage(scene: Scene, np: NounPhrase): Stage | null {
  const nearby = isDemonstrative(np) && np.is.has('events');
  const head = np.words.at(-1) ?? '';
  const plain = np.words.length === 2 && np.words[0] === 'the' && ANY.test(head);
  if (!nearby && !plain && !(np.is.has('stages') && np.words[0] === 'the')) return null;
  const { stages } = scene.discourse;
  const stage = plain ? stages.get(LAST) : stages.get(head);
  if (stage === undefined || stage.sentence.header !== scene.sentence.header) return null;
  if (isOtherName(scene, np, stage)) return null;
  return scene.sentence.index - stage.sentence.index <= (nearby ? NEAR : REACH) ? stage : null;
}

/** "attended the summit", "for this meeting": where the text has told that it is. */
export function stageOf(scene: Scene, np: NounPhrase): Where | null {
  const stage = toldStage(scene, np);
  return stage === null ? null : implied(stage.where);
}

/** When "the upcoming summit" is, whose participants a sentence tells. */
export function ownStageDate(scene: Scene, np: NounPhrase): DateMention | null {
  const date = toldStage(scene, np)?.date ?? null;
  return date === null ? null : { ...date, absolute: false };
}

/** When it is: of "this meeting" alone. */
export function stageDateOf(scene: Scene, np: NounPhrase): DateMention | null {
  const date = isDemonstrative(np) ? (toldStage(scene, np)?.date ?? null) : null;
  return date === null ? null : { ...date, absolute: false };
}

const SOON = 2;

/** "Kenya will host a summit in Mombasa on June 11. It looks forward to welcoming Salem": a host's guests come to the gathering. */
export function atOwnStage(scene: Scene, draft: EventDraft): EventDraft {
  const stage = scene.discourse.stages.get(LAST);
  const [host] = draft.recipients;
  if (stage === undefined || host === undefined || draft.date !== null || draft.form !== 'in-person') return draft;
  const gap = scene.sentence.index - stage.sentence.index;
  const near = gap > 0 && gap <= SOON && stage.sentence.header === scene.sentence.header;
  const home = stage.where.iso3 !== null && sideOf(host.actor) === stage.where.iso3;
  if (!near || !home || !isOpen(draft.place, stage) || stage.date === null) return draft;
  const date = { ...stage.date, absolute: false };
  if (isProspective(draft) !== isAhead(scene, date)) return draft;
  return { ...draft, date, place: implied(stage.where) };
}

/** Nothing else is said of where it is. */
const isOpen = (place: Where | null, { where }: Stage): boolean =>
  place === null || (place.name === null && place.iso3 === where.iso3);

const isAhead = ({ day }: Scene, { past, future }: DateMention): boolean =>
  day !== null && (future ?? past ?? { from: day }).from >= day;

/** "a gathering of ministers in Bonn. … on the sidelines there": the last of any name, told of right before. */
function lastNear({ discourse: { stages }, sentence }: Scene): Stage | undefined {
  const near = [...stages.values()].filter((stage) => sentence.index - stage.sentence.index <= NEAR);
  return near.sort((a, b) => a.sentence.index - b.sentence.index).at(-1);
}

const MARGINS = /^(?:sidelines|margins|fringes)$/;

/** "On the sidelines, she met Salem": at the summit that the text has told of, be it named again or not. */
export function stageBeside(scene: Scene): Stage | null {
  const { items } = scene.grammar;
  const at = items.findIndex((item) => isNp(item) && MARGINS.test(item.words.at(-1) ?? ''));
  if (at < 0) return null;
  const [of, named] = [items[at + 1], items[at + 2]];
  if (isPrep(of, 'of')) return isNp(named) ? toldStage(scene, named) : null;
  // "on the sidelines | in Lima": of what is there.
  if (isPrep(of, 'in')) return null;
  const { stages } = scene.discourse;
  const stage = stages.get(LAST) ?? stages.get('summit') ?? lastNear(scene);
  const near = stage?.sentence.header === scene.sentence.header && scene.sentence.index - stage.sentence.index <= REACH;
  return near ? stage : null;
}
