import { addDays, type Interval } from '../model/date.ts';
import { groupBy } from '../model/group-by.ts';
import {
  claimInterval,
  fitTogether,
  intervalKey,
  intervalsFit,
  joinSignatures,
  type Signature,
  signatureKey,
  signatureOf,
  signaturesFit,
  townsOf,
  vagueness,
} from './fit.ts';
import type { ResolvedClaim } from './resolved.ts';

/** The claims of one happening. */
export type Group = {
  readonly claims: readonly ResolvedClaim[];
  readonly interval: Interval | null;
  readonly signature: Signature;
  readonly summary: boolean;
};

/** Days around publication in which an undated report looks for its dated event. */
const NEAR_DAYS = 30;

function classesOf(claims: readonly ResolvedClaim[], keyOf: (c: ResolvedClaim) => string): ResolvedClaim[][] {
  return [...groupBy(claims, keyOf).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => list);
}

function newGroup(claims: readonly ResolvedClaim[], summary = false): Group {
  const [first] = claims;
  if (!first) throw new RangeError('a group has at least one claim');
  return { claims, interval: claimInterval(first), signature: signatureOf(first), summary };
}

function joined(group: Group, classes: readonly ResolvedClaim[][]): Group {
  const claims = [...group.claims, ...classes.flat()];
  const signature = classes.reduce((s, [c]) => (c ? joinSignatures(s, signatureOf(c)) : s), group.signature);
  return { ...group, claims, signature };
}

type Fits = (claims: readonly ResolvedClaim[], group: Group) => boolean;
type Joined = { readonly groups: readonly Group[]; readonly left: readonly ResolvedClaim[][] };

function agree(classes: readonly ResolvedClaim[][], group: Group): boolean {
  const signatures = classes.flatMap(([c]) => (c ? [signatureOf(c)] : []));
  return signatures.every((a, i) => signatures.slice(i + 1).every((b) => fitTogether(a, b, group.signature)));
}

/** Each class joins the only group that fits; all look at the groups as they were, so order plays no part. */
function joinOnly(groups: readonly Group[], classes: readonly ResolvedClaim[][], fits: Fits): Joined {
  if (groups.length === 0 || classes.length === 0) return { groups, left: classes };
  const wishes = new Map<number, ResolvedClaim[][]>();
  const left: ResolvedClaim[][] = [];
  for (const claims of classes) {
    const fitting = groups.flatMap((g, i) => (fits(claims, g) ? [i] : []));
    const [index] = fitting;
    if (index === undefined || fitting.length > 1) left.push(claims);
    else wishes.set(index, [...(wishes.get(index) ?? []), claims]);
  }
  const next = groups.map((group, i) => {
    const wish = wishes.get(i);
    if (wish === undefined) return group;
    if (agree(wish, group)) return joined(group, wish);
    left.push(...wish);
    return group;
  });
  return { groups: next, left };
}

const sameSignature: Fits = ([claim], group) =>
  claim !== undefined && signaturesFit(signatureOf(claim), group.signature);

/** Stays of several towns: those that share one, directly or by way of others, are one. */
function tours(claims: readonly ResolvedClaim[]): readonly Group[] {
  const classes = classesOf(
    claims.filter((c) => c.alsoIn.length > 0),
    (c) => signatureKey(signatureOf(c)),
  );
  let groups: readonly Group[] = [];
  for (const list of classes) {
    const made = newGroup(list);
    const towns = new Set(townsOf(made.signature));
    const shares = ({ signature }: Group): boolean =>
      signature.form === made.signature.form && townsOf(signature).some((town) => towns.has(town));
    const whole = groups.filter(shares).reduce(
      (all, group) => ({
        ...all,
        claims: [...all.claims, ...group.claims],
        signature: joinSignatures(all.signature, group.signature),
      }),
      made,
    );
    groups = [...groups.filter((group) => !shares(group)), whole];
  }
  return groups;
}

/** Claims of one interval: the fully described first, then the vaguer, each into the only group that fits. */
function groupBySignature(claims: readonly ResolvedClaim[]): readonly Group[] {
  let groups: readonly Group[] = tours(claims);
  const single = groups.length === 0 ? claims : claims.filter((c) => c.alsoIn.length === 0);
  for (const level of [0, 1, 2, 3, 4, 5]) {
    const here = single.filter((c) => vagueness(signatureOf(c)) === level);
    if (here.length === 0) continue;
    const classes = classesOf(here, (c) => signatureKey(signatureOf(c)));
    const step = joinOnly(groups, classes, sameSignature);
    groups = [...step.groups, ...step.left.map((c) => newGroup(c))];
  }
  return groups;
}

