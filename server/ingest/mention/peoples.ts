import { normAt, type Token } from '../document/tokens.ts';
import { countryOf, type Hit } from './scan.ts';

type Hits = readonly (Hit | null)[];
type Tokens = readonly Token[];

/** What a land is called when its peoples are told of. */
const LANDS = /^(?:republic|island|country|nation|province|territory|region|kingdom)$/;
const GROUPS =
  /^(?:leaders?|politicians?|representatives|communit(?:y|ies)|minorit(?:y|ies)|populations?|parties|factions?|residents|entit(?:y|ies))$/;

/** "the island's", "Bosnia's": whose peoples may be told of. */
const isLand = (tokens: Tokens, hits: Hits, at: number): boolean =>
  countryOf(hits[at])?.form === 'name' || LANDS.test(normAt(tokens, at));

/** Where a list such as "Serb, Croat and Muslim" ends. */
function listEnd(tokens: Tokens, from: number): number {
  let end = from;
  while (tokens[end]?.capital === true || /^(?:,|and)$/.test(normAt(tokens, end))) end += 1;
  return end;
}

/** "the island's | Greek and Turkish | leaders": peoples of that land, and not the states of these names. */
function inLand(tokens: Tokens, hits: Hits, at: number): readonly Hit[] {
  if (!/^['’]s$/.test(normAt(tokens, at)) || !isLand(tokens, hits, at - 1)) return [];
  const end = listEnd(tokens, at + 1);
  if (!GROUPS.test(normAt(tokens, end))) return [];
  const named = hits.slice(at + 1, end).filter((hit) => hit !== null);
  return [...new Set(named)].filter((hit) => countryOf(hit)?.form === 'adjective');
}

/** "the ethnic Albanian leader": a people that lives in other states too. */
function ethnic(tokens: Tokens, hits: Hits, at: number): readonly Hit[] {
  const hit = normAt(tokens, at) === 'ethnic' ? hits[at + 1] : null;
  return hit && countryOf(hit) !== null ? [hit] : [];
}

/** The names that tell of a people within a land, and not of the state that is called by it. */
export const peoples = (tokens: Tokens, hits: Hits): readonly Hit[] =>
  tokens.flatMap((_, at) => [...ethnic(tokens, hits, at), ...inLand(tokens, hits, at)]);
