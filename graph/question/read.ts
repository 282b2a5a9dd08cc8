import { startDesk, textOver } from './desk.ts';
import { fitTypes, openSlot, visitOfTown } from './fit.ts';
import { readHolders } from './holders.ts';
import type { NameIndex } from './names.ts';
import { type Parts, recognise } from './parts.ts';
import type { Ask, Doubt, Question, Reading, Slot, Where, WordRange } from './question.ts';
import { NEGATIONS } from './recognise/grammar.ts';
import type { Mention } from './recognise/mention.ts';
import { prepositionOf, whereOf } from './recognise/where.ts';
import { askedOffice, type Sides, sidesOf } from './sides.ts';
import { type SettledSlot, slotOf } from './slots.ts';
import { ignoredIn, spansOf } from './spans.ts';
import { wordsOf } from './text.ts';
import { topicOf } from './topic.ts';
import { unknownIn } from './unknown.ts';
import { readWays } from './ways.ts';

/** `today` is the calendar day from which "last year" is told. */
export type ReadContext = { readonly names: NameIndex; readonly today: string };
const LONGEST = 500;

type Assembled = {
  readonly parts: Parts;
  readonly relation: Question['relation'];
  readonly a: Slot;
  readonly b: Slot;
  readonly where: Where | null;
  readonly form: Question['form'];
  readonly doubts: readonly Doubt[];
};

/** "invited to Moscow", "met Kim at Panmunjom": a place beside two parties is where it happened. */
function placeAmong(parts: Parts): { readonly parts: Parts; readonly where: Where | null } {
  if (parts.where || parts.relation?.relation !== 'invite' || parts.relation.noun) return { parts, where: parts.where };
  const to = parts.mentions.find((m) => prepositionOf(parts.desk, m) === 'to' && whereOf(m) !== null);
  if (!to) return { parts, where: null };
  return { parts: { ...parts, mentions: parts.mentions.filter((m) => m !== to) }, where: whereOf(to) };
}

function sideSlot(parts: Parts, mentions: readonly Mention[], all: boolean): SettledSlot {
  const { words } = parts.desk;
  const end = mentions.at(-1)?.range.to ?? 0;
  const alone = words[end]?.key === 'itself' || words[end]?.key === 'alone';
  return slotOf(mentions, { textOf: ({ from, to }) => textOver(parts.desk, from, to), alone, all });
}

/** "both Xi and Putin", "Xi and Putin": each of them; "Xi or Putin": one is enough. */
function wantsAll(parts: Parts, mentions: readonly Mention[]): boolean {
  const [first, last] = [mentions[0]?.range.to ?? 0, mentions.at(-1)?.range.from ?? 0];
  return parts.desk.words.slice(first, last).some(({ key }) => key === 'and');
}

type Second = SettledSlot & { readonly where: Where | null };

const isStance = (parts: Parts): boolean => /^(?:support|oppose)$/.test(parts.relation?.relation ?? '');

function topicSlot(parts: Parts, names: NameIndex): Second | null {
  const topic = topicOf(parts, names);
  if (!topic || topic.topics.length === 0) return null;
  const slot: Slot = { kind: 'topic', topics: topic.topics, words: topic.words, range: topic.range };
  return { slot, doubts: [], where: null };
}

function townSlot(parts: Parts, sides: Sides, names: NameIndex): Second | null {
  const [only, more] = sides.b;
  if (parts.relation?.relation !== 'visit' || !only || more) return null;
  const town = visitOfTown(only, names);
  return town && { slot: town.b, doubts: [], where: town.where };
}

function secondSlot(parts: Parts, sides: Sides, names: NameIndex): Second {
  const topic = isStance(parts) && sides.open !== 'b' ? topicSlot(parts, names) : null;
  const slot = topic ?? townSlot(parts, sides, names);
  return slot ?? { ...sideSlot(parts, sides.b, wantsAll(parts, sides.b)), where: null };
}

function formOf({ relation, form }: Parts): Question['form'] {
  return relation?.relation === 'meet' ? (form ?? relation.form) : 'any';
}

