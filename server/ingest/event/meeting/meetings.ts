import { type Form } from '../../../../graph/index.ts';
import { inWhereClause } from '../../clause/grammar/antecedents.ts';
import { governorOf } from '../../clause/grammar/governors.ts';
import { type Prep, rightOf } from '../../clause/grammar/right.ts';
import { isComma, isNp, isNpOf, isVg, type NounPhrase } from '../../clause/items.ts';
import { actorKey, type Reference, sideOf } from '../../coreference/actors.ts';
import { type Scene } from '../../coreference/scene.ts';
import { lemmaOf } from '../../document/lemmas.ts';
import { normAt, textAt } from '../../document/tokens.ts';
import type { DateMention } from '../../mention/date-mention.ts';
import { type EventDraft, type Scope } from '../draft.ts';
import { type MeetFrame } from '../frames.ts';
import { hostOf, placeOf } from '../place/host-place.ts';
import { frontEvent, townBehind } from '../place/place-rules.ts';
import { whereOf } from '../place/where.ts';
import { withAsides } from '../place/with-asides.ts';
import { calledOff } from '../scope/called-off.ts';
import { scopeOf } from '../scope/modality.ts';
import { comingScope } from '../time/coming.ts';
import { dateOf } from '../time/when.ts';
import { type Found, headOf, keysOf } from './found.ts';
import { fromInvitation } from './invited.ts';
import { fromNoun } from './nouns.ts';
import { crossesBorders, distribute, type Made } from './parts.ts';
import { fromVerb } from './verbs.ts';

/** "a video call", "by video": a video that only shows a meeting is no form of it. */
function hasCue(scene: Scene, cue: readonly string[]): boolean {
  const { tokens } = scene.source;
  const asides = withAsides(scene);
  for (let at = scene.sentence.first; at <= scene.sentence.end - cue.length; at += 1) {
    if (asides.some(({ first, end }) => first < at && at < end)) continue;
    // In brackets it is told of the person in front: "Minister Salem (virtually)".
    if (cue.every((word, i) => tokens[at + i]?.norm === word) && textAt(tokens, at - 1) !== '(') return true;
  }
  return false;
}

function mayHaveCue(scene: Scene): boolean {
  const { cueWords } = scene.knowledge.frames.meet;
  for (let at = scene.sentence.first; at < scene.sentence.end; at += 1) {
    if (cueWords.has(normAt(scene.source.tokens, at))) return true;
  }
  return false;
}

/** "over the phone", "by telephone". */
const isPhone = ({ words }: NounPhrase): boolean => /^(?:tele)?phone$/.test(words.at(-1) ?? '');

/** "discussed trade in a telephone call": the call that a verb's meeting was. */
function callOf(scene: Scene, at: number): Form | null {
  const { nouns } = scene.knowledge.frames.meet;
  const calls = rightOf(scene.grammar, at)
    .preps.filter(({ word }) => /^(?:in|during|over|by)$/.test(word))
    .flatMap(({ group }) => group.map((np) => (isPhone(np) ? 'phone' : nouns.get(headOf(scene, np))?.form)));
  return calls.find((form) => form != null) ?? null;
}

/** "talked in person", "in Lima, where she spoke with him": no telephone was needed. */
function isFace(scene: Scene, at: number): boolean {
  const { objects, preps } = rightOf(scene.grammar, at);
  // "spoke one on one", "spoke face to face".
  if (objects.some((np) => /^(?:one|one-on-one|face|tete-a-tete)$/.test(np.words.at(-1) ?? ''))) return true;
  return (
    inWhereClause(scene.grammar, at) ||
    isInTown(scene, preps) ||
    preps.some(({ word, group }) => word === 'in' && group.some((np) => np.words.at(-1) === 'person'))
  );
}

/** "spoke | in Lima | with Salem": where both are. */
function isInTown(scene: Scene, [first, next]: readonly Prep[]): boolean {
  const [np] = first?.word === 'in' && next?.word === 'with' ? first.group : [];
  return np !== undefined && (whereOf(scene, np)?.name ?? null) !== null;
}

/** The form that words of the sentence give, else those of the noun's phrase, else the pattern's own. */
export function formOf(scene: Scene, found: Pick<Found, 'at' | 'form'>): Form {
  const { forms } = scene.knowledge.frames.meet;
  const cued = mayHaveCue(scene);
  const np = scene.grammar.items[found.at];
  const words = isNp(np) ? np.words : [];
  const told = forms.find(
    ({ within, cues }) => cued && within === 'sentence' && cues.some((cue) => hasCue(scene, cue)),
  );
  const called = isVg(np) ? callOf(scene, found.at) : null;
  const named = forms.find(
    ({ within, cues }) => within === 'phrase' && cues.some((cue) => words.includes(cue[0] ?? '')),
  );
  if (found.form === 'phone' && isVg(np) && told === undefined && isFace(scene, found.at)) return 'in-person';
  return told?.form ?? named?.form ?? found.form ?? called ?? 'in-person';
}

/** "They met in Oslo. They discussed the forum in Rome in May": told again of those who just met, with nothing of its own behind it. */
function isToldAgain({ discourse }: Scene, { found, parties }: Made, { modality }: Scope): boolean {
  const { meeting, met } = discourse;
  const keys = keysOf(parties);
  const same = meeting.length === keys.size && meeting.every((actor) => keys.has(actorKey(actor)));
  return found.placed === false && same && met !== null && modality === 'occurred';
}