function dated(claims: readonly ResolvedClaim[], finer: readonly Group[]): readonly Group[] {
  if (claims.length === 0) return finer;
  const classes = classesOf(claims, (c) => `${intervalKey(claimInterval(c))} ${signatureKey(signatureOf(c))}`);
  const fits: Fits = (list, group) => {
    const [claim] = list;
    return claim !== undefined && intervalsFit(claimInterval(claim), group.interval) && sameSignature(list, group);
  };
  const { groups, left } = joinOnly(finer, classes, fits);
  const rest = classesOf(left.flat(), (c) => intervalKey(claimInterval(c)));
  return [...groups, ...rest.flatMap(groupBySignature)];
}

const happening = (c: ResolvedClaim): string => `${c.article}\u001f${c.said.group ?? c.id}`;

/** Undated claims that their own article ties to a dated one. */
function tied(claims: readonly ResolvedClaim[], groups: readonly Group[]): Joined {
  const classes = classesOf(claims, (c) => `${happening(c)} ${signatureKey(signatureOf(c))}`);
  const fits: Fits = (list, group) =>
    list.some((c) => group.claims.some((g) => happening(g) === happening(c))) && sameSignature(list, group);
  return joinOnly(groups, classes, fits);
}

function nearPublication(claim: ResolvedClaim): Interval | null {
  const day = claim.published;
  if (day === null) return null;
  const past = claim.modality === 'occurred' || claim.modality === 'denied';
  return past ? { from: addDays(day, -NEAR_DAYS), to: day } : { from: day, to: addDays(day, NEAR_DAYS) };
}

/** Other undated claims: the only dated group near publication, else those of one publication month. */
function undated(claims: readonly ResolvedClaim[], groups: readonly Group[]): readonly Group[] {
  const key = (c: ResolvedClaim): string => `${intervalKey(nearPublication(c))} ${signatureKey(signatureOf(c))}`;
  const fits: Fits = (list, group) => {
    const near = list[0] ? nearPublication(list[0]) : null;
    return near !== null && group.interval !== null && intervalsFit(near, group.interval) && sameSignature(list, group);
  };
  const step = joinOnly(groups, classesOf(claims, key), fits);
  const months = classesOf(step.left.flat(), (c) => c.published?.slice(0, 7) ?? '');
  return [...step.groups, ...months.flatMap(groupBySignature)];
}

/** Claims that state a number make an event of their own, by interval. */
function summaries(claims: readonly ResolvedClaim[]): readonly Group[] {
  return classesOf(claims, (c) => intervalKey(claimInterval(c)) || (c.published?.slice(0, 7) ?? '')).map((list) =>
    newGroup(list, true),
  );
}

const isDay = (c: ResolvedClaim): boolean => c.said.date?.precision === 'day';
const isStay = (c: ResolvedClaim): boolean => isDay(c) && c.said.date?.from !== c.said.date?.to;

/** A visit of several days takes in its days; two days of talks are two meetings. */
const staysFirst = (claims: readonly ResolvedClaim[]): boolean => claims[0]?.kind === 'visit';

/** From the live claims of one block to its happenings; strata from fine to coarse, since overlap is not transitive. */
export function groupBlock(claims: readonly ResolvedClaim[]): readonly Group[] {
  const [only] = claims;
  // Most blocks have one claim: none of the strata has another to put it with.
  if (only && claims.length === 1) return [newGroup(claims, only.said.count !== null)];
  const single = claims.filter((c) => c.said.count === null);
  const by = (precision: string): ResolvedClaim[] => single.filter((c) => c.said.date?.precision === precision);
  const stays = single.filter(isStay);
  const days = single.filter((c) => isDay(c) && !isStay(c));
  let groups = staysFirst(claims) ? dated(days, dated(stays, [])) : dated(stays, dated(days, []));
  groups = dated(by('month'), groups);
  groups = dated(by('year'), groups);
  const step = tied(
    single.filter((c) => c.said.date === null),
    groups,
  );
  groups = undated(step.left.flat(), step.groups);
  return [...groups, ...summaries(claims.filter((c) => c.said.count !== null))];
}
