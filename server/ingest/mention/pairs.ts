import type { Tag } from '../document/tagger.ts';
import type { Token } from '../document/tokens.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Core } from './core.ts';
import type { PersonEntry } from './linking.ts';
import { countryOf, organizationOf } from './scan.ts';
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

/** "South | Korea-Japan", "U.S.-Pacific | Islands Forum": the name goes on beyond the hyphen's token. */
function longName(
  tokens: readonly Token[],
  at: number,
  phrases: readonly Phrase[] | undefined,
  step: 1 | -1,
): Core | null {
  const found = phrases?.find(({ words }) => {
    const rest = step === 1 ? words.slice(1) : words.slice(0, -1).reverse();
    return rest.every((word, i) => tokens[at + step * (i + 1)]?.norm === word);
  });
  return found?.core ?? null;
}

/** "U.S. – Canada Energy Dialogue": a dash between two states in front of a noun. */
function dashed({ tokens, tags, hits }: Text, at: number): readonly Core[] {
  const [left, right] = [hits[at - 1], hits[at + 1]];
  const [from, to] = [countryOf(left), countryOf(right) ?? organizationOf(right)];
  const glued = tokens[at - 1]?.end === tokens[at]?.start;
  const noun = /^(?:NOUN|PROPN|ADJ)$/.test(tags[right?.end ?? at] ?? '');
  if (from === null || from.form !== 'name' || to === null || !noun || glued || right?.first !== at + 1) return [];
  const core: Core = to.kind === 'country' ? { kind: 'country', reading: to } : { kind: 'organization', reading: to };
  return [{ kind: 'country', reading: from }, core];
}

/** "EU-mediated talks", "Saudi-brokered talks": who is there as the mediator. */
function brokerOf({ norm, capital }: Token, names: ReadonlyMap<string, Core>): Core | null {
  const cut = norm.lastIndexOf('-');
  if (!capital || cut < 1 || !/^(?:mediated|brokered|facilitated)$/.test(norm.slice(cut + 1))) return null;
  return names.get(norm.slice(0, cut)) ?? null;
}

const korea = (iso3: string): Core => ({
  kind: 'country',
  reading: { kind: 'country', iso3, form: 'name', city: null },
});
/** The two that "inter-Korean" talks are between. */
const KOREAS = [korea('PRK'), korea('KOR')];

/** Tokens that join two known names: "Putin-Erdogan", "U.S.-Japan", "Japan-South Korea", "U.S. – Canada". */
export function pairsOf(
  text: Text,
  persons: readonly PersonEntry[],
  knowledge: Knowledge,
): ReadonlyMap<number, readonly Core[]> {
  const { tokens } = text;
  const { single, opening, closing } = namesOf(knowledge);
  const out = new Map<number, readonly Core[]>();
  let named: ReadonlyMap<string, Core> | null = null;
  tokens.forEach((token, at) => {
    if (/^[-–]$/.test(token.text)) {
      const cores = dashed(text, at);
      if (cores.length > 0) out.set(at, cores);
    }
    const brokered = brokerOf(token, single);
    if (brokered !== null) out.set(at, [brokered]);
    else if (token.norm === 'inter-korean') out.set(at, KOREAS);
    if (!token.capital || !token.norm.includes('-') || !/[-–]/.test(token.text)) return;
    named ??= byWord(persons);
    const parts = token.norm.split('-');
    const cores = parts.flatMap((part, i) => {
      const core = single.get(part) ?? named?.get(part);
      if (core !== undefined) return core;
      if (i === 0) return longName(tokens, at, closing.get(part), -1) ?? [];
      return i === parts.length - 1 ? (longName(tokens, at, opening.get(part), 1) ?? []) : [];
    });
    if (parts.length > 1 && cores.length === parts.length) out.set(at, cores);
  });
  return out;
}
