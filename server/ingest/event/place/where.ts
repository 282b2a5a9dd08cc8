import { type Item, isComma, isNp, isPrep, isVg, type NounPhrase, prepWord } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import { isCapital, normAt } from '../../document/tokens.ts';
import { countryOf } from '../../mention/scan.ts';
import type { Where } from '../draft.ts';

/** Singapore and Monaco are towns as well: the country's own name says where. */
function cityState(scene: Scene, iso3: string): string | null {
  const row = scene.knowledge.countries.get(iso3);
  return row?.capitals.some((capital) => capital.name === row.name) ? row.name : null;
}

type Seat = Pick<Where, 'name' | 'iso3'>;

const at = ({ first, end }: NounPhrase, { name, iso3 }: Seat): Where => ({ first, end, name, iso3 });

/** "visited the country", "in the island nation": the one that the text told of last. */
function theCountry(scene: Scene, np: NounPhrase): Where | null {
  if (np.core.kind !== 'thing' || !np.is.has('state') || np.modifiers.length > 0 || np.possessor !== null) return null;
  const first = normAt(scene.source.tokens, np.first);
  const iso3 = /^(?:the|this|that)$/.test(first) ? landTold(scene, np) : undefined;
  return iso3 === undefined
    ? null
    : { first: np.first, end: np.end, name: cityState(scene, iso3), iso3, implied: true };
}

/** "is the first Norwegian minister | to visit | the country": no Norwegian is the first one in Norway. */
function isFirstThere({ grammar: { items } }: Scene, np: NounPhrase): boolean {
  const here = items.indexOf(np);
  const [first, verb] = [items[here - 2], items[here - 1]];
  return isVg(verb) && verb.shape === 'infinitive' && isNp(first) && first.words.includes('first');
}

/** The country told of last; that of the place of writing where a guest is the first one there. */
function landTold(scene: Scene, np: NounPhrase): string | undefined {
  const own = isFirstThere(scene, np) ? lastLand(scene, np) : null;
  const there = own === null || scene.here?.iso3 === own ? null : (scene.here?.iso3 ?? null);
  return there ?? scene.discourse.countries.findLast((land) => land !== own);
}

/** The land that the sentence names last in front of a phrase. */
function lastLand({ source: { hits }, sentence }: Scene, { first }: NounPhrase): string | null {
  const hit = hits.slice(sentence.first, first).findLast((one) => one !== null && countryOf(one) !== null);
  return countryOf(hit)?.iso3 ?? null;
}

/** "arrived in Bonn and toured | the city": the town in front in the same sentence. */
function theTown(scene: Scene, np: NounPhrase): Where | null {
  if (np.core.kind !== 'thing' || !/^the (?:city|town|capital)$/.test(np.words.join(' '))) return null;
  const { items } = scene.grammar;
  const here = items.indexOf(np);
  const verb = items[here - 1];
  const reached = isVg(verb) ? verb.lemma !== 'leave' : /^(?:in|to|into)$/.test(prepWord(verb));
  if (here < 0 || !reached || np.modifiers.length > 0 || isPrep(items[here + 1], 'of')) return null;
  const places = items.slice(0, here).flatMap((item) => {
    const named = isNp(item) && (item.core.kind === 'country' || item.core.kind === 'place');
    return (named ? whereOf(scene, item) : null) ?? [];
  });
  const [town, last] = [places.findLast(({ name }) => name !== null), places.at(-1)];
  // "In Lima, | Peru said | that she toured | the city": a country behind the town must be its own.
  if (places.length === 0) return onlyTown(scene, np);
  return town === undefined || town.iso3 !== last?.iso3 ? null : { ...town, first: np.first, end: np.end };
}

/** "met Salem in Bonn. She also spoke in | the town | with Rojas": the only one of the sentence before. */
function onlyTown({ discourse, sentence }: Scene, { first, end }: NounPhrase): Where | null {
  const before = discourse.places.filter((place) => place.sentence === sentence.index - 1);
  const [town] = before;
  const one = town !== undefined && before.every(({ name }) => name === town.name);
  return one && town.name !== null ? { first, end, name: town.name, iso3: town.iso3, implied: true } : null;
}

