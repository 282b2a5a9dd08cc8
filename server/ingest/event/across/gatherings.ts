import type { Form } from '../../../../graph/index.ts';
import { areMany } from '../../clause/grammar/inclusions.ts';
import { rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { type Item, isFinite, isNp, isNpOf, isVg } from '../../clause/items.ts';
import type { Reference } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import { lemmaOf } from '../../document/lemmas.ts';
import type { EventDraft, Where } from '../draft.ts';
import { isMeetingNoun } from '../meeting/found.ts';
import { formOf } from '../meeting/meetings.ts';
import { placeFor } from '../place/place-rules.ts';
import { onlyDate } from '../place/stages.ts';
import { whereOf } from '../place/where.ts';
import { scopeOf } from '../scope/modality.ts';
import { heldVerb, verbAfter, verbOver } from '../scope/noun-verbs.ts';
import { comingScope } from '../time/coming.ts';
import { dateOf } from '../time/when.ts';

/** Sentences in which a list of who came may follow. */
const REACH = 3;

const SEVERAL = /^(?:bilaterals?|meetings|conversations|calls)$/;

/** A summit, talks, a conference of which the sentence tells; or leaders who meet. */
function names(scene: Scene, item: Item, at: number): boolean {
  if (isVg(item))
    return (item.shape === 'finite' && /^(?:meet|gather|convene)$/.test(item.lemma)) || hostsMany(scene, at);
  if (!isNpOf(item, 'thing') || !(isMeetingNoun(scene, item) || item.is.has('stages'))) return false;
  // "Bilateral meetings of President Dahl:" is about as many meetings as names follow.
  if (item.words.some((word) => SEVERAL.test(word))) return false;
  return isHead(scene, at) || verbAfter(scene, at) !== null || isHeld(scene, at);
}

/** "The 5th summit of the Arctic states, Oslo, 5 May 2022": a line without a verb. */
const isHead = ({ grammar }: Scene, at: number): boolean =>
  grammar.items[at - 1]?.kind !== 'prep' && !grammar.items.some((item) => isFinite(item));

const HOLDS = /^(?:host|chair|convene|organise|organize)$/;

/** "Norway hosted a summit". */
function isHeld(scene: Scene, at: number): boolean {
  const over = verbOver(scene, at);
  const verb = over === null || over.prep !== null ? undefined : scene.grammar.items[over.at];
  return isVg(verb) && (HOLDS.test(verb.lemma) || scene.knowledge.frames.meet.light.has(verb.lemma));
}

/** "Dahl convened a call of leaders", "Dahl hosted a summit": who holds it takes part. */
function hostsOf(scene: Scene, at: number): readonly Reference[] {
  const held = holderVerb(scene, at);
  if (held === null) return [];
  const holders = referencesOf(subjectOf(scene.grammar, held), scene.discourse);
  return holders.filter(({ actor }) => actor.kind === 'leader');
}

/** The verb whose subject holds the gathering; "convened her cabinet" holds none. */
function holderVerb(scene: Scene, at: number): number | null {
  const item = scene.grammar.items[at];
  const over = isHeld(scene, at) ? (verbOver(scene, at)?.at ?? null) : null;
  const held = isVg(item) && holdsMeeting(scene, at) ? at : over;
  const verb = held === null ? undefined : scene.grammar.items[held];
  return isVg(verb) && !verb.passive ? held : null;
}

const holdsMeeting = (scene: Scene, at: number): boolean =>
  rightOf(scene.grammar, at).objects.some((np) => isMeetingNoun(scene, np)) || hostsMany(scene, at);

/** "hosted some twenty European leaders": who they are a list may tell. */
function hostsMany(scene: Scene, at: number): boolean {
  const verb = scene.grammar.items[at];
  if (!isVg(verb) || verb.passive || !/^(?:host|receive|welcome)$/.test(verb.lemma)) return false;
  const { objects } = rightOf(scene.grammar, at);
  return objects.length > 0 && objects.every(areMany) && referencesOf(objects, scene.discourse).length === 0;
}

function triggersOf(scene: Scene, at: number): readonly number[] {
  if (isVg(scene.grammar.items[at])) return [at];
  const verb = heldVerb(scene, at) ?? verbOver(scene, at)?.at ?? verbAfter(scene, at);
  return verb === null ? [at] : [at, verb];
}

/** "Summit of the Arctic states – Oslo, 5 May 2022": the town that stands alone in a head. */
function placeIn(scene: Scene): Where | null {
  for (const [at, item] of scene.grammar.items.entries()) {
    const alone = at > 0 && /^(?:break|comma)$/.test(scene.grammar.items[at - 1]?.kind ?? '');
    const where = alone && isNp(item) ? whereOf(scene, item) : null;
    if (where !== null && where.name !== null) return where;
  }
  return null;
}

/** "a call" is one by telephone. */
function formOfNoun({ knowledge }: Scene, item: Item): Form | null {
  const word = isNp(item) ? lemmaOf(item.words.at(-1) ?? '', knowledge.verbs) : '';
  return knowledge.frames.meet.nouns.get(word)?.form ?? null;
}

function toDraft(scene: Scene, at: number): EventDraft | null {
  const item = scene.grammar.items[at];
  if (item === undefined) return null;
  const triggers = triggersOf(scene, at);
  const plain = scopeOf(scene, at);
  const head = isNp(item) && isHead(scene, at);
  const date = head ? onlyDate(scene) : dateOf(scene, triggers, plain);
  const form = formOf(scene, { at, form: formOfNoun(scene, item) });
  const place = form === 'in-person' ? (placeFor(scene, triggers) ?? (head ? placeIn(scene) : null)) : null;
  const hosts = hostsOf(scene, at);
  if (place === null && date === null && hosts.length === 0) return null;
  return {
    kind: 'meeting',
    rule: 'meet/gathering',
    trigger: { first: item.first, end: item.end },
    sentence: scene.sentence,
    actors: [],
    recipients: [],
    hosts,
    place,
    date,
    scope: comingScope(scene, triggers, plain, date),
    form,
    count: null,
    polarity: null,
    topic: null,
    derived: false,
    attribution: null,
  };
}

/** "The summit was held in Lima on May 3": a meeting of nobody yet, whose participants a list may name. */
export function gatheringOf(scene: Scene): EventDraft | null {
  for (const [at, item] of scene.grammar.items.entries()) {
    const draft = names(scene, item, at) ? toDraft(scene, at) : null;
    if (draft !== null) return draft;
  }
  return null;
}

export const isGathering = ({ rule, actors }: EventDraft): boolean => rule === 'meet/gathering' && actors.length === 0;

/** The gathering of whose participants a list in this sentence tells; who is told to come stands right behind it. */
export function gatheringBefore(scene: Scene, told: readonly EventDraft[], listed: boolean): EventDraft | null {
  const last = told.at(-1);
  if (last === undefined || !isGathering(last) || last.sentence.header !== scene.sentence.header) return null;
  return scene.sentence.index - last.sentence.index <= (listed ? REACH : 1) ? last : null;
}
