import type { Parts } from './parts.ts';
import type { Mention } from './recognise/mention.ts';
import { isPassive } from './recognise/relation.ts';
import { prepositionOf } from './recognise/where.ts';

/** Which mentions stand for the first and which for the second party; `open` is the side that is asked for. */
export type Sides = { readonly a: readonly Mention[]; readonly b: readonly Mention[]; readonly open: 'a' | 'b' | null };

/** "visits did Kim make" has an auxiliary before who acts. */
const OF_A = new Set(['of', 'by', 'from', 'between', 'did', 'does', 'do', 'has', 'have', 'had', 'will']);
const MUTUAL = new Set(['and']);

const swap = ({ a, b, open }: Sides): Sides => ({
  a: b,
  b: a,
  open: open === 'a' ? 'b' : open === 'b' ? 'a' : null,
});

/** Mentions around the words of the relation: after "of", "by", "from", "between" they act, else they are met. */
function around(parts: Parts): { before: readonly Mention[]; after: readonly Mention[]; agents: readonly Mention[] } {
  const at = parts.relation?.range.from ?? parts.desk.words.length;
  const before = parts.mentions.filter(({ range }) => range.to <= at);
  const after = parts.mentions.filter(({ range }) => range.from >= at);
  const noun = parts.relation?.noun ?? false;
  const acts = (m: Mention, i: number): boolean => {
    const word = prepositionOf(parts.desk, m) ?? '';
    const chained = MUTUAL.has(word) && i > 0;
    return OF_A.has(chained ? (prepositionOf(parts.desk, after[i - 1] ?? m) ?? '') : word);
  };
  const agents = after.filter((m, i) => (noun || prepositionOf(parts.desk, m) === 'by') && acts(m, i));
  return { before, after: after.filter((m) => !agents.includes(m)), agents };
}

/** "Did Kim and Moon meet?", "talks between Kim and Moon": two that act on each other are the two parties. */
function mutual(sides: Sides, relation: string | undefined): Sides {
  const [first, ...others] = sides.a;
  const pair = sides.a.length > 1 && sides.b.length === 0 && sides.open === null;
  return first && pair && (relation === undefined || relation === 'meet' || relation === 'any')
    ? { ...sides, a: [first], b: others }
    : sides;
}

/** An office right after "which" is what is asked for, not a party. */
export function askedOffice(parts: Parts): Mention | null {
  const first = parts.mentions.find(({ range }) => range.from === parts.ask.to);
  if (parts.ask.which && first?.office) return first;
  return parts.ask.ask === 'who' ? comingFrom(parts) : null;
}

/** "Who from Japan": anybody who holds an office of the country. */
function comingFrom(parts: Parts): Mention | null {
  if (parts.desk.words[parts.ask.to]?.key !== 'from') return null;
  const mention = parts.mentions.find(({ range }) => range.from === parts.ask.to + 1);
  const of = mention?.candidates.find(({ kind }) => kind === 'country');
  return mention && of ? { ...mention, office: { of, roles: [], title: 'official' } } : null;
}

function openSide(parts: Parts, before: readonly Mention[]): Sides['open'] {
  if (parts.ask.ask !== 'who' && !askedOffice(parts)) return null;
  const byWhom = parts.desk.words[parts.ask.at - 1]?.key === 'by';
  if (parts.ask.whom && !byWhom) return 'b';
  return before.length > 0 ? 'b' : 'a';
}

type Around = ReturnType<typeof around>;

/** "Kim was invited by Lavrov": who stands before the verb is the second party. */
function passiveSides({ before, after, agents }: Around, asks: boolean): Sides {
  const open = before.length > 0 ? 'a' : 'b';
  return { a: agents, b: before.length > 0 ? before : after, open: asks ? open : null };
}

/** Puts the mentions on their sides: active order, then turned for passives and for "hosted". */
export function sidesOf(parts: Parts): Sides {
  const { relation } = parts;
  const asked = askedOffice(parts)?.range.from ?? null;
  const words = around({ ...parts, mentions: parts.mentions.filter(({ range }) => range.from !== asked) });
  const open = openSide(parts, words.before);
  const passive = relation !== null && isPassive(parts.desk, relation);
  const { before, after, agents } = words;
  const active: Sides = { a: [...before, ...agents], b: after, open };
  const sides = passive ? passiveSides(words, open !== null) : active;
  const turned = relation?.turned ? swap(sides) : sides;
  return passive ? turned : mutual(turned, relation?.relation);
}
