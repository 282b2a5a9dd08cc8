import { sourcesOf } from './sources.ts';
import { mergeTrees, parseTree, plain, type Tree } from './yaml-tree.ts';

/** Where the row of a pattern was written, and the row in short, without its examples. */
export type PatternPlace = { readonly file: string; readonly line: number; readonly text: string };
/** Finds the row that a rule (`meet/verb:receive`) names, or null for a rule without one. */
export type PatternPlaces = (rule: string) => PatternPlace | null;

const LONG = 4;

function shown(value: unknown): string {
  if (!Array.isArray(value)) return String(value);
  return `[${value.slice(0, LONG).map(String).join(', ')}${value.length > LONG ? `, … (${value.length})` : ''}]`;
}

function placeOf(row: Tree): PatternPlace {
  const entries = Object.entries(plain(row) as Record<string, unknown>).filter(([key]) => key !== 'examples');
  return { file: row.file, line: row.line, text: entries.map(([key, value]) => `${key}: ${shown(value)}`).join(', ') };
}

type Places = ReadonlyMap<string, PatternPlace>;

/** The rows of one frame's verbs, nouns and judgements; its files were checked when the rules were read. */
function readPlaces(frame: string, more: string | null): Places {
  const out = new Map<string, PatternPlace>();
  const trees = sourcesOf(`frames/${frame}.yaml`, more).flatMap((source) => parseTree(source, () => undefined) ?? []);
  const tree = trees.reduce(mergeTrees);
  for (const sort of ['verb', 'noun', 'judgement']) {
    const rows = tree.kind === 'map' ? tree.entries.get(`${sort}s`) : undefined;
    for (const row of rows?.kind === 'list' ? rows.items : []) {
      const id = row.kind === 'map' ? row.entries.get('id') : undefined;
      if (id?.kind === 'value') out.set(`${frame}/${sort}:${String(id.value)}`, placeOf(row));
    }
  }
  return out;
}

/** Over the program's files and those of the user's own folder; a file is read when it is first asked for. */
export function patternPlaces(more: string | null): PatternPlaces {
  const read = new Map<string, Places>();
  return (rule) => {
    const [, pattern, frame] = /^(([a-z]+)\/(?:verb|noun|judgement):[^+]+)/.exec(rule) ?? [];
    if (pattern === undefined || frame === undefined) return null;
    const places = read.get(frame) ?? readPlaces(frame, more);
    read.set(frame, places);
    return places.get(pattern) ?? null;
  };
}
