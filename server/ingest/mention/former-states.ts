import type { MemberRow, Tables } from '../../reference/tables.ts';
import type { Reading } from './lexicon.ts';
import { type Hit, makeHit } from './scan.ts';

/** The lands of today that former states held, by land. */
export type FormerStates = ReadonlyMap<string, readonly MemberRow[]>;

export function makeFormerStates({ countries, members }: Pick<Tables, 'countries' | 'members'>): FormerStates {
  const ended = new Set(countries.filter(({ existed }) => existed.to !== null).map(({ iso3 }) => iso3));
  const held = members.filter(({ group }) => ended.has(group));
  return new Map(held.map(({ country }) => [country, held.filter((row) => row.country === country)]));
}

const holds = ({ term }: MemberRow, day: string): boolean => (term.from ?? '') <= day && day <= (term.to ?? '9');

/** Whether a land is a part of a state on a day. */
export const isPart = (former: FormerStates, { land, state }: { land: string; state: string }, day: string): boolean =>
  former.get(land)?.some((row) => row.group === state && holds(row, day)) ?? false;

/** The state in which the towns of a land stood on a day. */
const stateOn = (former: FormerStates, land: string, day: string): string =>
  former.get(land)?.find((row) => holds(row, day))?.group ?? land;

/** A town, and who sits in it, is of the state of that day; who names a land by its own name means the land. */
function onDay(former: FormerStates, reading: Reading, day: string): Reading {
  const named = reading.kind === 'country' && !/^(?:seat|ministry)$/.test(reading.form);
  if (named || (reading.kind !== 'country' && reading.kind !== 'place') || reading.iso3 === null) return reading;
  const iso3 = stateOn(former, reading.iso3, day);
  return iso3 === reading.iso3 ? reading : { ...reading, iso3 };
}

/** "Belgrade" in 1995 is in Yugoslavia, "Kiev" in 1985 in the Soviet Union. */
export function asOfDay(hit: Hit, former: FormerStates, day: string | null): Hit {
  if (day === null) return hit;
  const readings = hit.readings.map((reading) => onDay(former, reading, day));
  return readings.every((reading, at) => reading === hit.readings[at]) ? hit : makeHit(hit.first, hit.end, readings);
}
