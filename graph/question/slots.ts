import type { Named } from './names.ts';
import type { Doubt, Slot, WordRange } from './question.ts';
import type { Mention } from './recognise/mention.ts';

/** One name is taken for another only when it has this many times the events. */
const CLEAR = 10;

/** Whom a mention names: taken, taken with doubt, or in doubt. */
export type Settled = { readonly named: Named | null; readonly doubt: Doubt | null };

/** The state for which a mention stands as a party: its own, or that of its seat of government. */
function stateIn(mention: Mention): Named | null {
  return mention.candidates.find(({ kind }) => kind === 'country' || kind === 'organization') ?? null;
}

/** Whom a name means as a party; `words` as written. */
export function settle(mention: Mention, words: string): Settled {
  const state = stateIn(mention);
  if (state) return { named: state, doubt: null };
  const people = mention.candidates.filter(({ kind }) => kind === 'leader');
  const [first, second] = people;
  if (!first) return { named: null, doubt: null };
  if (!second) return { named: first, doubt: null };
  const clear = first.events > 0 && first.events >= CLEAR * second.events;
  const others = people.slice(1);
  if (!clear) return { named: null, doubt: { words, range: mention.name, taken: null, others: people } };
  const known = others.filter(({ events }) => events > 0);
  const doubt = known.length === 0 ? null : { words, range: mention.name, taken: first, others: known };
  return { named: first, doubt };
}

export type SlotContext = {
  readonly textOf: (range: WordRange) => string;
  /** "itself" after a country: without those who represent it. */
  readonly alone: boolean;
  readonly all: boolean;
};
export type SettledSlot = { readonly slot: Slot; readonly doubts: readonly Doubt[] };

const span = (mentions: readonly Mention[]): WordRange => ({
  from: Math.min(...mentions.map(({ range }) => range.from)),
  to: Math.max(...mentions.map(({ range }) => range.to)),
});

/** A slot of the mentions that stand for one side; without any it is open. */
export function slotOf(mentions: readonly Mention[], context: SlotContext): SettledSlot {
  const [first] = mentions;
  if (!first) return { slot: OPEN, doubts: [] };
  if (first.office) return { slot: { kind: 'office', office: first.office, range: first.range }, doubts: [] };
  const settled = mentions.map((m) => settle(m, context.textOf(m.name)));
  const parties = settled.flatMap(({ named }) => (named ? [named] : []));
  const doubts = settled.flatMap(({ doubt }) => (doubt ? [doubt] : []));
  if (parties.length === 0) return { slot: OPEN, doubts };
  const join = context.all && parties.length > 1 ? 'all' : 'any';
  const representatives = !context.alone && parties.some(({ kind }) => kind !== 'leader');
  return { slot: { kind: 'named', parties, join, representatives, range: span(mentions) }, doubts };
}

export const OPEN: Slot = { kind: 'open', of: null, office: null };
