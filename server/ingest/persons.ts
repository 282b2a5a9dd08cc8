import type { Person } from './extractor.ts';
import type { Knowledge } from './knowledge.ts';
import type { PersonEntry } from './mention/linking.ts';

/** Who serves nobody the text tells of, holds no office of a state and does nothing that is reported is no actor of it. */
const isActor = (person: PersonEntry, acting: ReadonlySet<string>): boolean =>
  person.country !== null || person.organization !== null || person.row?.acts != null || acting.has(person.name);

/** The persons of an article as people read them, in order of first mention; `acting` are the names in its reports. */
export function personsOf(
  persons: readonly PersonEntry[],
  knowledge: Knowledge,
  acting: ReadonlySet<string>,
): readonly Person[] {
  const actors = persons.filter((person) => isActor(person, acting));
  return actors.map((person) => {
    const organization = knowledge.organizations.get(person.organization ?? '');
    const aliases = [...person.forms.keys()].filter((form) => form !== person.name && /^\p{Lu}|^al-/u.test(form));
    return {
      name: person.name,
      aliases,
      country: person.country,
      org: organization?.name ?? person.organization,
      role: person.title,
    };
  });
}
