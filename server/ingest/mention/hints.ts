import { lemmaOf } from '../document/lemmas.ts';
import type { Tag } from '../document/tagger.ts';
import { isCapital, normAt } from '../document/tokens.ts';
import { besideOfLand, bracketed } from './country-beside.ts';
import type { Hint } from './hint.ts';
import { listed } from './name-lists.ts';
import type { NameRun, Text } from './name-run.ts';
import { type Before, isMet, isOnSide, paired, standsWithSide } from './named-with-side.ts';
import { isOfBody } from './of-body.ts';
import { officeOfThing } from './office-ahead.ts';
import { countryOf, isOffice, titleOf } from './scan.ts';
import { officeLeft } from './title-chain.ts';
import { isToldOfOffice } from './told-offices.ts';

/** "Geneva-based", "the ailing", "the newly elected": words that end like verbs and describe. */
const describes = ({ tokens, tags }: Text, at: number): boolean =>
  normAt(tokens, at).endsWith('-based') ||
  (/(?:ed|ing|en)$/.test(normAt(tokens, at)) && /^(?:DET|ADV|ADJ)$/.test(tags[at - 1] ?? ''));

/** A verb or comma. */
const stops = (text: Text, at: number, tags: readonly Tag[]): boolean =>
  (tags[at] === 'VERB' && !describes(text, at)) || normAt(text.tokens, at) === ',';

/** "counterpart", "opposite number", "successor". */
const isTwin = ({ tokens, words }: Text, at: number): boolean =>
  words.relations.has(normAt(tokens, at)) || (normAt(tokens, at) === 'number' && normAt(tokens, at - 1) === 'opposite');

/** "Sedat Onal, deputy foreign minister of Turkey", "Jon Moe, his counterpart", "Ann Hall, an analyst at the institute". */
function behind(text: Text, run: NameRun): Hint | null {
  if (normAt(text.tokens, run.end) !== ',') return null;
  for (let at = run.end + 1; at < Math.min(run.end + 8, run.sentence.end); at += 1) {
    const title = titleOf(text.hits[at]);
    // "Tom Berg, who heads the firm": a verb.
    if (title?.row.class === 'office' && normAt(text.tokens, at - 1) !== 'who') return 'office';
    if (title?.row.class === 'observer') return 'observer';
    if (isTwin(text, at)) return 'twin';
    if (stops(text, at, text.tags)) return null;
  }
  return null;
}

/** "Ola Vik and Jorge Mora|, heads of the delegations,": the office of several behind the last of a list. */
function officeOfList(text: Text, { end }: NameRun): boolean {
  if (normAt(text.tokens, end) !== ',') return false;
  const title = titleOf(text.hits[normAt(text.tokens, end + 1) === 'the' ? end + 2 : end + 1]);
  return title?.plural === true && title.row.class === 'office';
}

/** One of several names with their office behind the last: "| Ola Vik, Ana Ruiz and Jorge Mora, the ministers of". */
function behindList(text: Text, runs: readonly NameRun[], index: number): Hint | null {
  let at = index;
  while (listed(text, runs[at], runs[at + 1])) at += 1;
  const [run, last] = [runs[index], runs[at]];
  return run && last && at > index && run.end - run.first > 1 && officeOfList(text, last) ? 'office' : null;
}

/** "Deputy Foreign Minister, Choe Su Hon", "the Director of the Team at Health Canada, Jennifer Berg". */
function ahead(text: Text, run: NameRun): Hint | null {
  if (normAt(text.tokens, run.first - 1) !== ',' || run.end - run.first < 2) return null;
  // "Norway's envoy | here |, Ola Vik,".
  const near = text.hits[normAt(text.tokens, run.first - 2) === 'here' ? run.first - 3 : run.first - 2];
  if (titleOf(near)) return isOffice(near) ? 'office' : null;
  const office = officeLeft(text, run.first - 2, run.sentence.first) ?? officeOfThing(text, run);
  return office === null ? null : 'office';
}

const LONGEST_LIST = 60;

/** "the Foreign Ministers of Greece, Nikos Vlahos, and | Egypt": the plural title over a list of countries and names. */
function headOfList({ tokens, hits }: Text, from: number, floor: number): Hint | null {
  for (let at = from; at >= floor; at -= 1) {
    const title = titleOf(hits[at]);
    if (title?.plural === true) return title.row.class === 'office' ? 'office' : null;
    if (!isCapital(tokens, at) && !/^(?:of|the|and|,)$/.test(normAt(tokens, at))) return null;
  }
  return null;
}

/** "the Foreign Ministers of Greece, | Nikos Vlahos, and Egypt, | Sameh Farid": a name behind its country in such a list. */
function ofLand(text: Text, run: NameRun): Hint | null {
  const land = text.hits[run.first - 2];
  if (normAt(text.tokens, run.first - 1) !== ',' || !land || run.end - run.first < 2) return null;
  if (countryOf(land)?.form !== 'name') return null;
  return headOfList(text, land.first - 1, Math.max(run.sentence.first, run.first - LONGEST_LIST));
}

