import { isCapital, normAt, textAt } from '../document/tokens.ts';
import type { NameRun, Text } from './name-run.ts';
import { countryOf, type Hit, isOffice, organizationOf, titleOf } from './scan.ts';
import { readTitle } from './titles.ts';

const LONGEST_FIELD = 12;
const NOMINAL = /^(?:NOUN|ADJ|PROPN|DET)$/;
const FIELD = /^(?:of|in|at|for|to|on)$/;

/** Whether a table knows the state or body that a word names. */
const namesSide = ({ hits }: Text, at: number): boolean =>
  countryOf(hits[at]) !== null || /^(?:igo|armed-group)$/.test(organizationOf(hits[at])?.sort ?? '');

/** "Norway's | special envoy", "the UN | envoy". */
function isOwned(text: Text, hit: Hit): boolean {
  const title = readTitle(hit, hit.end, { floor: Math.max(0, hit.first - 6), ...text });
  return title !== null && (title.country !== null || title.organization !== null);
}

/** "its senior adviser on | trade", "the special envoy for | the region": those who are for something, whosever they are. */
const isForField = (text: Text, at: number): boolean =>
  /^(?:for|on)$/.test(normAt(text.tokens, at)) && FOR_FIELD.test(titleOf(text.hits[at - 1])?.row.role ?? '');

const FOR_FIELD = /(?:envoy|adviser|aide|representative|negotiator|minister|official)/;

/** The office in front of a preposition at `at`; a state must stand by it, unless it is one "of" or "for" something. */
function officeBefore(text: Text, at: number, side: boolean): Hit | null {
  const office = text.hits[at - 1];
  if (!office || !isOffice(office)) return null;
  return normAt(text.tokens, at) === 'of' || side || isForField(text, at) || isOwned(text, office) ? office : null;
}

/** "for relations | with | Peru". */
const isTie = ({ tokens }: Text, at: number): boolean =>
  normAt(tokens, at) === 'with' && /^(?:relations|ties|talks|negotiations|cooperation)$/.test(normAt(tokens, at - 1));

/** A word of the phrases that tell what an office is for, never "on Monday". */
function isOfField(text: Text, at: number): boolean {
  const { tokens, tags, hits, words } = text;
  if (hits[at] !== null || normAt(tokens, at) === "'s" || isTie(text, at)) return true;
  return NOMINAL.test(tags[at] ?? '') && !(isCapital(tokens, at) && words.never.has(normAt(tokens, at)));
}

/** Whether a name goes on with a verb or closes, or has its country behind it: "the chairman of the talks, Liv Dahl of Norway". */
const isClosed = ({ tokens, tags }: Text, { end, country }: NameRun): boolean =>
  tags[end] === 'VERB' || country !== null || /^[,.;]$/.test(textAt(tokens, end));

/** "China's head of border safety, | Liu Shan, said", "Norway's envoy in Lima, | Ola Vik,": an office with its field in small letters. */
export function officeOfThing(text: Text, run: NameRun): Hit | null {
  if (!isClosed(text, run)) return null;
  let side = false;
  for (let at = run.first - 2; at > Math.max(run.sentence.first, run.first - LONGEST_FIELD); at -= 1) {
    const office = FIELD.test(normAt(text.tokens, at)) ? officeBefore(text, at, side) : null;
    if (office !== null) return office;
    if (!FIELD.test(normAt(text.tokens, at)) && !isOfField(text, at)) return null;
    side ||= namesSide(text, at);
  }
  return null;
}