/** What a phrase says of a place, with the country behind its comma. */
export function whereOf(scene: Scene, np: NounPhrase): Where | null {
  if (np.core.kind === 'place') return at(np, np.core.reading);
  if (np.core.kind === 'country' && np.core.reading.form !== 'adjective' && np.core.reading.form !== 'people') {
    const { city, iso3 } = np.core.reading;
    return at(np, { name: city ?? cityState(scene, iso3), iso3 });
  }
  const told = theCountry(scene, np) ?? theTown(scene, np);
  if (told !== null) return told;
  const town = townOf(scene, np);
  if (town !== null) return town;
  const capital = capitalOf(scene, np);
  if (capital !== null) return capital;
  const seat = ministry(np) ?? seatOf(scene, np);
  if (seat !== null) return at(np, seat);
  const inner = np.modifiers
    .map((modifier) => modifier.core)
    .find((core) => core.kind === 'place' || core.kind === 'country');
  return np.core.kind === 'thing' && inner ? inFront(np, inner) : behindComma(scene, np);
}

/** "the Berlin conference", "Peruvian soil": the place that stands inside a phrase. */
function inFront(np: NounPhrase, inner: NounPhrase['core']): Where | null {
  if (np.is.has('schemes')) return null;
  // "the Red Sea resort": the sea is not where it is.
  if (inner.kind === 'place') return np.is.has('towns') && inner.reading.iso3 === null ? null : at(np, inner.reading);
  // "the Norwegian embassy in Lima" is not in Norway.
  if (/^(?:embassy|consulate)$/.test(np.words.at(-1) ?? '')) return null;
  return inner.kind === 'country' && np.is.has('sites') ? at(np, { name: null, iso3: inner.reading.iso3 }) : null;
}

/** "at | the Munich Security Conference": a forum has the town where it is held. */
function forumTown({ knowledge }: Scene, { core }: NounPhrase): Seat | null {
  if (core.kind !== 'organization' || core.reading.sort !== 'forum') return null;
  const [home] = Object.entries(knowledge.frames.visit.homes.get(core.reading.id) ?? {});
  return home === undefined ? null : { iso3: home[0], name: home[1] };
}

/** "met here on Monday", "will meet her there": behind item `from`, before item `end`. */
export function hereIn(scene: Scene, from: number, end: number): Where | null {
  const { items } = scene.grammar;
  const [first, last] = [items[from]?.end ?? 0, items[end - 1]?.end ?? 0];
  for (let token = first; token < last; token += 1) {
    const seat = hereAt(scene, token) ?? thereAt(scene, token);
    if (seat !== null) return { first: token, end: token + 1, ...seat };
  }
  return null;
}

const hereAt = ({ source, here }: Scene, token: number): Seat | null =>
  normAt(source.tokens, token) === 'here' ? here : null;

/** "talks about the fighting | there": where what they are about is. */
function isOfMatter({ grammar: { items } }: Scene, token: number): boolean {
  const np = items.findIndex((item) => isNp(item) && item.end === token);
  return !/^(?:with)?$/.test(prepWord(items[np - 1]));
}

/** Where nothing is said to be there, nor to come from there, as in "there will be talks". */
function thereAt(scene: Scene, token: number): (Seat & { implied: true }) | null {
  const { tokens, tags } = scene.source;
  if (normAt(tokens, token) !== 'there' || tags[token + 1] === 'AUX' || tags[token + 1] === 'VERB') return null;
  if (isOfMatter(scene, token)) return null;
  if (/^(?:from|that|if|as|because|when|and|but|,)$/.test(normAt(tokens, token - 1))) return null;
  const told = scene.discourse.places.findLast((place) => place.end <= token);
  return told === undefined ? null : { name: told.name, iso3: told.iso3, implied: true };
}

/** "the Azerbaijani city of Ganja", "the Black Sea resort of Sochi": the town that stands behind "of". */
function townOf(scene: Scene, np: NounPhrase): Where | null {
  if (np.core.kind !== 'thing' || !np.is.has('towns')) return null;
  const { items } = scene.grammar;
  const here = items.indexOf(np);
  const [of, town] = [items[here + 1], items[here + 2]];
  if (here < 0 || !isPrep(of, 'of') || !isNp(town)) return null;
  const listed = town.core.kind === 'thing' ? null : whereOf(scene, town);
  if (listed !== null) return listed.name === null ? null : listed;
  const land = [np.possessor, ...np.modifiers].find((part) => part?.core.kind === 'country')?.core;
  if (land?.kind !== 'country') return behindComma(scene, town);
  return isName(scene, town) ? at(town, { name: textOf(scene, town), iso3: land.reading.iso3 }) : null;
}