function assemble(found: Parts, names: NameIndex): Assembled {
  const { parts, where } = placeAmong(found);
  const sides = sidesOf(parts);
  const first = sideSlot(parts, sides.a, wantsAll(parts, sides.a));
  const second = secondSlot(parts, sides, names);
  const open = openSlot(parts.ask.of, askedOffice(parts));
  const filled = (slot: Slot, side: 'a' | 'b'): Slot => (sides.open === side && slot.kind === 'open' ? open : slot);
  const fitted = fitTypes({
    relation: parts.relation?.relation ?? 'any',
    a: filled(first.slot, 'a'),
    b: filled(second.slot, 'b'),
    where: where ?? second.where,
    form: formOf(parts),
  });
  return { ...fitted, parts, doubts: [...first.doubts, ...second.doubts] };
}

/** Without words for a relation only "what did … do" and bare names are understood, as every kind of event. */
function anyRelation({ relation, ask, desk, mentions }: Parts): boolean {
  if (relation) return true;
  const said = desk.words.map(({ key }) => key);
  return (
    ask.ask === 'what' && mentions.length > 0 && (said.some((k) => /^(?:do|done|doing)$/.test(k)) || ask.at === ask.to)
  );
}

/** "Which meetings …", "What did …" and open pairs list events; "whose" office was asked names people. */
function askOf(parts: Parts, sides: Pick<Assembled, 'a' | 'b'>): Ask {
  const { ask } = parts.ask;
  if (ask === 'what' && askedOffice(parts)) return 'who';
  const stanceObject =
    ask === 'what' && /support|oppose/.test(parts.relation?.relation ?? '') && sides.b.kind === 'open';
  if (stanceObject) return 'who';
  const open = [sides.a, sides.b].filter(({ kind }) => kind === 'open').length;
  return ask === 'who' && open !== 1 ? 'what' : ask;
}

const slotRange = (slot: Slot): WordRange | null => (slot.kind === 'open' ? null : slot.range);

function marksOf({ parts, a, b, where }: Assembled): Parameters<typeof spansOf>[1] {
  const office = askedOffice(parts);
  const marks = [
    { field: 'where' as const, range: where?.range ?? null },
    { field: 'who' as const, range: slotRange(a) },
    { field: 'whom' as const, range: slotRange(b) },
    { field: 'role' as const, range: office?.range ?? null },
  ];
  return marks.flatMap(({ field, range }) => (range ? [{ field, range }] : []));
}

function questionOf(text: string, assembled: Assembled): Question {
  const { parts, relation, a, b, where, form, doubts } = assembled;
  const spans = spansOf(parts.desk, marksOf(assembled));
  const next = parts.order === 'first' && parts.modality === 'planned';
  return {
    text,
    ask: askOf(parts, assembled),
    grain: parts.ask.grain,
    relation,
    a,
    b,
    where,
    when: parts.when,
    modality: parts.modality ?? 'occurred',
    form,
    order: next ? 'first' : parts.order,
    doubts,
    relationRange: parts.relation?.range ?? null,
    spans,
    ignored: ignoredIn(text, spans),
  };
}

const isOpen = (slot: Slot): boolean => slot.kind === 'open' && slot.office === null;

/** Nobody, no place, no period, and nothing but what took place. */
function isTooBroad({ parts, a, b, where }: Assembled): boolean {
  return isOpen(a) && isOpen(b) && !where && !parts.when && !parts.modality;
}

function notUnderstood({ parts }: Assembled, question: Question): 'not' | 'no-relation' | null {
  if (parts.desk.words.some(({ key }) => NEGATIONS.has(key))) return 'not';
  const half = !parts.relation && question.ignored.length > 0;
  return half || !anyRelation(parts) ? 'no-relation' : null;
}

function judged(text: string, assembled: Assembled, names: NameIndex): Reading {
  const unsure = assembled.doubts.find(({ taken }) => taken === null);
  if (unsure) return { kind: 'ambiguous', doubt: unsure };
  const question = questionOf(text, assembled);
  const unknown = unknownIn({ parts: assembled.parts, question, names });
  if (unknown) return unknown;
  const reason = notUnderstood(assembled, question);
  if (reason) return { kind: 'not-understood', reason };
  return isTooBroad(assembled) ? { kind: 'too-broad' } : { kind: 'question', question };
}

/** Reads a question in plain English; never throws, whatever the text. */
export function read(text: string, context: ReadContext): Reading {
  const words = wordsOf(text);
  if (words.length === 0) return { kind: 'not-understood', reason: 'empty' };
  if (text.length > LONGEST) return { kind: 'not-understood', reason: 'long' };
  const parts = recognise(startDesk(text, words), context);
  const beside = readHolders(parts, context.today) ?? readWays(parts);
  if (beside !== null) return beside;
  return judged(text, assemble(parts, context.names), context.names);
}
