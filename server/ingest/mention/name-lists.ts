import { normAt, textAt } from '../document/tokens.ts';
import type { NameRun, Text } from './name-run.ts';
import { countryOf, type Hit, organizationOf, titleOf } from './scan.ts';
import { ownedBy, ownerBetween } from './title-chain.ts';
import { readTitle, type TitleRef } from './titles.ts';

/** "Liv Dahl | of Norway": where the country behind a name ends. */
function behindLand({ tokens, hits }: Text, end: number): number {
  if (tokens[end]?.norm !== 'of') return end;
  const land = hits[tokens[end + 1]?.norm === 'the' ? end + 2 : end + 1];
  return land && countryOf(land)?.form === 'name' ? land.end : end;
}

/** "Sheikh Salem", "Mrs Dahl": no office stands in front of the name. */
const isPlain = ({ title }: NameRun): boolean => title === null || title.row.class === 'honorific';

/** Where a name begins, with what honours it. */
const startOf = (run: NameRun): number => (isPlain(run) ? (run.title?.first ?? run.first) : run.first);

/** Whether two runs stand side by side in one list: "A and B", "A, B", "A, and B", "A of Peru and B". */
export function listed(text: Text, before: NameRun | undefined, run: NameRun | undefined): boolean {
  if (before === undefined || run === undefined || before.sentence !== run.sentence) return false;
  const between = text.tokens.slice(behindLand(text, before.end), startOf(run)).map((token) => token.norm);
  return between.length > 0 && between.length < 3 && /^(?:,|and|, and)$/.test(between.join(' '));
}

/** "the envoys for Africa, | A and B": the plural office whose field ends at `last`; it may stand right there. */
function officesUpTo({ tokens, hits, tags }: Text, last: number, floor: number): Hit | null {
  for (let at = last; at >= Math.max(floor, last - LONGEST_FIELD); at -= 1) {
    const hit = hits[at];
    if (hit && isOffices(hit)) return at === last || FIELD.test(normAt(tokens, at + 1)) ? hit : null;
    if (!hit && !/^(?:NOUN|PROPN|ADJ|DET|ADP|CCONJ)$/.test(tags[at] ?? '') && normAt(tokens, at) !== "'s") return null;
  }
  return null;
}

const LONGEST_FIELD = 8;
const FIELD = /^(?:of|for|to|on|in|at)$/;

const isOffices = (hit: Hit): boolean => titleOf(hit)?.plural === true && titleOf(hit)?.row.class === 'office';

/** "Two Democratic Representatives, | Collin Hall and Mary Berg": a plural title behind which the names follow. */
function titleBehindComma(text: Text, run: NameRun): TitleRef | null {
  const start = startOf(run);
  if (textAt(text.tokens, start - 1) !== ',' || run.end - run.first < 2) return null;
  const hit = officesUpTo(text, start - 2, run.sentence.first);
  const title = hit && readTitle(hit, start, { floor: run.sentence.first, ...text });
  return hit && title && ownedBy(title, ownerBetween(text, hit.end, start - 1));
}

/** For whom one of several holders of an office acts. */
type Owner = Pick<TitleRef, 'country' | 'organization'>;

function ownerOf(hit: Hit | null | undefined): Owner | null {
  const [country, body] = [countryOf(hit), organizationOf(hit)];
  if (country !== null) return { country: country.iso3, organization: null };
  return body?.sort === 'igo' ? { country: null, organization: body.id } : null;
}

type Owners = { readonly owners: readonly Owner[]; readonly first: number };

/** "Russian, Turkish and Iranian | Presidents", "EU and U.S. | envoys": whose they are, from the left. */
function ownersBefore({ tokens, hits }: Text, { country, organization, first }: TitleRef): Owners {
  const told = country !== null || organization !== null;
  const owners: Owner[] = told ? [{ country, organization }] : [];
  let start = first;
  const joined = (at: number): Hit | null =>
    /^(?:and|,)$/.test(normAt(tokens, at - 1)) ? (hits[at - 2] ?? null) : null;
  for (let hit = told ? joined(first) : (hits[first - 1] ?? null); hit !== null; hit = joined(start)) {
    const owner = ownerOf(hit);
    if (owner === null) break;
    owners.unshift(owner);
    start = hit.first;
  }
  return { owners, first: start };
}

type Over = { readonly title: TitleRef; readonly lands: readonly string[] };

/** "of Kenya and | Uganda": the countries of a list that ends at `last`, and the word in front of it. */
function landsUpTo(
  { tokens, hits }: Text,
  last: number,
  floor: number,
): { readonly lands: readonly string[]; readonly at: number } {
  const lands: string[] = [];
  let at = last;
  for (let hit = hits[at]; hit && countryOf(hit)?.form === 'name' && at >= floor; hit = hits[at]) {
    lands.unshift(countryOf(hit)?.iso3 ?? '');
    at = normAt(tokens, hit.first - 1) === 'the' ? hit.first - 2 : hit.first - 1;
    while (/^(?:and|,)$/.test(normAt(tokens, at))) at -= 1;
  }
  return { lands, at };
}

