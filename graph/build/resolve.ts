import type { Argument, SaidPlace } from '../model/claim.ts';
import type { IsoDay } from '../model/date.ts';
import { type ActorId, asActorId, countryId, leaderIdFromKey, organizationId, placeId } from '../model/id.ts';
import { foldKey, isNamesake } from '../model/namesake.ts';
import { type Judged, NOTHING_JUDGED } from './judged.ts';
import type { Names } from './names.ts';
import { acts, only, tableRow, type Wanted } from './own-id.ts';
import type { LeaderFacts, Reference } from './reference.ts';
import type { ResolvedPlace } from './resolved.ts';

const MAX_TOKENS_FOR_PAIRS = 6;

/** `own` is the id before judgements of sameness. */
export type Identity = { readonly id: ActorId; readonly own: ActorId };

/** From what a sentence says to nodes. */
export type Resolve = {
  /** `published` is the article's day, or null. */
  actor(argument: Argument, published: IsoDay | null): Identity;
  place(said: SaidPlace | null): ResolvedPlace | null;
};

/** "Vladimir Vladimirovich Putin": a longer form that holds exactly one row's two-token name of that country. */
function rowInside(reference: Reference, wanted: Wanted): LeaderFacts | null {
  const tokens = wanted.key.split(' ');
  if (wanted.affiliation === null || tokens.length < 3 || tokens.length > MAX_TOKENS_FOR_PAIRS) return null;
  const pairs = tokens.flatMap((first, i) => tokens.slice(i + 1).map((second) => `${first} ${second}`));
  const rows = pairs.flatMap((pair) => reference.leadersByKey(pair));
  const fitting = rows.filter((row) => !row.short && acts(row.leader, wanted.affiliation));
  return only([...new Map(fitting.map((row) => [row.leader.id, row.leader])).values()]);
}

/** A town has the name of the table, however it is written: Kiev is Kyiv. */
function placeOf(said: SaidPlace | null, reference: Reference): ResolvedPlace | null {
  if (said === null) return null;
  const { name, country } = said;
  if (name === null) return country === null ? null : { id: country, name, country };
  const known = reference.place(name, country)?.name ?? name;
  return { id: placeId(country, known), name: known, country };
}

/** Resolution over the live names: order-free, because it sees only which names are live, tables and judgements. */
export function makeResolve(names: Names, reference: Reference, judged: Judged = NOTHING_JUDGED): Resolve {
  const as = (own: ActorId): Identity => ({ own, id: judged.same(own) });
  /** The one longer name, or row, that this name is told of. */
  const longer = (wanted: Wanted): Identity | null => {
    const row = rowInside(reference, wanted);
    if (row) return as(asActorId(row.id));
    const found = names
      .containing(wanted.key, wanted.affiliation)
      .map((n) => leader({ ...wanted, key: n.key, affiliation: n.affiliation }));
    const ids = only([...new Set(found.map((f) => f.id))]);
    return ids === null ? null : (found.toSorted((a, b) => (a.own < b.own ? -1 : 1))[0] ?? null);
  };
  const leader = (wanted: Wanted): Identity => {
    const row = tableRow(reference, wanted);
    if (row) return as(asActorId(row.id));
    const own = leaderIdFromKey(wanted.key, wanted.affiliation);
    if (isNamesake(wanted.key) || judged.isMerged(own)) return as(own);
    const whole = longer(wanted);
    return whole === null || judged.areApart(own, whole.id) ? as(own) : whole;
  };
  return {
    place: (said) => placeOf(said, reference),
    actor({ kind, key, name, country, roleId }, published) {
      if (kind === 'country') return as(countryId(key));
      if (kind === 'organization') return as(organizationId(key, name));
      return leader({ key: foldKey(key), affiliation: country, day: published, roleId });
    },
  };
}
