import { type Item, isComma, isFinite, isNp, isNpOf, isPrep, isSemicolon, prepWord } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import { textAt } from '../../document/tokens.ts';
import type { DateMention } from '../../mention/date-mention.ts';
import { placeOf } from '../../mention/scan.ts';
import type { Where } from '../draft.ts';
import { bothLands } from './both-lands.ts';
import { whereOf } from './where.ts';

/** A place that a journey leads to, with the date behind it. */
export type Stop = { readonly where: Where; readonly date: DateMention | null };

const LINKS = /^(?:comma|conj)$/;

function dateAt(scene: Scene, at: number): { readonly date: DateMention; readonly end: number } | null {
  const { items } = scene.grammar;
  const prep = items[at];
  const here = /^(?:on|from|in)$/.test(prepWord(prep)) ? at + 1 : at;
  const item = items[here];
  return item?.kind === 'date' && item.date.use === 'at' ? { date: item.date, end: here + 1 } : null;
}

/** "Nairobi, Kenya; and Kampala, Uganda, | June 20-25": days that end a list and the sentence. */
function closingDate(scene: Scene, at: number): ReturnType<typeof dateAt> {
  const { items } = scene.grammar;
  const ends = isComma(items[at]) && items[at + 1]?.kind === 'date' && (items[at + 2]?.kind ?? 'word') === 'word';
  return ends ? dateAt(scene, at + 1) : null;
}

/** "Hanoi (June 14-15)": brackets are no items, their dates stand in the text. */
function inBrackets(scene: Scene, end: number): DateMention | null {
  const { tokens, dates } = scene.source;
  return textAt(tokens, end) === '(' ? (dates[end + 1] ?? null) : null;
}

const links = (item: Item | undefined): boolean => item !== undefined && (LINKS.test(item.kind) || isSemicolon(item));

const LATER = /^(?:then|later|on|onwards?|finally|from there)$/;

/** "to Moscow and | then to | Beijing": the next stop behind a preposition of its own. */
const goesOn = (items: readonly Item[], at: number): boolean => {
  const [item, before] = [items[at], items[at - 1]];
  if (item?.kind === 'word') return LATER.test(item.word) && (links(before) || before?.kind === 'date');
  if (isPrep(item, 'in')) return before?.kind === 'conj';
  // "then | on to | Beijing".
  if (isPrep(item, 'on')) return isPrep(items[at + 1], 'to');
  return isPrep(item, 'to') && (links(before) || before?.kind === 'word' || isPrep(before, 'on'));
};

/** "to Peru | twice |, and to Chile": how often goes with the place in front. */
const behindTimes = (items: readonly Item[], at: number): number => {
  const often = items[at];
  return often?.kind === 'word' && /^(?:once|twice)$/.test(often.word) && links(items[at + 1]) ? at + 1 : at;
};

const opensClause = (scene: Scene, at: number): boolean => {
  const verb = scene.grammar.items[at + 1];
  return isFinite(verb);
};

/** The stops of a list that begins at item `from`: "Istanbul and Ankara, Turkey; Madrid, Spain on June 3". */
function listFrom(scene: Scene, from: number): readonly Stop[] {
  const out: Stop[] = [];
  for (let at = from; at < scene.grammar.items.length; ) {
    const item = scene.grammar.items[at];
    const where = isNp(item) && !(out.length > 0 && opensClause(scene, at)) ? whereOf(scene, item) : null;
    if (isNp(item) && where !== null) {
      const dated = dateAt(scene, at + 1) ?? closingDate(scene, at + 1);
      out.push({ where, date: inBrackets(scene, item.end) ?? dated?.date ?? null });
      at = dated?.end ?? behindTimes(scene.grammar.items, at + 1);
    } else if (out.length > 0 && (links(item) || goesOn(scene.grammar.items, at))) at += 1;
    else break;
  }
  return out;
}

/** A town and the country or region behind it are one stop: "Palm Beach, Florida"; the date stands behind the last. */
function withoutWider(scene: Scene, stops: readonly Stop[]): readonly Stop[] {
  const isTown = ({ where }: Stop): boolean =>
    where.name !== null && placeOf(scene.source.hits[where.first])?.region !== true;
  const towns = new Set(stops.filter(isTown).map(({ where }) => where.iso3));
  const isWider = (stop: Stop): boolean => !isTown(stop) && towns.has(stop.where.iso3);
  return stops.flatMap((stop, i) => {
    if (isWider(stop)) return [];
    const next = stops[i + 1];
    const date = stop.date ?? (next !== undefined && isWider(next) ? next.date : null);
    return [{ ...stop, date }];
  });
}

/** "five nations | next week, | among them | Malta and Cyprus", "Gulf states, | including | Oman": where the names of some of many places begin, or null. */
function someOf({ grammar: { items } }: Scene, from: number): number | null {
  const many = items[from];
  if (!isNpOf(many, 'thing') || !many.is.has('lands')) return null;
  let at = from + 1;
  while (/^(?:date|comma)$/.test(items[at]?.kind ?? '') || isWhen(items, at)) at += 1;
  if (/^(?:including|such as)$/.test(prepWord(items[at]))) return at + 1;
  const them = items[at + 1];
  return isPrep(items[at], 'among') && isNpOf(them, 'pronoun') && them.core.word === 'them' ? at + 2 : null;
}

/** "in | May". */
const isWhen = (items: readonly Item[], at: number): boolean =>
  /^(?:in|on)$/.test(prepWord(items[at])) && items[at + 1]?.kind === 'date';

/** The stops of a journey from item `from` on; a date behind the last alone is that of all. */
export function itinerary(scene: Scene, from: number): readonly Stop[] {
  const first = scene.grammar.items[from];
  const both = isNp(first) ? bothLands(scene, first) : [];
  if (both.length > 0) return both.map((where) => ({ where, date: dateAt(scene, from + 1)?.date ?? null }));
  const known = listFrom(scene, someOf(scene, from) ?? from).filter(({ where }) => where.iso3 !== null);
  const stops = withoutWider(scene, known);
  const last = stops.at(-1);
  const shared = stops.filter(({ date }) => date !== null).length === 1 && last !== undefined ? last.date : null;
  return shared === null ? stops : stops.map((stop) => ({ ...stop, date: shared }));
}
