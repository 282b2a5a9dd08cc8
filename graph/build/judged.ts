import type { Argument, Claim } from '../model/claim.ts';
import { intervalOf, precisionOf } from '../model/date.ts';
import { groupBy } from '../model/group-by.ts';
import type { ActorId } from '../model/id.ts';
import {
  type Amendment,
  argumentKey,
  type ClaimKey,
  claimKey,
  type Judgement,
  type Subject,
} from '../model/judgement.ts';
import { ownId } from './own-id.ts';
import type { Reference } from './reference.ts';
import { type Pair, type Sameness, samenessOf } from './sameness.ts';

/** `replaced`: a later one decides the same pair. `against`: those of `by` say the opposite. */
export type Standing = {
  readonly number: number;
  readonly judgement: Judgement;
  readonly state: 'stands' | 'undone' | 'replaced' | 'against';
  /** Numbers of the judgements that undo, replace or oppose it. */
  readonly by: readonly number[];
};

/** What judgements make of names and claims. */
export type Judged = Sameness & {
  /** The claims of one article without the rejected ones, the others as amended. */
  claims(read: readonly Claim[]): readonly Claim[];
  readonly standings: readonly Standing[];
  /** The pairs that stand, by number. */
  readonly pairs: ReadonlyMap<number, Pair>;
};

type Numbered = { readonly number: number; readonly judgement: Judgement };
type OfClaim = Extract<Judgement, { claim: ClaimKey }>;
type OfPair = Extract<Judgement, { a: Subject }>;

const keyText = ({ kind, quote, topic, args }: ClaimKey): string => [kind, quote, topic ?? '', ...args].join('\u001f');

function amendArgument(argument: Argument, change: Amendment): Argument {
  const to = change.actors?.find((a) => a.from === argumentKey(argument))?.to;
  if (!to) return argument;
  const { kind, key, name, country } = to;
  return { ...argument, kind, key, name, country, title: null, roleId: null };
}

function amendDate(date: Claim['said']['date'], when: string | null | undefined): Claim['said']['date'] {
  if (when === undefined) return date;
  return when === null ? null : { ...intervalOf(when), precision: precisionOf(when), when, status: 'known' };
}

/** The claim as it would have been read had the sentence said so; its id stays. */
export function amendClaim(claim: Claim, change: Amendment, number: number): Claim {
  const { said } = claim;
  const { modality, place } = change;
  return {
    ...claim,
    ...(modality === undefined ? {} : { modality, cue: 'judgement' }),
    said: {
      ...said,
      args: said.args.map((a) => amendArgument(a, change)),
      date: amendDate(said.date, change.date),
      place: place === undefined ? said.place : place === null ? null : { ...place, status: 'known' },
      amended: [...(said.amended ?? []), number],
    },
  };
}

type ClaimRules = ReadonlyMap<string, readonly { readonly number: number; readonly judgement: OfClaim }[]>;

function judgedClaim(claim: Claim, rules: ClaimRules): readonly Claim[] {
  const own = rules.get(`${claim.article} ${keyText(claimKey(claim))}`) ?? [];
  if (own.some((r) => r.judgement.act === 'reject')) return [];
  let amended = claim;
  for (const { number, judgement } of own) {
    if (judgement.act === 'amend') amended = amendClaim(amended, onlyKnown(judgement.change, claim, amended), number);
  }
  return [amended];
}

/** An actor is found by its key as it was read, also after an earlier amendment took its place. */
function onlyKnown(change: Amendment, read: Claim, now: Claim): Amendment {
  const actors = change.actors?.flatMap(({ from, to }) => {
    const at = read.said.args.findIndex((a) => argumentKey(a) === from);
    const present = now.said.args[at];
    return present ? [{ from: argumentKey(present), to }] : [];
  });
  return actors === undefined ? change : { ...change, actors };
}

const isPair = (n: Numbered): n is { number: number; judgement: OfPair } =>
  n.judgement.act === 'merge' || n.judgement.act === 'apart';
const isOfClaim = (n: Numbered): n is { number: number; judgement: OfClaim } =>
  n.judgement.act === 'reject' || n.judgement.act === 'amend';

function undoneBy(all: readonly Numbered[]): ReadonlyMap<number, number> {
  return new Map(all.flatMap(({ number, judgement: j }) => (j.act === 'undo' ? [[j.number, number] as const] : [])));
}

/** The judgements of a journal, in its order, as one function. */
export function judge(judgements: readonly Judgement[], reference: Reference): Judged {
  const all = judgements.map((judgement, i) => ({ number: i + 1, judgement }));
  const undone = undoneBy(all);
  const live = all.filter((n) => n.judgement.act !== 'undo' && !undone.has(n.number));
  const pairs = live.filter(isPair).map(({ number, judgement }): Pair => {
    const [a, b] = [ownId(judgement.a, reference), ownId(judgement.b, reference)];
    return { number, merge: judgement.act === 'merge', a, b };
  });
  const isListed = (id: ActorId): boolean =>
    reference.leader(id) !== null || (id.startsWith('org:') && reference.organization(id.slice(4)) !== null);
  const { sameness, stands, fallen } = samenessOf(pairs, isListed);
  const rules = groupBy(live.filter(isOfClaim), (n) => `${n.judgement.claim.article} ${keyText(n.judgement.claim)}`);
  const standings = all.flatMap(({ number, judgement }): Standing[] => {
    if (judgement.act === 'undo') return [];
    const by = undone.get(number);
    if (by !== undefined) return [{ number, judgement, state: 'undone', by: [by] }];
    return [{ number, judgement, ...(fallen.get(number) ?? { state: 'stands', by: [] }) }];
  });
  return {
    ...sameness,
    claims: (read) => (rules.size === 0 ? read : read.flatMap((c) => judgedClaim(c, rules))),
    standings,
    pairs: stands,
  };
}

/** Nobody has judged anything. */
export const NOTHING_JUDGED: Judged = {
  ...samenessOf([], () => false).sameness,
  claims: (read) => read,
  standings: [],
  pairs: new Map(),
};
