import { groupBy, type Term } from '../../graph/index.ts';
import { termOf } from './reference.ts';
import type { Tables } from './tables.ts';

/** The offices of a country or organisation, with those who held them, as the table of leaders has them. */
export function officesIn({ leaders }: Pick<Tables, 'leaders'>): (of: string) => readonly Term[] {
  const terms = groupBy<Term, string>(leaders.map(termOf), ({ of }) => of);
  return (of) => terms.get(of) ?? [];
}