/** "the presidents of Kenya and Uganda, | A and B", "of Kenya and Uganda – | A": the plural office over as many countries. */
function titleOverLands(text: Text, run: NameRun): Over | null {
  const { tokens, hits } = text;
  const floor = run.sentence.first;
  const start = startOf(run);
  if (!/^[,–—-]$/.test(textAt(tokens, start - 1)) || run.end - run.first < 2) return null;
  const { lands, at } = landsUpTo(text, start - 2, floor);
  const office = normAt(tokens, at) === 'of' ? hits[at - 1] : null;
  if (lands.length < 2 || !office || !isOffices(office)) return null;
  const title = readTitle(office, start, { floor, ...text });
  return title === null ? null : { title, lands };
}

/** "the heads of the Norwegian and Sudanese delegations, | A and B": the countries in the field of a plural office. */
function titleOverField(text: Text, run: NameRun): Over | null {
  const { tokens, hits } = text;
  const start = startOf(run);
  if (textAt(tokens, start - 1) !== ',' || run.end - run.first < 2) return null;
  const office = officesUpTo(text, start - 2, run.sentence.first);
  if (office === null || normAt(tokens, office.end) !== 'of') return null;
  const lands = new Set<string>();
  for (let at = office.end; at < start; at += 1) {
    const land = countryOf(hits[at])?.iso3;
    if (land !== undefined) lands.add(land);
  }
  const title = lands.size < 2 ? null : readTitle(office, start, { floor: run.sentence.first, ...text });
  return title === null ? null : { title, lands: [...lands] };
}

const titleOver = (text: Text, run: NameRun): Over | null => titleOverLands(text, run) ?? titleOverField(text, run);

/** The office of one of several holders; "Mrs Dahl" stays a woman. */
function officeOf({ row, ...title }: TitleRef, run: NameRun): TitleRef {
  return { ...title, row: { ...row, sex: row.sex ?? run.title?.row.sex ?? null }, text: row.phrase, plural: false };
}

/** As many names as countries: each is of one, in their order; else of none. */
function shareLands(runs: readonly NameRun[], { title, lands }: Over): readonly NameRun[] {
  if (runs.length !== lands.length) return runs;
  return runs.map((run, at) => {
    const country = lands[at] ?? null;
    return { ...run, title: { ...officeOf(title, run), country, first: startOf(run) } };
  });
}

const NOBODY: Owner = { country: null, organization: null };

/** Gives each name its share: one owner for all, as many owners as names, else none. */
function share(text: Text, runs: readonly NameRun[], title: TitleRef): readonly NameRun[] {
  const { owners, first: leftmost } = ownersBefore(text, title);
  const each = owners.length > 1 && owners.length === runs.length;
  const one = (at: number): Owner => {
    if (owners.length < 2) return title;
    return (each ? owners[at] : undefined) ?? NOBODY;
  };
  return runs.map((run, at) => {
    const { country, organization } = one(at);
    const first = at === 0 ? (each ? leftmost : title.first) : startOf(run);
    return { ...run, title: { ...officeOf(title, run), country, organization, first } };
  });
}

/** The plural title of a run, which it shares with those behind it. */
function sharedTitle(text: Text, run: NameRun): TitleRef | null {
  if (run.title?.plural === true) return run.title;
  return isPlain(run) ? titleBehindComma(text, run) : null;
}

const isListed = (run: NameRun | undefined): boolean => run !== undefined && isPlain(run);

/** Where the list that begins with a run ends: at the next run with a title of its own. */
function listEnd(text: Text, runs: readonly NameRun[], first: number): number {
  let end = first + 1;
  while (end < runs.length && isListed(runs[end]) && listed(text, runs[end - 1], runs[end])) end += 1;
  return end;
}

/** Right behind the plural office; behind its field ("the ministers in Oslo, Ann Hall said") one name may be anybody's. */
const isNear = ({ hits }: Text, run: NameRun): boolean =>
  !isPlain(run) || titleOf(hits[startOf(run) - 2])?.plural === true;

/** "Presidents Vladimir Putin and Ana Ruiz": a plural title belongs to each name of the list behind it. */
export function shareTitles(text: Text, runs: readonly NameRun[]): readonly NameRun[] {
  const out: NameRun[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at] as NameRun;
    const over = isPlain(run) ? titleOver(text, run) : null;
    const title = sharedTitle(text, run);
    if (title === null && over === null) {
      out.push(run);
      continue;
    }
    const group = runs.slice(at, listEnd(text, runs, at));
    const clear = group.length > 1 || (isNear(text, run) && run.end - run.first > 1);
    if (over !== null) out.push(...shareLands(group, over));
    else out.push(...(clear && title !== null ? share(text, group, title) : group));
    at += group.length - 1;
  }
  return out;
}
