/** Whoever is known by folded names. */
type Named = { readonly tokens: readonly string[] };

/** The persons so far, by the halves of their names: of names that differ in one letter one half is the same. */
export type Roster<Person extends Named> = {
  readonly persons: Person[];
  readonly byHalf: Map<string, Set<Person>>;
};

export const openRoster = <Person extends Named>(): Roster<Person> => ({ persons: [], byHalf: new Map() });

/** Namesakes that are told apart; a text with more of them is no story. */
const NAMESAKES = 100;

function halvesOf(name: string): readonly string[] {
  const middle = name.length >> 1;
  return [`${name.length}<${name.slice(0, middle)}`, `${name.length}>${name.slice(middle)}`];
}

const withoutLast = (name: string): string => name.slice(0, -1);

export function enrol<Person extends Named>({ byHalf }: Roster<Person>, person: Person): void {
  for (const name of person.tokens) {
    for (const half of [...halvesOf(name), `+${withoutLast(name)}`]) {
      const known = byHalf.get(half);
      if (known === undefined) byHalf.set(half, new Set([person]));
      else if (known.size < NAMESAKES) known.add(person);
    }
  }
}

/** Those one of whose names may be spelled alike: the same but for a letter, or with one more or less at the end. */
function alikeIn<Person extends Named>({ byHalf }: Roster<Person>, name: string): ReadonlySet<Person> {
  const out = new Set<Person>();
  for (const half of [...halvesOf(name), `+${name}`, ...halvesOf(withoutLast(name))])
    for (const person of byHalf.get(half) ?? []) out.add(person);
  return out;
}

/** Those who bear the rarest of several names: "Kim" is borne by many. */
export function bearers<Person extends Named>(roster: Roster<Person>, key: readonly string[]): readonly Person[] {
  const [first, ...others] = key.map((name) => alikeIn(roster, name));
  return [...others.reduce((rarest, next) => (next.size < rarest.size ? next : rarest), first ?? new Set())];
}
