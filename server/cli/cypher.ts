import { CypherAnswer, type Problem } from '../../graph/index.ts';
import type { Config } from '../config.ts';
import { hintForNothing } from '../views/query-hints.ts';
import { ProblemError } from './client.ts';
import { CliError } from './failure.ts';
import { counted, print, printJson, remark, table } from './output.ts';
import { withSession } from './session.ts';

export type CypherOptions = { readonly json?: boolean; readonly params?: Record<string, unknown> };

type Cell = CypherAnswer['rows'][number][number];

const firstText = (...values: readonly (Cell | undefined)[]): string =>
  values.find((v): v is string => typeof v === 'string') ?? '';

/** Nodes and edges by their names; everything else as JSON. */
function objectText(value: Cell & object): string {
  if (Array.isArray(value)) return JSON.stringify(value);
  if ('$node' in value) return `(${firstText(value['name'], value['title'], value['id'])})`;
  if ('$edge' in value) return `[${[value['$edge'], value['when']].filter((v) => typeof v === 'string').join(' ')}]`;
  return JSON.stringify(value);
}

function cellText(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'string') return value.replaceAll(/\s+/g, ' ');
  return typeof value === 'object' ? objectText(value) : String(value);
}

/** The line of the fault with a mark under its place. */
function pointed(query: string, { position }: Problem): string | null {
  if (position === null) return null;
  const line = query.split('\n')[position.line - 1] ?? '';
  return `${line}\n${' '.repeat(Math.max(0, position.column - 1))}^`;
}

function withPlace(query: string, error: unknown): unknown {
  if (!(error instanceof ProblemError)) return error;
  const place = pointed(query, error.problem);
  return place === null ? error : new CliError(`${error.message}\n${place}`, error.hint);
}

/** Runs a reading query and prints its rows. */
export async function cypher(config: Config, query: string, options: CypherOptions): Promise<void> {
  const body = { query, params: options.params ?? {} };
  const answer = await withSession(config, { resume: true }, (client) =>
    client.send({ method: 'POST', path: '/api/cypher', body }, CypherAnswer),
  ).catch((error: unknown) => {
    throw withPlace(query, error);
  });
  if (options.json) return printJson(answer);
  const rows = answer.rows.map((row) => row.map(cellText));
  if (rows.length > 0) print(table(answer.columns, rows));
  remark(`${counted(rows.length, 'row')}, ${Math.round(answer.ms)} ms`);
  const hint = rows.length === 0 ? hintForNothing(query) : null;
  for (const note of hint === null ? answer.notes : [...answer.notes, hint]) remark(note);
}
