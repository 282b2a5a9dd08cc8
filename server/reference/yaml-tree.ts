import { isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import type { Place, Report } from './fault.ts';
import type { Source } from './sources.ts';

/** A YAML value that remembers where each part was written, so that files can be merged and still be quoted. */
export type Tree = Pick<Place, 'file' | 'line'> &
  (
    | { readonly kind: 'value'; readonly value: unknown }
    | { readonly kind: 'list'; readonly items: readonly Tree[] }
    | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, Tree> }
  );

function treeOf(node: ParsedNode | null, file: string, lines: LineCounter): Tree {
  const at = { file, line: node === null ? 1 : lines.linePos(node.range[0]).line };
  if (isSeq<ParsedNode>(node)) {
    return { ...at, kind: 'list', items: node.items.map((item) => treeOf(item, file, lines)) };
  }
  if (isMap<ParsedNode, ParsedNode | null>(node)) {
    const entries = node.items.map(({ key, value }): [string, Tree] => {
      const { line } = lines.linePos(key.range[0]);
      return [isScalar(key) ? String(key.value) : '', { ...treeOf(value, file, lines), line }];
    });
    return { ...at, kind: 'map', entries: new Map(entries) };
  }
  return { ...at, kind: 'value', value: isScalar(node) ? node.value : null };
}

/** Null after a fault of syntax. */
export function parseTree({ file, text }: Source, report: Report): Tree | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (const { pos, message } of document.errors) {
    report({ file, line: lines.linePos(pos[0]).line, problem: message });
  }
  return document.errors.length > 0 ? null : treeOf(document.contents, file, lines);
}

export function plain(tree: Tree): unknown {
  switch (tree.kind) {
    case 'value':
      return tree.value;
    case 'list':
      return tree.items.map(plain);
    case 'map':
      return Object.fromEntries([...tree.entries].map(([key, value]) => [key, plain(value)]));
  }
}

/** What tells an entry of a list from the others: its id, or the word itself. */
function nameOf(tree: Tree): unknown {
  if (tree.kind === 'value') return tree.value;
  const id = tree.kind === 'map' ? tree.entries.get('id') : undefined;
  return id?.kind === 'value' ? id.value : tree;
}

function mergeItems(base: readonly Tree[], more: readonly Tree[]): readonly Tree[] {
  const known = new Set(base.map(nameOf));
  const merged = base.map((item) => {
    const twin = item.kind === 'map' ? more.find((other) => nameOf(other) === nameOf(item)) : undefined;
    return twin === undefined ? item : mergeTrees(item, twin);
  });
  return [...merged, ...more.filter((item) => !known.has(nameOf(item)))];
}

/** Adds `more` to `base`: lists grow, entries with one id become one, a single value replaces the earlier one. */
export function mergeTrees(base: Tree, more: Tree): Tree {
  if (base.kind === 'list' && more.kind === 'list') return { ...base, items: mergeItems(base.items, more.items) };
  if (base.kind !== 'map' || more.kind !== 'map') return more;
  const entries = new Map(base.entries);
  for (const [key, value] of more.entries) {
    const known = base.entries.get(key);
    entries.set(key, known === undefined ? value : mergeTrees(known, value));
  }
  // What is wrong with an entry as a whole was made wrong by the one who added to it.
  return { ...base, file: more.file, line: more.line, entries };
}

const step = (tree: Tree, key: PropertyKey): Tree | undefined => {
  if (tree.kind === 'list') return tree.items[Number(key)];
  return tree.kind === 'map' ? tree.entries.get(String(key)) : undefined;
};

/** Where a part was written, and its path with the ids of the entries: `verbs receive examples`. */
export function locate(
  tree: Tree,
  path: readonly PropertyKey[],
): Pick<Place, 'file' | 'line'> & { readonly path: string } {
  let here = tree;
  const names: string[] = [];
  for (const key of path) {
    const next = step(here, key);
    names.push(here.kind === 'list' && next !== undefined ? String(nameOf(next)) : String(key));
    if (next === undefined) break;
    here = next;
  }
  return { file: here.file, line: here.line, path: names.filter((name) => name !== '[object Object]').join(' ') };
}
