import type { Answer, AnswerRow, EventView } from '../../graph/index.ts';
import { whenWords } from './words.ts';

type Statement = Answer['cypher'][number];
type Value = Statement['params'][string];

function literal(value: Value): string {
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  return JSON.stringify(value);
}

/** The statement with its parameters written out, so that it runs as it stands in the console. */
export function withValues({ text, params }: Statement): string {
  return text.replace(/\$([A-Za-z]+)/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : literal(value);
  });
}

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

/** The first few of several values, and how many more there are. */
export function shortList(values: readonly string[], shown = 3): string {
  const all = unique(values);
  const rest = all.length - shown;
  return rest > 0 ? `${all.slice(0, shown).join(', ')} and ${rest} more` : all.join(', ');
}

export const datesOf = ({ events }: Pick<AnswerRow, 'events'>): string =>
  shortList(events.map(({ when }) => whenWords(when)));

export const placesOf = ({ events }: Pick<AnswerRow, 'events'>): string =>
  shortList(events.flatMap(({ place }) => (place === null ? [] : [place.name])));

/** Articles behind some events, each once. */
export function articleCount(events: readonly EventView[]): number {
  return new Set(events.flatMap(({ claims }) => claims.map(({ article }) => article.id))).size;
}

export const FIELD_WORDS: Readonly<Record<Answer['understood'][number]['field'], string>> = {
  ask: 'asked',
  who: 'who',
  relation: 'relation',
  whom: 'whom',
  role: 'office',
  when: 'when',
  where: 'where',
  modality: 'reported as',
  form: 'form',
  order: 'order',
};
