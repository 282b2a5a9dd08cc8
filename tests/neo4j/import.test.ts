import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import {
  buildGraph,
  digest,
  type Graph,
  type GraphEdge,
  type GraphNode,
  type GraphStore,
  graphLines,
} from '../../graph/index.ts';
import { neo4jFiles } from '../../server/exports/neo4j.ts';
import { type ExportSource, graphPages } from '../../server/exports/source.ts';
import { embeddedStore } from '../../server/store/embedded/store.ts';
import { openGraphWriter } from '../../server/store/graph-writer.ts';
import { neo4jStore } from '../../server/store/neo4j/store.ts';
import { storedGraph } from '../../server/store/stored-graph.ts';
import { anActor, anArticle, smallReference } from '../support/builders.ts';
import { temporaryFolder } from '../support/folders.ts';
import { type Started, startMadeNeo4j } from '../support/neo4j/start.ts';
import { reports } from '../support/newsroom.ts';

/** Marks that a table must not take for its own. */
const HOSTILE = anArticle('"Quoted", \n=cmd|x\ttabs; and a; list \\ – 🕊 شهباز', '2018-06-01', [
  { said: { args: [anActor('Liv "the Dove" Dahl, Jr', 'USA'), anActor('شهباز شريف', null)] } },
  { kind: 'stance', said: { args: [anActor('Kim', 'PRK')], topic: { name: "peace; 'now'", key: 'peace now' } } },
]);
/** Long enough for a sketch, with links and outlets. */
const LONG = anArticle(
  'Long',
  '2018-06-02',
  [{ said: { args: [anActor('Moon Jae-in', 'KOR'), anActor('Wang Yi', 'CHN')] } }],
  Array.from({ length: 80 }, (_, i) => `word${(i * 7) % 79}`).join(' '),
);
const PUBLISHED = {
  ...LONG,
  article: { ...LONG.article, outlets: ['=Gazette', 'a; b'], urls: ['https://example.org/?a=1,2'] },
};
const READ = [...reports(40), HOSTILE, PUBLISHED];

/** The importer leaves empty lists out. */
function withoutEmptyLists(graph: Graph): Graph {
  const kept = <T extends GraphNode | GraphEdge>(item: T): T => {
    const props = Object.entries(item.props).filter(([, value]) => !Array.isArray(value) || value.length > 0);
    return { ...item, props: Object.fromEntries(props) };
  };
  return { nodes: graph.nodes.map(kept), edges: graph.edges.map(kept) };
}

const open: GraphStore[] = [];
let server: Started | null = null;
afterAll(async () => {
  await Promise.all(open.map((store) => store.close()));
  if (server && 'stop' in server) await server.stop();
});

async function opened(store: GraphStore): Promise<GraphStore> {
  open.push(store);
  await store.open();
  return store;
}

/** The files of the export, and what its help says to run. */
async function exportedTo(folder: string, store: GraphStore): Promise<readonly string[]> {
  const read = { view: store.view(), signal: new AbortController().signal };
  const source = { ...graphPages(read), ...read, version: '1' } as ExportSource;
  let help = '';
  for (const { name, text } of neo4jFiles(source)) {
    let whole = '';
    for await (const part of text) whole += part;
    if (name === 'import.txt') help = whole;
    await writeFile(join(folder, name), whole);
  }
  const [command = ''] = /^neo4j-admin (?:.*\\\n)*.*$/m.exec(help) ?? [];
  return command.split(/[\s\\]+/).slice(1);
}

it("an export for Neo4j's importer, imported as its help says, is the same graph", async ({ skip }) => {
  const from = await opened(embeddedStore({ path: null }));
  const writer = await openGraphWriter({ store: from, reference: smallReference, clock: () => new Date(0) });
  await writer.apply({ put: READ, remove: [] });
  const folder = await temporaryFolder();
  const args = await exportedTo(folder, from);
  expect(args.slice(0, 4)).toEqual(['database', 'import', 'full', 'neo4j']);
  server = await startMadeNeo4j(async (admin) => admin(args, folder));
  if ('missing' in server) {
    if (process.env['REQUIRE_NEO4J'] === '1') throw new Error(`No Neo4j: ${server.missing}.`);
    return skip(server.missing);
  }
  const into = await opened(neo4jStore(server.address));
  const [graph, made] = [await storedGraph(into.view()), withoutEmptyLists(buildGraph(READ, smallReference))];
  expect(graphLines(graph)).toEqual(graphLines(made));
  expect(digest(graph)).toBe(digest(made));
});
