import { CypherAnswer, type Problem } from '../../graph/index.ts';
import type { Config } from '../config.ts';
import { ProblemError } from './client.ts';
import { CliError } from './failure.ts';
import { counted, print, printJson, remark, table } from './output.ts';
import { withSession } from './session.ts';

export type CypherOptions = { readonly json?: boolean; readonly params?: Record<string, unknown> };

type Cell = CypherAnswer['rows'][number][number];

/** Nodes and edges by their names; everything else as JSON. */
function cellText(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'string') return value.replaceAll(/\s+/g, ' ');
  if (typeof value !== 'object') return String(value);
  if (!Array.isArray(value) && '$node' in value)
    return `(${String(value['name'] ?? value['title'] ?? value['id'] ?? '')})`;
  if (!Array.isArray(value) && '$edge' in value)
    return `[${String(value['$edge'])} ${String(value['when'] ?? '')}]`.replace(' ]', ']');
  return JSON.stringify(value);
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
  for (const note of answer.notes) remark(note);
}
