import { lemmaOf } from '../document/lemmas.ts';
import { normAt } from '../document/tokens.ts';
import { landEnd } from './country-beside.ts';
import type { Hint } from './hint.ts';
import type { NameRun, Text } from './name-run.ts';
import { countryOf, type Hit, organizationOf } from './scan.ts';

/** The name in front, with what the words beside it say. */
export type Before = { readonly run: NameRun | undefined; readonly hint: Hint | undefined };

/** Where the words of whose somebody is begin: "the | EU's | Liv Dahl". */
function ownerFirst({ tokens, hits }: Text, { first }: NameRun): number {
  const at = normAt(tokens, first - 1) === "'s" ? first - 2 : first - 1;
  const start = hits[at]?.first ?? at;
  return normAt(tokens, start - 1) === 'the' ? start - 1 : start;
}

/** A body for which people act. */
const isBody = (hit: Hit | null | undefined): boolean => /^(?:igo|armed-group)$/.test(organizationOf(hit)?.sort ?? '');

/** "Norway's | Liv Dahl", "the EU's | Liv Dahl". */
function isOwned({ tokens, hits }: Text, run: NameRun): boolean {
  const width = run.end - run.first;
  if (width < 2 || width > 3 || normAt(tokens, run.first - 1) !== "'s") return false;
  const owner = hits[run.first - 2];
  return countryOf(owner)?.form === 'name' || isBody(owner);
}

/** "the Norwegian | Liv Dahl". */
const isNational = (text: Text, run: NameRun): boolean =>
  run.end - run.first === 2 &&
  countryOf(text.hits[run.first - 1]) !== null &&
  countryOf(text.hits[run.first - 1])?.form !== 'name' &&
  normAt(text.tokens, ownerFirst(text, run)) === 'the';

/** "Liv Dahl | of Norway". */
const isOfLand = (text: Text, { first, end }: NameRun): boolean => end - first > 1 && landEnd(text, end) > end;

/** Of somebody known: by the office in front, or by the table. */
const isKnown = ({ title, leader }: NameRun): boolean => title?.row.class === 'office' || leader !== null;

/** With whose somebody is beside the name. */
export const standsWithSide = (text: Text, run: NameRun): boolean =>
  isOwned(text, run) || isNational(text, run) || isOfLand(text, run);

/** What stands between two names, without what belongs to them. */
function linkBetween(text: Text, before: NameRun, after: NameRun): string {
  const alone = isOfLand(text, after) ? after.first : ownerFirst(text, after);
  const link = text.tokens.slice(landEnd(text, before.end), after.title?.first ?? alone);
  return link.map(({ norm }) => norm).join(' ');
}

const actsForSide = (text: Text, run: NameRun): boolean => standsWithSide(text, run) || isKnown(run);

/** "Norway's A and Peru's B", "Norway's A and Peruvian President B": a pair of those who act for a country each. */
export function paired(text: Text, { run: before, hint }: Before, after: NameRun | undefined): boolean {
  if (before === undefined || after === undefined || before.sentence !== after.sentence) return false;
  const known = hint === 'office' || actsForSide(text, before);
  return known && actsForSide(text, after) && /^(?:,|, and|and|with)$/.test(linkBetween(text, before, after));
}

const MEETS =
  /^(?:met|meets|meet|meeting|meetings|talks|talked|spoke|spoken|conversation|call|lunch|dinner|breakfast)$/;

/** "talks with | Norway's Liv Dahl", "spoke to | Liv Dahl of Norway". */
const isPartner = ({ tokens }: Text, first: number): boolean =>
  /^(?:with|to)$/.test(normAt(tokens, first - 1)) &&
  (MEETS.test(normAt(tokens, first - 2)) || satDown(tokens, first - 2));

/** "sat down | with". */
const satDown = (tokens: Text['tokens'], at: number): boolean =>
  normAt(tokens, at) === 'down' && /^s[ai]t/.test(normAt(tokens, at - 1));

/** "met | Norway's Liv Dahl", "opposed by | Norway's Liv Dahl": with a country in front whoever is met, or does it, acts for it. */
export function isMet(text: Text, run: NameRun, verbs: ReadonlySet<string>): boolean {
  const near = isOwned(text, run) ? ownerFirst(text, run) - 1 : -1;
  const at = normAt(text.tokens, near) === 'by' ? near - 1 : near;
  if (isOfLand(text, run) && isPartner(text, run.first)) return true;
  if (isOwned(text, run) && isPartner(text, ownerFirst(text, run))) return true;
  // "Norway backed the plan, as | did | Peru's Ana Ruiz".
  if (/^(?:do|does|did)$/.test(normAt(text.tokens, at))) return /^(?:as|so)$/.test(normAt(text.tokens, at - 1));
  return text.tags[at] === 'VERB' && verbs.has(lemmaOf(normAt(text.tokens, at), verbs));
}

/** "Ann Hall took part on the Peruvian side, | Jon Moe | on the Chilean". */
export function isOnSide({ tokens, hits }: Text, { end }: NameRun): boolean {
  const land = hits[end + 2];
  const on = normAt(tokens, end) === 'on' && normAt(tokens, end + 1) === 'the';
  if (!on || !land || countryOf(land)?.form !== 'adjective') return false;
  return /^(?:[.,;]|side|)$/.test(normAt(tokens, land.end));
}