const isName = (scene: Scene, np: NounPhrase): boolean =>
  np.core.kind === 'thing' && scene.source.tokens.slice(np.first, np.end).every((token) => token.capital);

function textOf({ source }: Scene, { first, end }: NounPhrase): string | null {
  const [from, to] = [source.tokens[first], source.tokens[end - 1]];
  return from && to ? source.source.slice(from.start, to.end) : null;
}

/** "the capital of Turkey", "the Turkish capital": a capital that is not named. */
function capitalOf(scene: Scene, np: NounPhrase): Where | null {
  if (np.core.kind !== 'thing' || np.words.at(-1) !== 'capital') return null;
  const { items } = scene.grammar;
  const here = items.indexOf(np);
  const [of, owner] = [items[here + 1], items[here + 2]];
  const behind = here >= 0 && isPrep(of, 'of') && isNp(owner) ? owner : null;
  const inner = [np.possessor, ...np.modifiers].find((part) => part?.core.kind === 'country') ?? null;
  if (behind !== null && inner !== null) return behind.core.kind === 'place' ? whereOf(scene, behind) : null;
  const land = (inner ?? behind)?.core;
  if (land?.kind !== 'country') return null;
  const city = capitalOn(scene, land.reading.iso3);
  return city === null ? null : { first: np.first, end: np.end, name: city, iso3: land.reading.iso3 };
}

/** The capital of a country on the day of the text. */
function capitalOn({ knowledge, day }: Scene, iso3: string): string | null {
  const capitals = knowledge.countries.get(iso3)?.capitals ?? [];
  const then = capitals.find(({ from, to }) => day !== null && (from ?? '') <= day && day <= (to ?? '9'));
  return (then ?? capitals.at(-1))?.name ?? null;
}

/** "at the Department of State". */
function ministry({ core }: NounPhrase): Seat | null {
  if (core.kind !== 'organization' || core.reading.sort !== 'ministry' || core.reading.of === null) return null;
  return { name: core.reading.name, iso3: core.reading.of };
}

/** "at NATO headquarters", "in Kenya's capital". */
function seatOf(scene: Scene, np: NounPhrase): Seat | null {
  const forum = forumTown(scene, np);
  if (forum !== null) return forum;
  const owner = np.possessor?.core;
  const abroad = /^(?:embassy|consulate)$/.test(np.words.at(-1) ?? '');
  if (np.is.has('sites') && !abroad && owner?.kind === 'country') return { name: null, iso3: owner.reading.iso3 };
  const body = np.modifiers.find(({ core }) => core.kind === 'organization')?.core;
  if (!np.is.has('seats') || body?.kind !== 'organization') return null;
  const [iso3] = Object.keys(scene.knowledge.frames.visit.homes.get(body.reading.id) ?? {});
  return iso3 === undefined ? null : { name: `${body.reading.name} headquarters`, iso3 };
}

/** An unlisted town is known by the country behind it: "in Neom, Saudi Arabia", "in Dayton, Ohio". */
function behindComma(scene: Scene, np: NounPhrase): Where | null {
  const items = scene.grammar.items;
  const here = items.indexOf(np);
  const next = items[here + 2];
  const capital = isCapital(scene.source.tokens, np.head);
  if (here < 0 || !capital || !isComma(items[here + 1]) || !isNp(next)) return null;
  const wider = next.core.kind === 'country' || (next.core.kind === 'place' && next.core.reading.region);
  return wider ? at(np, { name: textOf(scene, np), iso3: next.core.reading.iso3 }) : null;
}

/** "a White House meeting", "the Helsinki summit", "Camp David talks". */
export function seatIn(item: Item | undefined): Where | null {
  if (!isNp(item)) return null;
  for (const { core, first, end } of item.modifiers) {
    if (core.kind === 'country' && core.reading.city !== null)
      return { first, end, name: core.reading.city, iso3: core.reading.iso3 };
    if (core.kind === 'place' && !core.reading.region)
      return { first, end, name: core.reading.name, iso3: core.reading.iso3 };
  }
  return null;
}
