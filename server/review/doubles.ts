import { DOUBT_REASONS, editDistance, foldName } from '../../graph/index.ts';

/** A leader or organisation as the search for doubles sees it. */
export type Named = {
  readonly id: string;
  readonly kind: string;
  readonly names: readonly string[];
  readonly country: string | null;
  /** Has a row in the tables, which people have checked. */
  readonly listed: boolean;
};

export type Reason = (typeof DOUBT_REASONS)[number];
export type Double = { readonly reason: Reason; readonly a: string; readonly b: string };

/** A word that more of them share says little: "republic". */
const MOST_OF_A_WORD = 200;
const LONG_NAME = 10;

type Form = { readonly key: string; readonly tokens: ReadonlySet<string>; readonly sorted: string };
/** `full`: the forms that no other form of the same node contains. */
type Candidate = Named & { readonly forms: readonly Form[]; readonly full: readonly Form[] };

function formOf(name: string): Form {
  const key = foldName(name);
  const tokens = key.split(' ');
  return { key, tokens: new Set(tokens), sorted: tokens.toSorted().join('') };
}

function candidateOf(named: Named): Candidate {
  const forms = named.names.map(formOf);
  return { ...named, forms, full: forms.filter((x) => !forms.some((y) => inside(x, y))) };
}

const inside = (a: Form, b: Form): boolean =>
  a.tokens.size < b.tokens.size && [...a.tokens].every((t) => b.tokens.has(t));

/** One spelling apart, in any order of the words. */
function near(a: Form, b: Form): boolean {
  if (a.tokens.size < 2 || b.tokens.size < 2) return false;
  const limit = Math.min(a.key.length, b.key.length) >= LONG_NAME ? 2 : 1;
  return editDistance(a.sorted, b.sorted, limit) <= limit;
}

const some = (a: Candidate, b: Candidate, test: (x: Form, y: Form) => boolean): boolean =>
  a.forms.some((x) => b.forms.some((y) => test(x, y)));

const equal = (x: Form, y: Form): boolean => x.key === y.key;

/** "Dahl" may be Liv Dahl; but where two have a given name each, that one is called by the surname too says nothing. */
const within = (a: Candidate, b: Candidate): boolean =>
  a.full.some((x) => b.full.some((y) => inside(x, y) || inside(y, x)));

function abroad(a: Candidate, b: Candidate): Reason | null {
  const nowhere = a.country === null || b.country === null;
  if (!some(a, b, equal) && !(nowhere && within(a, b))) return null;
  return nowhere ? 'nowhere' : 'two-lands';
}

/** Why two of one kind may be one, or null. */
function doubt(a: Candidate, b: Candidate): Reason | null {
  if (a.kind !== b.kind || (a.listed && b.listed)) return null;
  if (a.country !== b.country) return abroad(a, b);
  if (some(a, b, near)) return 'near';
  return within(a, b) ? 'short' : null;
}

/** Those that share a word, so that not every two are compared. */
function byWord(all: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
  const words = new Map<string, Candidate[]>();
  for (const one of all) {
    for (const word of new Set(one.forms.flatMap((f) => [...f.tokens]))) {
      const list = words.get(word);
      if (list) list.push(one);
      else words.set(word, [one]);
    }
  }
  return words;
}

function pairsOf<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((a, at) => items.slice(at + 1).map((b) => [a, b] as const));
}

/** Pairs of nodes that may be one, the likeliest first. */
export function doubles(all: readonly Named[], areApart: (a: string, b: string) => boolean): readonly Double[] {
  const candidates = all.map(candidateOf);
  const found = new Map<string, Double>();
  const lists = [...byWord(candidates).values()].filter((list) => list.length <= MOST_OF_A_WORD);
  for (const [one, other] of lists.flatMap(pairsOf)) {
    const [a, b] = one.id < other.id ? [one, other] : [other, one];
    const key = `${a.id}\u001f${b.id}`;
    const reason = found.has(key) || areApart(a.id, b.id) ? null : doubt(a, b);
    if (reason !== null) found.set(key, { reason, a: a.id, b: b.id });
  }
  const rank = (d: Double): number => DOUBT_REASONS.indexOf(d.reason);
  return [...found.values()].sort((x, y) => rank(x) - rank(y) || (x.a + x.b < y.a + y.b ? -1 : 1));
}
