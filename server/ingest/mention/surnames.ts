import type { NameRun } from './name-run.ts';

type Known = { readonly tokens: readonly string[]; readonly title: unknown; readonly leader: unknown };
/** Who is known by a surname alone, by that name: a fuller name in front of the first mention may be his. */
export type Surnames<Person extends Known> = ReadonlyMap<string, { readonly person: Person; readonly first: number }>;

export function surnamesOf<Person extends Known>(byRun: ReadonlyMap<NameRun, Person>): Surnames<Person> {
  const out = new Map<string, { person: Person; first: number }>();
  for (const [run, person] of byRun) {
    const name = person.tokens.join(' ');
    if (run.first < (out.get(name)?.first ?? Infinity)) out.set(name, { person, first: run.first });
  }
  return out;
}

/** "Terje Hall made an appeal. Mr. Hall …": the full name in front of the first mention by surname. */
export function introduced<Person extends Known>(
  run: NameRun,
  key: readonly string[],
  surnames: Surnames<Person>,
): Person | undefined {
  if (key.length < 2 || key.length > 4 || run.sentence.zone === 'headline') return undefined;
  const short = [key.slice(-1), key.slice(-2)].map((tokens) => surnames.get(tokens.join(' ')));
  const found = short.find(
    (one) => one !== undefined && one.person.tokens.length < key.length && one.first > run.first,
  );
  return found?.person.title === null && found.person.leader === null ? found.person : undefined;
}
