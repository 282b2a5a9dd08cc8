import { type Core, landAmong, landOf } from '../../mention/core.ts';
import {
  fronts,
  type Item,
  isComma,
  isFinite,
  isNp,
  isNpOf,
  isPrep,
  isVg,
  type NounPhrase,
  prepWord,
  type VerbGroup,
} from '../items.ts';
import { standInsAt } from './stand-ins.ts';

const BODIES = new Set([
  'delegation',
  'delegations',
  'team',
  'mission',
  'group',
  'side',
  'party',
  'contingent',
  'representative',
  'representatives',
  'members',
]);

const isPerson = (item: Item | undefined): item is NounPhrase => isNpOf(item, 'person');
const isLed = (item: Item | undefined): boolean => isVg(item) && /^(?:lead|head)$/.test(item.lemma);
const isBy = (item: Item | undefined): boolean => isPrep(item, 'by');
const parts = (item: Item | undefined): boolean => isComma(item) || item?.kind === 'break';

/** "a delegation of the Norwegian parliament": who sends it. */
function countryOf(np: NounPhrase): string | null {
  const land = landAmong([np.core, np.possessor?.core, ...fronts(np)]);
  if (land !== null) return land;
  if (np.core.kind === 'title') return np.core.title.country;
  return np.core.kind === 'organization' ? np.core.reading.of : null;
}

/** "a delegation", "officials": those who may be led by somebody. */
const isBody = ({ core, words }: NounPhrase): boolean =>
  core.kind === 'title' ? core.title.plural : core.kind === 'thing' && BODIES.has(words.at(-1) ?? '');

/** The body that a phrase names, with its of-phrase: where it ends, and its country. */
function bodyAt(items: readonly Item[], at: number): { readonly end: number; readonly iso3: string | null } | null {
  const np = items[at];
  if (!isNp(np) || !isBody(np)) return null;
  let end = at + 1;
  let iso3 = countryOf(np);
  for (let of = items[end]; /^(?:of|from)$/.test(prepWord(of)); of = items[end]) {
    const owner = items[end + 1];
    if (!isNp(owner) || owner.core.kind === 'person') break;
    iso3 ??= countryOf(owner);
    end += 2;
  }
  return { end, iso3 };
}

function lend(np: NounPhrase, iso3: string | null): void {
  if (np.core.kind === 'person' && np.core.person.organization === null) np.core.person.country ??= iso3;
}

/** ", to be led by A,". */
const isAhead = (verb: Item | undefined): boolean => isVg(verb) && verb.shape === 'infinitive' && verb.passive;

/** "includes": a verb behind which members are named. */
const names = (item: Item | undefined): boolean => isVg(item) && item.is.has('naming') && item.lemma !== 'be';

/** "the delegation | under A", "the delegation, | which includes A". */
function namedBehind(items: readonly Item[], at: number): number | null {
  if (isPrep(items[at], 'under')) return isPerson(items[at + 1]) ? at + 1 : null;
  return items[at]?.kind === 'rel' && names(items[at + 1]) ? nameBehind(items, at + 2) : null;
}

/** "the delegation, led by A and B, met": A and B stand for it; the item behind "by", or null. */
function leaderOf(items: readonly Item[], at: number): number | null {
  const led = parts(items[at]) ? at + 1 : at;
  const named = namedBehind(items, led);
  if (named !== null) return named;
  const verb = items[led];
  const reduced = isLed(verb) && (isFinite(verb) ? !verb.passive && verb.modals.length === 0 : isAhead(verb));
  return reduced && isBy(items[led + 1]) ? nameBehind(items, led + 2) : null;
}

/** "by the leader of the opposition in the Senate Liv Dahl": the name that an office of several phrases ends with. */
function nameBehind(items: readonly Item[], from: number): number | null {
  for (let at = from; at < from + 7; at += 1) {
    const item = items[at];
    if (isPerson(item)) return at;
    if (!isNp(item) && item?.kind !== 'prep') return null;
  }
  return null;
}

/** The break that closes what a dash opened: "– led by A, B and C – visited". */
function closing(items: readonly Item[], opened: Item | undefined, from: number): number | null {
  if (!parts(opened)) return null;
  const limit = Math.min(items.length, from + 24);
  for (let at = from; at < limit; at += 1) {
    const item = items[at];
    if (isVg(item)) return null;
    const closes = item?.kind === opened?.kind && (opened?.kind === 'break' || isVg(items[at + 1]));
    if (closes) return at;
  }
  return null;
}

/** From where the members of a body are named, and for whom they act. */
type Members = { readonly from: number; readonly iso3: string };

const membersOf = (iso3: string | null, from: number): Members | null => (iso3 === null ? null : { from, iso3 });

const represents = (item: Item | undefined): item is VerbGroup => isVg(item) && item.lemma === 'represent';

/** "Representing Chile were | A and B". */
const behindOpening = (items: readonly Item[], at: number): Members | null =>
  at === 0 && represents(items[0]) ? membersOf(landAt(items[1]), 2) : null;

/** "Chile was represented by | A and B". */
function behindPassive(items: readonly Item[], at: number): Members | null {
  const verb = items[at + 1];
  return represents(verb) && verb.passive ? membersOf(landAt(items[at]), at + 2) : null;
}

/** "The U.S. delegation included | A; B". */
function behindBody(items: readonly Item[], at: number): Members | null {
  const body = bodyAt(items, at);
  const verb = body === null ? undefined : items[body.end];
  return body !== null && names(verb) ? membersOf(body.iso3, body.end + 1) : null;
}

