import { normAt } from '../document/tokens.ts';
import type { Hint } from './hint.ts';
import type { NameRun, Text } from './name-run.ts';
import { endsThing } from './name-words.ts';
import { givenByPlace, looksLikeThing } from './names.ts';
import type { TitleRef } from './titles.ts';

/** An office beside it says that a run names somebody. */
const hasOffice = (hint: Hint | undefined): boolean => hint === 'office' || hint === 'twin';

/** "officials Ann Hall and Jon Moe" are parted elsewhere; "official | Hall" may be anybody. */
const opensBehind = ({ plural, row }: TitleRef, width: number): boolean =>
  !plural && !(row.phrase === 'official' && width < 2);

/** "the | National Unity Government", "the | Peru Possible party": the first words of the name of a body. */
function opensBody({ tokens, words }: Text, { end }: NameRun): boolean {
  const next = tokens[end];
  return next !== undefined && (next.norm === 'party' || (next.capital && words.things.has(next.norm)));
}

/** "the frigate | Ann Hall", "| Hall Institute", "| Hall, an analyst": no party to anything. */
const namesNoParty = (text: Text, run: NameRun, hint: Hint | undefined): boolean =>
  hint === 'observer' ||
  (run.leader === null && opensBody(text, run)) ||
  text.words.ships.has(normAt(text.tokens, run.first - 1)) ||
  endsThing(text.words, normAt(text.tokens, run.end - 1));

/** Without title and table the company must say it, and nothing may speak for a place or a thing. */
function opensByHint(text: Text, run: NameRun, hint: Hint | undefined): boolean {
  const place = hint === 'acts' && normAt(text.tokens, run.first - 1) !== "'s";
  if (hint === undefined || (place && givenByPlace(text, run.first, run.sentence))) return false;
  const width = run.end - run.first;
  return width > 1 && width < 7 && !looksLikeThing(text, run, hasOffice(hint));
}

/** A run may open a person when a title, the table or its company says that it names one. */
function opens(text: Text, run: NameRun, hint: Hint | undefined): boolean {
  if (namesNoParty(text, run, hint)) return false;
  if (run.title !== null) return opensBehind(run.title, run.end - run.first);
  return run.leader !== null || opensByHint(text, run, hint);
}

/** In a headline every word may be capitalised: only a title or the table opens a person there. */
const inBody = (run: NameRun, hint: Hint | undefined): boolean =>
  run.sentence.zone !== 'headline' || run.leader !== null || run.title !== null || hasOffice(hint);

/** The folded tokens of each run. */
export type Keys = ReadonlyMap<NameRun, readonly string[]>;

/** The full names of the text by their last word. */
function namesakesOf(keys: Keys): ReadonlyMap<string, readonly (readonly string[])[]> {
  const out = new Map<string, (readonly string[])[]>();
  for (const key of keys.values()) {
    const last = key.at(-1);
    if (last !== undefined && key.length > 1) out.set(last, [...(out.get(last) ?? []), key]);
  }
  return out;
}

/** "Sharma" alone is no leader where the text names another one of that name in full. */
function isNamesake(
  run: NameRun,
  name: string,
  namesakes: ReadonlyMap<string, readonly (readonly string[])[]>,
): boolean {
  const own = run.leader?.name.toLowerCase() ?? '';
  return run.leader !== null && (namesakes.get(name) ?? []).some((key) => !own.includes(key[0] ?? ''));
}

/** "King | Hussein": the table knows him with the title that stands in front. */
const isRuler = ({ hits }: Text, { first, leader }: NameRun): boolean =>
  leader !== null && (hits[first]?.first ?? first) < first;

/** The runs that open persons, longest names first; who is quoted as an expert somewhere opens none. */
export function openersOf(text: Text, keys: Keys, hints: ReadonlyMap<NameRun, Hint>): readonly NameRun[] {
  const length = (run: NameRun): number => keys.get(run)?.length ?? 0;
  const spelled = (run: NameRun): string => keys.get(run)?.join(' ') ?? '';
  const runs = [...keys.keys()];
  const quoted = new Set(runs.filter((run) => hints.get(run) === 'observer').map(spelled));
  const namesakes = namesakesOf(keys);
  return runs
    .filter((run) => length(run) > 0 && inBody(run, hints.get(run)) && opens(text, run, hints.get(run)))
    .filter(
      (run) =>
        run.title !== null ||
        isRuler(text, run) ||
        !(quoted.has(spelled(run)) || isNamesake(run, spelled(run), namesakes)),
    )
    .sort((a, b) => length(b) - length(a) || a.first - b.first);
}