/** "On Monday they discussed", "discussed on Monday": a day that is the verb's, and not of what it is about. */
function ownDay({ grammar }: Scene, at: number, date: DateMention | null): DateMention | null {
  const verb = grammar.items[at];
  return date !== null && verb !== undefined && date.first <= verb.end + 1 ? date : null;
}

function toDraft(scene: Scene, made: Made): EventDraft {
  const { found } = made;
  const form = formOf(scene, found);
  const plain = scopeOf(scene, found.at);
  const again = form === 'in-person' && isToldAgain(scene, made, plain);
  const said = dateOf(scene, found.triggers, plain);
  const date = again ? ownDay(scene, found.at, said) : said;
  const scope = calledOff(scene, found.at, comingScope(scene, found.triggers, plain, date));
  const somewhere = form === 'in-person' && found.placed !== false;
  const host = somewhere ? hostOf(scene, found) : undefined;
  const apart = form === 'in-person' ? (frontEvent(scene, found.at) ?? townBehind(scene, found.at)) : null;
  const place = somewhere ? placeOf(scene, found, host) : apart;
  const item = scene.grammar.items[found.at];
  const trigger = { first: isVg(item) ? item.head : (item?.first ?? 0), end: item?.end ?? 0 };
  return {
    kind: 'meeting',
    rule: found.rule,
    trigger,
    sentence: scene.sentence,
    actors: made.parties,
    recipients: host === undefined ? [] : [host],
    place,
    date,
    scope,
    form,
    count: made.count,
    polarity: null,
    topic: null,
    derived: false,
    attribution: null,
    ...(again ? { again } : {}),
    ...(found.unnamed === null ? {} : { unnamed: found.unnamed }),
  };
}

function candidates(scene: Scene, frame: MeetFrame): readonly Found[] {
  const out: Found[] = [];
  scene.grammar.items.forEach((item, at) => {
    if (isVg(item)) {
      const invited = scene.knowledge.frames.invite.verbs.has(item.lemma) ? fromInvitation(scene, at) : null;
      if (invited) out.push(invited);
      for (const pattern of frame.verbs.get(item.lemma) ?? []) {
        const found = fromVerb(scene, pattern, at, item);
        if (found) out.push(found);
      }
    } else if (isNpOf(item, 'thing')) {
      const noun = frame.nouns.get(lemmaOf(item.words.at(-1) ?? '', scene.knowledge.verbs));
      const found = noun === undefined ? null : fromNoun(scene, noun, at, item);
      if (found) out.push(found);
    }
  });
  return out;
}

/** Whether the parties of one are all in the other, a country in the person who came for it. */
function covers(whole: Found, part: Found): boolean {
  const all: readonly Reference[] = [...whole.a, ...whole.b];
  const some: readonly Reference[] = [...part.a, ...part.b];
  const keys = keysOf(all);
  const sides = new Set(all.flatMap(({ actor }) => (actor.kind === 'leader' ? (sideOf(actor) ?? []) : [])));
  const inside = some.every(
    ({ actor }) => keys.has(actorKey(actor)) || (actor.kind === 'country' && sides.has(actor.iso3)),
  );
  const same = keys.size === keysOf(some).size && some.every(({ actor }) => keys.has(actorKey(actor)));
  return inside && !same;
}

/** Two patterns on one trigger: the one that says less of the parties says nothing more. */
const isPart = (part: Found, found: readonly Found[]): boolean =>
  found.some(
    (whole) => whole !== part && whole.triggers.some((at) => part.triggers.includes(at)) && covers(whole, part),
  );

const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|latest|last)$/;

/** Of the same people. */
function isSame(one: Found, other: Found): boolean {
  const [keys, same] = [keysOf([...one.a, ...one.b]), keysOf([...other.a, ...other.b])];
  return same.size === keys.size && [...same].every((key) => keys.has(key));
}

/** "are to meet in May, | their second meeting": says of the meeting in front which one it is. */
function isTitle({ grammar }: Scene, one: Found, found: readonly Found[]): boolean {
  const np = grammar.items[one.at];
  if (!isNp(np) || !isComma(grammar.items[one.at - 1]) || !np.words.some((word) => ORDINAL.test(word))) return false;
  return found.some((other) => other.at < one.at && isSame(one, other));
}

/** "called Dahl on Sunday | to brief her": what somebody meets somebody for is no second meeting. */
function isAim({ grammar }: Scene, one: Found, found: readonly Found[]): boolean {
  const verb = grammar.items[one.at];
  if (!isVg(verb) || verb.shape !== 'infinitive') return false;
  const over = governorOf(grammar, one.at);
  return found.some((other) => other.at === over && isSame(one, other));
}

/** "received Dahl, | flanked by Moe": who stands beside one of those who meet is with both of them. */
function isBeside({ grammar }: Scene, one: Found, found: readonly Found[]): boolean {
  const verb = grammar.items[one.at];
  const main = one.triggers[1];
  return isVg(verb) && main !== undefined && found.some(({ at }) => at === main);
}

/** Whether a draft tells of a meeting between at least two sides; one with a single party waits for its list. */
export const isMeeting = (draft: EventDraft): boolean => draft.actors.length > 1 && crossesBorders(draft.actors);

/** The meetings of one sentence, also those whose other party is not named yet. */
export function meetingsOf(scene: Scene): readonly EventDraft[] {
  const found = candidates(scene, scene.knowledge.frames.meet);
  return found
    .filter(
      (one) =>
        !isPart(one, found) && !isTitle(scene, one, found) && !isAim(scene, one, found) && !isBeside(scene, one, found),
    )
    .flatMap((one) => distribute(scene, one))
    .map((made) => toDraft(scene, made));
}
