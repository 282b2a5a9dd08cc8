import type { Person } from './extractor.ts';
import type { Knowledge } from './knowledge.ts';
import type { PersonEntry } from './mention/linking.ts';

/** The persons of an article as people read them, in order of first mention. */
export function personsOf(persons: readonly PersonEntry[], knowledge: Knowledge): readonly Person[] {
  return persons.map((person) => {
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
