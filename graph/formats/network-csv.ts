import { type Cell, csvLine } from './csv.ts';
import { isDirectedType, type NetworkFileEdge, type NetworkFileNode } from './network.ts';

/** A column of a table: its name, what it holds, and its value in a row. */
export type Column<T> = { readonly name: string; readonly meaning: string; readonly of: (row: T) => Cell };

export const headLine = (columns: readonly Column<never>[]): string => csvLine(columns.map((c) => c.name));
export function rowLine<T>(columns: readonly Column<T>[], row: T): string {
  return csvLine(columns.map((c) => c.of(row)));
}

/** A page of a codebook: every column of a table with its meaning. */
export function columnList(columns: readonly Column<never>[]): string {
  return columns.map(({ name, meaning }) => `- \`${name}\`: ${meaning}\n`).join('');
}

export const NODE_COLUMNS: readonly Column<NetworkFileNode>[] = [
  { name: 'id', meaning: 'names the node in all files', of: (n) => n.id },
  {
    name: 'kind',
    meaning: 'leader, country, organization or topic; an event that has no edge: its kind',
    of: (n) => n.kind,
  },
  { name: 'name', meaning: 'as people read it', of: (n) => n.name },
  {
    name: 'country',
    meaning: 'ISO 3166-1 alpha-3 code of the country of a leader or organisation',
    of: (n) => n.country,
  },
];

export const EDGE_COLUMNS: readonly Column<NetworkFileEdge>[] = [
  { name: 'id', meaning: 'names the edge', of: (e) => e.key },
  { name: 'source', meaning: 'id of the node that it begins at', of: (e) => e.source },
  { name: 'target', meaning: 'id of the node that it ends at', of: (e) => e.target },
  {
    name: 'type',
    meaning: 'MET, CALLED, PLANS_TO_MEET, VISITED, PLANS_TO_VISIT, SUPPORTS, OPPOSES, INVITED',
    of: (e) => e.type,
  },
  {
    name: 'directed',
    meaning: 'false: source and target mean the same (who met whom)',
    of: (e) => isDirectedType(e.type),
  },
  { name: 'event', meaning: 'id of the event that it follows from', of: (e) => e.eventId },
  { name: 'modality', meaning: 'occurred or planned', of: (e) => e.modality },
  { name: 'date', meaning: 'first possible day', of: (e) => e.date },
  { name: 'date_to', meaning: 'last possible day', of: (e) => e.dateTo },
  { name: 'precision', meaning: 'what is known: day, month or year', of: (e) => e.precision },
  { name: 'when', meaning: 'what is known, as text: 2018-04', of: (e) => e.when },
  { name: 'place', meaning: 'town or other place', of: (e) => e.place },
  { name: 'form', meaning: 'in-person, phone or video; empty: not said', of: (e) => e.form },
  { name: 'count', meaning: 'more than 1 only where a report states a number (“met twice”)', of: (e) => e.count },
];
