import type { Tag } from '../document/tagger.ts';
import { normAt, type Token } from '../document/tokens.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Core } from './core.ts';
import type { PersonEntry } from './linking.ts';
import { countryOf, type Hit, organizationOf } from './scan.ts';
import type { Hits } from './titles.ts';

type Phrase = { readonly words: readonly string[]; readonly core: Core };
/** Countries and bodies: those of one word, and those of several by their first and by their last word. */
type Names = {
  readonly single: ReadonlyMap<string, Core>;
  readonly opening: ReadonlyMap<string, readonly Phrase[]>;
  readonly closing: ReadonlyMap<string, readonly Phrase[]>;
};

type Text = { readonly tokens: readonly Token[]; readonly tags: readonly Tag[]; readonly hits: Hits };

const fold = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function namesIn(knowledge: Knowledge): readonly Phrase[] {
  const { countries, organizations } = knowledge.tables;
  const states = countries.flatMap((row): Phrase[] => {
    const reading = { kind: 'country', iso3: row.iso3, form: 'name', city: null } as const;
    const names = [row.name, ...row.aliases, ...row.adjectives];
    return names.map((name) => ({ words: fold(name).split(' '), core: { kind: 'country', reading } }));
  });
  const bodies = organizations.flatMap((row): Phrase[] => {
    if (row.kind !== 'igo' && row.kind !== 'forum') return [];
    const reading = { kind: 'organization', id: row.id, name: row.name, sort: row.kind, of: row.of } as const;
    const names = [row.name, ...row.aliases].filter((name) => /^\p{Lu}{2,}$/u.test(name) || name.includes(' '));
    return names.map((name) => ({ words: fold(name).split(' '), core: { kind: 'organization', reading } }));
  });
  return [...states, ...bodies];
}

function index(phrases: readonly Phrase[], key: (words: readonly string[]) => string): Names['opening'] {
  const out = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const known = out.get(key(phrase.words));
    if (known === undefined) out.set(key(phrase.words), [phrase]);
    else known.push(phrase);
  }
  return out;
}

const NAMES = new WeakMap<Knowledge, Names>();

function namesOf(knowledge: Knowledge): Names {
  const known = NAMES.get(knowledge);
  if (known !== undefined) return known;
  const all = namesIn(knowledge);
  const long = all.filter(({ words }) => words.length > 1);
  const single = new Map(
    all.filter(({ words }) => words.length === 1).map(({ words, core }) => [words[0] ?? '', core]),
  );
  const names = {
    single,
    opening: index(long, (words) => words[0] ?? ''),
    closing: index(long, (words) => words.at(-1) ?? ''),
  };
  NAMES.set(knowledge, names);
  return names;
}

/** Persons by each word of their names, the first of namesakes. */
function byWord(persons: readonly PersonEntry[]): ReadonlyMap<string, Core> {
  const out = new Map<string, Core>();
  for (const person of persons)
    for (const word of [...person.tokens, ...person.name.toLowerCase().split(/[ -]/)])
      if (!out.has(word)) out.set(word, { kind: 'person', person });
  return out;
}

/** "South | Korea-Japan": the name whose last word stands in the hyphen's token begins left of it. */
function goesBack(tokens: readonly Token[], at: number, phrases: readonly Phrase[] | undefined): Core | null {
  const found = phrases?.find(({ words }) => {
    const first = at - words.length + 1;
    return words.slice(0, -1).every((word, i) => tokens[first + i]?.norm === word);
  });
  return found?.core ?? null;
}

/** "U.S.-Pacific | Islands Forum": the name goes on right of the hyphen's token. */
function goesOn(tokens: readonly Token[], at: number, phrases: readonly Phrase[] | undefined): Core | null {
  const found = phrases?.find(({ words }) => words.slice(1).every((word, i) => tokens[at + i + 1]?.norm === word));
  return found?.core ?? null;
}

const DASHES = new Set(['-', '–']);

/** A dash with space around it, between a word and a name that a noun follows. */
function partsNames({ tokens, tags }: Text, at: number, right: Hit | null | undefined): boolean {
  if (!right || right.first !== at + 1 || tokens[at - 1]?.end === tokens[at]?.start) return false;
  return /^(?:NOUN|PROPN|ADJ)$/.test(tags[right.end] ?? '');
}

/** "U.S. – Canada Energy Dialogue": a dash between two states in front of a noun. */
function dashed(text: Text, at: number): readonly Core[] {
  const right = text.hits[at + 1];
  const [from, to] = [countryOf(text.hits[at - 1]), countryOf(right) ?? organizationOf(right)];
  if (from === null || from.form !== 'name' || to === null || !partsNames(text, at, right)) return [];
  const core: Core = to.kind === 'country' ? { kind: 'country', reading: to } : { kind: 'organization', reading: to };
  return [{ kind: 'country', reading: from }, core];
}

/** "EU-mediated talks", "Saudi-brokered talks": who is there as the mediator. */
function brokerOf({ norm, capital }: Token, names: ReadonlyMap<string, Core>): Core | null {
  const cut = capital ? norm.lastIndexOf('-') : 0;
  if (cut < 1 || !/^(?:mediated|brokered|facilitated)$/.test(norm.slice(cut + 1))) return null;
  return names.get(norm.slice(0, cut)) ?? null;
}

const korea = (iso3: string): Core => ({
  kind: 'country',
  reading: { kind: 'country', iso3, form: 'name', city: null },
});
/** The two that "inter-Korean" talks are between. */
const KOREAS = [korea('PRK'), korea('KOR')];

/** "Putin-Erdogan", "Japan-South | Korea": whom the parts of a hyphenated token name. */
function hyphened(
  tokens: readonly Token[],
  at: number,
  names: Names & { readonly persons: ReadonlyMap<string, Core> },
) {
  const parts = normAt(tokens, at).split('-');
  const cores = parts.flatMap((part, i) => {
    // The longer name first: "North | Korea-Russia".
    const back = i === 0 ? goesBack(tokens, at, names.closing.get(part)) : null;
    const on = i === parts.length - 1 ? goesOn(tokens, at, names.opening.get(part)) : null;
    return back ?? on ?? names.single.get(part) ?? names.persons.get(part) ?? [];
  });
  return parts.length > 1 && cores.length === parts.length ? cores : [];
}

/** Tokens that join two known names: "Putin-Erdogan", "U.S.-Japan", "Japan-South Korea", "U.S. – Canada". */
export function pairsOf(
  text: Text,
  persons: readonly PersonEntry[],
  knowledge: Knowledge,
): ReadonlyMap<number, readonly Core[]> {
  const { tokens } = text;
  const names = namesOf(knowledge);
  const out = new Map<number, readonly Core[]>();
  const add = (at: number, cores: readonly Core[]): void => {
    if (cores.length > 0) out.set(at, cores);
  };
  let all: (Names & { readonly persons: ReadonlyMap<string, Core> }) | null = null;
  tokens.forEach((token, at) => {
    if (DASHES.has(token.text)) add(at, dashed(text, at));
    const brokered = brokerOf(token, names.single);
    if (brokered !== null) add(at, [brokered]);
    else if (token.norm === 'inter-korean') add(at, KOREAS);
    if (!token.capital || !token.norm.includes('-') || !/[-–]/.test(token.text)) return;
    all ??= { ...names, persons: byWord(persons) };
    add(at, hyphened(tokens, at, all));
  });
  return out;
}
