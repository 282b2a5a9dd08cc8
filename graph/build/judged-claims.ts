import type { Argument, Claim } from '../model/claim.ts';
import { intervalOf, precisionOf } from '../model/date.ts';
import { groupBy } from '../model/group-by.ts';
import {
  type Amendment,
  argumentsRead,
  type ClaimKey,
  claimKey,
  claimKeyText,
  type Judgement,
} from '../model/judgement.ts';

export type Numbered = { readonly number: number; readonly judgement: Judgement };

/** What one judgement makes of one claim; `change` null: it is not told. */
type ClaimRule = {
  readonly number: number;
  readonly claim: ClaimKey;
  readonly change: Amendment | null;
  /** The new actor is called and titled as the sentence has it: another person of the name. */
  readonly namesake: boolean;
};

function rulesOf({ number, judgement }: Numbered): readonly ClaimRule[] {
  switch (judgement.act) {
    case 'reject':
      return [{ number, claim: judgement.claim, change: null, namesake: false }];
    case 'amend':
      return [{ number, claim: judgement.claim, change: judgement.change, namesake: false }];
    case 'namesake':
      return judgement.claims.map(({ claim, from }) => ({
        number,
        claim,
        change: { actors: [{ from, to: judgement.other }] },
        namesake: true,
      }));
    default:
      return [];
  }
}

type Place = { readonly read: string; readonly rule: ClaimRule };

/** An actor is found by its key as it was read, also after an earlier judgement took its place. */
function changedArgument(argument: Argument, { read, rule }: Place): Argument {
  const to = rule.change?.actors?.find((a) => a.from === read)?.to;
  if (!to) return argument;
  const { kind, key, name, country } = to;
  if (rule.namesake) return { ...argument, kind, key, country };
  return { ...argument, kind, key, name, country, title: null, roleId: null };
}

function changedDate(date: Claim['said']['date'], when: string | null | undefined): Claim['said']['date'] {
  if (when === undefined) return date;
  return when === null ? null : { ...intervalOf(when), precision: precisionOf(when), when, status: 'known' };
}

/** The claim as it would have been read had the sentence said so; its id stays. */
function changedClaim(claim: Claim, change: Amendment, rule: ClaimRule): Claim {
  const { alsoIn, ...said } = claim.said;
  const { modality, place } = change;
  const read = argumentsRead(said);
  return {
    ...claim,
    ...(modality === undefined ? {} : { modality, cue: 'judgement' }),
    said: {
      ...said,
      args: said.args.map((a, i) => changedArgument(a, { read: read[i] ?? '', rule })),
      date: changedDate(said.date, change.date),
      place: place === undefined ? said.place : place === null ? null : { ...place, status: 'known' },
      ...(place === undefined && alsoIn !== undefined ? { alsoIn } : {}),
      amended: [...(said.amended ?? []), rule.number],
      read,
    },
  };
}

function judgedClaim(claim: Claim, rules: readonly ClaimRule[]): readonly Claim[] {
  let now = claim;
  for (const rule of rules) {
    if (rule.change === null) return [];
    now = changedClaim(now, rule.change, rule);
  }
  return [now];
}

const address = (key: ClaimKey): string => `${key.article} ${claimKeyText(key)}`;

/** The ids of all versions of an article, itself among them: what is judged in one holds in each. */
export type VersionsOf = (article: string) => readonly string[];
export const NO_VERSIONS: VersionsOf = (article) => [article];

/** What live judgements, in their order, make of the claims that were read. */
export function judgeClaims(
  live: readonly Numbered[],
  versionsOf: VersionsOf,
): (read: readonly Claim[]) => readonly Claim[] {
  const rules = groupBy(live.flatMap(rulesOf), ({ claim }) => address(claim));
  if (rules.size === 0) return (read) => read;
  const rulesFor = (key: ClaimKey): readonly ClaimRule[] =>
    versionsOf(key.article)
      .flatMap((article) => rules.get(address({ ...key, article })) ?? [])
      .sort((a, b) => a.number - b.number);
  return (read) => read.flatMap((claim) => judgedClaim(claim, rulesFor(claimKey(claim))));
}