const membersAt = (items: readonly Item[], at: number): Members | null =>
  behindOpening(items, at) ?? behindPassive(items, at) ?? behindBody(items, at);

/** "Chile", which is named alone for those who act for it. */
const landAt = (item: Item | undefined): string | null => (isNp(item) ? landOf(item.core) : null);

/** "and the Kenyan side by B", "Kenya by B", but not "in Oslo by B": from here on those of another country. */
const nextSide = (items: readonly Item[], at: number): string | null =>
  bodyAt(items, at)?.iso3 ?? (isBy(items[at + 1]) && items[at - 1]?.kind !== 'prep' ? landAt(items[at]) : null);

function lendMembers(items: readonly Item[]): void {
  items.forEach((_, at) => {
    const members = membersAt(items, at);
    if (members === null) return;
    let { iso3 } = members;
    for (let i = members.from; i < items.length; i += 1) {
      const item = items[i];
      if (isVg(item) && !item.is.has('naming')) break;
      iso3 = nextSide(items, i) ?? iso3;
      if (isNp(item)) lend(item, iso3);
    }
  });
}

/** "experts", "Brazilian officials": people, not the country or body that sends them. */
const arePeople = ({ core }: NounPhrase): boolean =>
  core.kind === 'thing' || (core.kind === 'title' && core.title.plural);

/** Whose people they are: "the Yemeni Houthi movement" is the movement, not the country. */
function homeOf(np: NounPhrase): Core | null {
  const cores = [np.core, np.possessor?.core, ...fronts(np)];
  const body = cores.find((core) => core?.kind === 'organization');
  return body ?? cores.find((core) => core?.kind === 'country') ?? null;
}

/** "a delegation from Brazil", "a team of Brazilian experts": that nobody leads is Brazil; `last` ends its of-phrase. */
function senderOf(body: NounPhrase, owner: Item | undefined): NounPhrase | null {
  if (!isNp(owner)) return null;
  const sent = /^(?:delegation|team|mission)$/.test(body.words.at(-1) ?? '') && arePeople(owner);
  const core = sent ? homeOf(owner) : owner.core;
  if (core === null || !canSend(core)) return null;
  const modifiers = sent ? [] : owner.modifiers;
  return { ...owner, core, modifiers, first: body.first, words: body.words, is: body.is };
}

const canSend = (core: Core): boolean =>
  core.kind === 'country' || (core.kind === 'organization' && core.reading.of === null);

type Led = { readonly body: NounPhrase; readonly iso3: string | null; readonly end: number; readonly leader: number };

/** A body with who leads it, or null. */
function ledAt(items: readonly Item[], at: number): Led | null {
  const [np, body] = [items[at], bodyAt(items, at)];
  const leader = body === null ? null : leaderOf(items, body.end);
  return isNp(np) && body !== null && leader !== null && isPerson(items[leader]) ? { ...body, body: np, leader } : null;
}

/** A body that nobody leads, as who sends it; where it ends. */
function sentAt(items: readonly Item[], at: number): { readonly np: NounPhrase; readonly end: number } | null {
  const [np, body] = [items[at], bodyAt(items, at)];
  // Members are some of a body, not the whole of it.
  if (!isNpOf(np, 'thing') || body === null || body.end === at + 1 || np.words.at(-1) === 'members') return null;
  const sender = senderOf(np, items[body.end - 1]);
  return sender === null ? null : { np: sender, end: body.end };
}

/** "the Taliban delegation": the group or body that sends it, when that is no state. */
function organizationOf({ core, possessor, modifiers }: NounPhrase): string | null {
  const cores = [core, possessor?.core, ...modifiers.map((modifier) => modifier.core)];
  const body = cores.find((one) => one?.kind === 'organization');
  return body?.kind === 'organization' && body.reading.of === null ? body.reading.id : null;
}

function lendBody({ core }: NounPhrase, id: string | null): void {
  if (core.kind === 'person' && core.person.country === null) core.person.organization ??= id;
}

/** Who leads a body stands for it; the others up to where the aside closes are of its country, too. */
function inPlaceOfBody(items: readonly Item[], { body, iso3, leader }: Led, closed: number | null): NounPhrase {
  const id = iso3 === null ? organizationOf(body) : null;
  for (const member of items.slice(leader, closed ?? leader + 1)) {
    if (!isNp(member)) continue;
    lend(member, iso3);
    lendBody(member, id);
  }
  const head = items[leader] as NounPhrase;
  return { ...head, first: body.first, words: body.words, is: body.is, possessor: head.possessor ?? body.possessor };
}

/** Delegations are those who lead them, and their members act for the country that sends them. */
export function withDelegates(items: readonly Item[]): Item[] {
  lendMembers(items);
  const out: Item[] = [];
  let dropped: number | null = null;
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item === undefined || at === dropped) continue;
    const stand = standInsAt(items, at);
    if (stand !== null) {
      out.push(...stand.items);
      at = stand.end - 1;
      continue;
    }
    const led = ledAt(items, at);
    const sent = led === null ? sentAt(items, at) : null;
    if (led !== null) {
      dropped = closing(items, items[led.end], led.leader + 1);
      out.push(inPlaceOfBody(items, led, dropped));
      at = led.leader;
    } else out.push(sent?.np ?? item);
    if (sent !== null) at = sent.end - 1;
  }
  return out;
}