/** "her counterpart | from Peru, Ana Ruiz": what stands in front of the country. */
function beforeOrigin({ tokens, hits }: Text, at: number): number {
  const land = hits[at];
  const from = land && countryOf(land)?.form === 'name' ? land.first - 1 : at;
  const the = normAt(tokens, from) === 'the' ? from - 1 : from;
  return from < at && /^(?:from|of|in)$/.test(normAt(tokens, the)) ? the - 1 : at;
}

/** "his Iranian counterpart Reza Karimi", "her counterparts, Jon Moe and Ana Ruiz", "her host, Jon Moe". */
function twin(text: Text, run: NameRun, before: Before): Hint | null {
  const at = beforeOrigin(text, normAt(text.tokens, run.first - 1) === ',' ? run.first - 2 : run.first - 1);
  const word = normAt(text.tokens, at);
  if (isTwin(text, at) || (at < run.first - 1 && word === 'host')) return 'twin';
  return before.hint === 'twin' && listed(text, before.run, run) ? 'twin' : null;
}

function acts(text: Text, run: NameRun, verbs: ReadonlySet<string>): Hint | null {
  if (bracketed(text, run) || isOfBody(text, run) || isMet(text, run, verbs) || isOnSide(text, run)) return 'acts';
  const next = text.tokens[run.end];
  if (next === undefined) return null;
  const acting = text.tags[run.end] === 'VERB' && verbs.has(lemmaOf(next.norm, verbs));
  return acting || /^(?:has|had|will)$/.test(next.norm) ? 'acts' : null;
}

/** One of several names that all stand with a country. */
function isMate(
  text: Text,
  run: NameRun,
  { last, next }: { readonly last: Before; readonly next: NameRun | undefined },
) {
  const alone = { run, hint: undefined };
  if (standsWithSide(text, run) && (paired(text, last, run) || paired(text, alone, next))) return true;
  return (
    (last.run !== undefined && besideOfLand(text, last.run, run)) ||
    (next !== undefined && besideOfLand(text, run, next))
  );
}

/** "| Ann Hall and Jon Moe took part": one of several who act together. */
function actTogether(text: Text, runs: readonly NameRun[], verbs: ReadonlySet<string>): Hint | null {
  let at = 0;
  while (listed(text, runs[at], runs[at + 1])) at += 1;
  const [run, last] = [runs[0], runs[at]];
  const alone = run !== undefined && run.title === null && run.end - run.first > 1;
  return alone && last !== undefined && last.title === null && at > 0 ? acts(text, last, verbs) : null;
}

const observes = (run: NameRun): Hint | null =>
  run.title !== null && run.title.row.class === 'observer' ? 'observer' : null;

/** What stands beside a name that carries no title. */
function beside(text: Text, run: NameRun, last: Before): Hint | null {
  if (run.title !== null) return null;
  const near = twin(text, run, last) ?? behind(text, run) ?? ahead(text, run) ?? ofLand(text, run);
  // "Ann Hall, a lawyer who chairs the talks": what somebody does counts for more.
  const told = near === null || near === 'observer' ? isToldOfOffice(text, run) : false;
  return told ? 'office' : near;
}

/** "Holt met them. Holt is Norway's envoy": what is told of a surname holds of the name in full. */
function giveToFull(text: Text, runs: readonly NameRun[], hints: Map<NameRun, Hint>): void {
  const last = ({ end }: NameRun): string => normAt(text.tokens, end - 1);
  const told = new Set(runs.filter((run) => run.end - run.first === 1 && hints.get(run) === 'office').map(last));
  if (told.size === 0) return;
  for (const run of runs)
    if (run.end - run.first > 1 && told.has(last(run)) && !hints.has(run)) hints.set(run, 'office');
}

/** The hint of each run that has one. */
export function hintsOf(text: Text, runs: readonly NameRun[], verbs: ReadonlySet<string>): ReadonlyMap<NameRun, Hint> {
  const out = new Map<NameRun, Hint>();
  for (const [index, run] of runs.entries()) {
    const [before, next] = [runs[index - 1], runs[index + 1]];
    const last = { run: before, hint: before && out.get(before) };
    const found = observes(run) ?? beside(text, run, last);
    const mates = found === null && isMate(text, run, { last, next });
    const hint =
      found ??
      behindList(text, runs, index) ??
      (mates ? 'acts' : (acts(text, run, verbs) ?? actTogether(text, runs.slice(index), verbs)));
    if (hint !== null) out.set(run, hint);
  }
  giveToFull(text, runs, out);
  return out;
}
