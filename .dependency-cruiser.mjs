import { Compiler } from '@swc/core';

/** Who may know whom: one named rule with its reason per line of docs/architecture.md. */

// The cruiser asks the parser for plain TypeScript, which refuses the markup of a .tsx file.
const parseFileSync = Compiler.prototype.parseFileSync;
Compiler.prototype.parseFileSync = function parse(path, options) {
  return parseFileSync.call(this, path, path.endsWith('.tsx') ? { ...options, tsx: true } : options);
};

const NPM = '^node_modules/';
const anyOf = (...parts) => `^(${parts.join('|')})`;
const npm = (...names) => `^node_modules/(${names.join('|')})(/|$)`;

/** A rule: files below `from` (but not `except`) never import `to` (but may import `but`). */
const never = (name, comment, { from, except, to, but }) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from, ...(except ? { pathNot: except } : {}) },
  to: { path: to, ...(but ? { pathNot: but } : {}) },
});

/** Only files below `by` import `what`. */
const only = (name, comment, { by, what }) => never(name, comment, { from: '.', except: by, to: what });

const hygiene = [
  {
    name: 'no-cycle',
    severity: 'error',
    comment: 'A cycle has no first file to read, and its modules can only be tested together.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'nothing-unresolved',
    severity: 'error',
    comment: 'An import that was not found would slip past every rule that names a package.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-development-package-in-the-product',
    severity: 'error',
    comment: 'A package that is only there for building or testing is missing where the product runs.',
    from: { path: anyOf('graph/', 'server/', 'client/'), pathNot: '^client/vite\\.config\\.ts$' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '/@types/' },
  },
  never('product-without-tests', 'The product must run where tests/ is not.', {
    from: anyOf('graph/', 'server/', 'client/', 'bin/'),
    to: '^tests/',
  }),
];

const graph = [
  never(
    'graph-stays-pure',
    'graph/ runs in the browser and in Node, so it knows neither, and nothing of the product.',
    {
      from: '^graph/',
      to: '.',
      but: anyOf('graph/', 'node_modules/(zod|graphology|graphology-types|@noble/hashes)/'),
    },
  ),
  never('vocabulary-imports-nothing', 'The vocabulary is the ontology as tables; everything else reads it.', {
    from: '^graph/vocabulary/',
    to: '.',
    but: '^graph/vocabulary/',
  }),
  never('model-on-vocabulary-only', 'The model says what exists; what is done with it stands above.', {
    from: '^graph/model/',
    to: '^graph/',
    but: anyOf('graph/model/', 'graph/vocabulary/'),
  }),
  never('build-knows-no-reader', 'Building a graph does not depend on how it is asked, stored or sent.', {
    from: anyOf('graph/build/', 'graph/analysis/'),
    to: '^graph/',
    but: anyOf('graph/build/', 'graph/analysis/', 'graph/model/', 'graph/vocabulary/'),
  }),
  never('query-below-question', 'A query is data; who asks it (question) and how it travels (messages) stand above.', {
    from: '^graph/query/',
    to: '^graph/',
    but: anyOf('graph/query/', 'graph/model/', 'graph/vocabulary/'),
  }),
  never('formats-know-no-store', 'A format is written from rows that it is handed, in the browser too.', {
    from: '^graph/formats/',
    to: '^graph/',
    but: anyOf('graph/formats/', 'graph/messages/', 'graph/model/', 'graph/vocabulary/'),
  }),
  never('question-knows-no-store', 'A question becomes queries and their rows an Answer; it knows no store.', {
    from: '^graph/question/',
    to: '^graph/',
    but: anyOf('graph/question/', 'graph/query/', 'graph/messages/', 'graph/model/', 'graph/vocabulary/'),
  }),
  never('messages-know-no-engine', 'Shapes of requests and responses are shared with the browser.', {
    from: '^graph/messages/',
    to: anyOf('graph/build/', 'graph/analysis/', 'graph/store/', 'graph/cypher-text/', 'graph/question/'),
  }),
  never('cypher-text-imports-nothing', 'The guard of the console reads text and nothing else.', {
    from: '^graph/cypher-text/',
    to: '.',
    but: '^graph/cypher-text/',
  }),
  never(
    'store-contract-below-messages',
    'The store contract speaks of rows and queries, not of questions or the API.',
    {
      from: '^graph/store/',
      to: anyOf('graph/question/', 'graph/analysis/', 'graph/messages/', 'graph/cypher-text/'),
    },
  ),
  never('one-door-to-graph', 'graph/index.ts is the only door; what is behind it may move.', {
    from: anyOf('server/', 'client/'),
    to: '^graph/',
    but: '^graph/index\\.ts$',
  }),
];

const STAGES = ['article', 'document', 'mention', 'clause', 'coreference', 'event'];
const stages = STAGES.slice(0, -1).map((stage, at) =>
  never(`${stage}-before-later-stages`, 'A stage reads what earlier stages made; the order is in ingest/pipeline.ts.', {
    from: `^server/ingest/${stage}/`,
    to: anyOf(...STAGES.slice(at + 1).map((later) => `server/ingest/${later}/`)),
  }),
);

const server = [
  never(
    'reading-knows-no-explanation',
    'What decides is listened to; it does not know who listens, or in which words.',
    {
      from: '^server/ingest/(?!explain/)',
      to: '^server/ingest/explain/',
    },
  ),
  never('ingest-saves-nothing', 'Extraction returns claims: it knows the tables, no store, queue, route or command.', {
    from: '^server/ingest/',
    to: '^server/',
    but: anyOf('server/ingest/', 'server/reference/', 'server/tagger/', 'server/root\\.ts'),
  }),
  never('reference-knows-no-reader', 'The tables are read by all and read nothing themselves.', {
    from: '^server/reference/',
    to: '^server/',
    but: anyOf('server/reference/', 'server/root\\.ts'),
  }),
  never('readers-know-no-user', 'A reader is handed bytes and returns text; whose they are is not its business.', {
    from: '^server/readers/',
    to: '^server/',
    but: anyOf('server/readers/', 'server/threads/', 'server/root\\.ts'),
  }),
  never('import-hands-rows-over', 'A list becomes rows; who keeps and reads them is not its business.', {
    from: '^server/import/',
    to: '^server/',
    but: anyOf('server/import/', 'server/readers/', 'server/fetch/'),
  }),
  never('fetch-knows-no-use', 'What is fetched is bytes; what becomes of them is not its business.', {
    from: '^server/fetch/',
    to: '^(server|graph)/',
    but: '^server/fetch/',
  }),
  never(
    'records-read-like-ingest',
    'A record is read as a text is: it knows the extractor, no store, queue or command.',
    {
      from: '^server/records/',
      to: '^server/',
      but: anyOf('server/records/', 'server/ingest/', 'server/reference/'),
    },
  ),
  never('threads-know-no-work', 'What runs in a thread is handed to it.', {
    from: '^server/threads/',
    to: '^(server|graph)/',
    but: '^server/threads/',
  }),
  never('stores-know-graph-only', 'A store keeps rows; where they come from is not its business.', {
    from: '^server/store/',
    to: '^server/',
    but: anyOf('server/store/', 'server/reference/', 'server/config\\.ts', 'server/root\\.ts'),
  }),
  never('embedded-without-neo4j', 'Two engines, one contract: neither leans on the other.', {
    from: '^server/store/embedded/',
    to: '^server/store/neo4j/',
  }),
  never('neo4j-without-embedded', 'Two engines, one contract: neither leans on the other.', {
    from: '^server/store/neo4j/',
    to: '^server/store/embedded/',
  }),
  never('writer-knows-no-engine', 'The writer works through the contract, so it is the same on every engine.', {
    from: '^server/store/graph-writer\\.ts$',
    to: anyOf('server/store/(embedded|neo4j)/', 'server/store/open\\.ts', NPM.slice(1)),
  }),
  never('analysis-computes-only', 'Analysis is handed the network and returns figures; it reads nothing itself.', {
    from: '^server/analysis/',
    to: '^(server|client)/',
    but: '^server/analysis/',
  }),
  never('review-computes-only', 'The search for doubles is handed the names.', {
    from: '^server/review/',
    to: '^(server|client)/',
    but: '^server/review/',
  }),
  never('views-read-only-the-contract', 'A read model asks the graph through a StoreView that it is handed.', {
    from: '^server/views/',
    to: '^server/',
    but: anyOf('server/views/', 'server/analysis/', 'server/review/', 'server/reference/'),
  }),
  never('exports-read-only', 'An export is made from a view and an archive that it is handed.', {
    from: '^server/exports/',
    to: '^server/',
    but: anyOf('server/exports/', 'server/archive/(record|judgement-log)\\.ts'),
  }),
  never('handed-a-store', 'Routes, jobs and the archive are handed a store and a writer; they open none.', {
    from: anyOf('server/api/', 'server/jobs/', 'server/archive/'),
    to: '^server/store/',
    but: '^server/store/graph-writer\\.ts$',
  }),
  never('archive-below-jobs', 'The archive keeps articles; it runs nothing.', {
    from: '^server/archive/',
    to: anyOf('server/api/', 'server/jobs/', 'server/ingest/', 'server/views/', 'server/cli/'),
  }),
  never('jobs-below-api', 'Work goes on without a request.', {
    from: '^server/jobs/',
    to: anyOf('server/api/', 'server/cli/', 'server/views/'),
  }),
  only('only-main-and-cli-join-the-parts', 'The parts are joined in one place, so each can be tested apart.', {
    by: anyOf('server/main\\.ts', 'server/cli/', 'server/store/', 'tests/'),
    what: '^server/store/open\\.ts$',
  }),
  only('nothing-imports-a-command', 'A command is an entry point.', {
    by: anyOf('server/cli/', 'bin/', 'tests/'),
    what: '^server/cli/',
  }),
];

const packages = [
  only('only-the-tagger-knows-wink', 'The tagger can be exchanged in one file.', {
    by: anyOf('server/tagger/', NPM.slice(1)),
    what: npm('wink-nlp', 'wink-eng-lite-web-model'),
  }),
  only('only-readers-know-formats', 'How a file is read can be exchanged in one folder.', {
    by: anyOf('server/readers/', 'tests/', NPM.slice(1)),
    what: npm('@mozilla/readability', 'linkedom', 'unpdf', 'feedsmith'),
  }),
  only('only-fetch-leaves-this-machine', 'What goes out passes one guard, in one folder.', {
    by: anyOf('server/fetch/', NPM.slice(1)),
    what: npm('undici', 'ipaddr.js'),
  }),
  only('only-files-are-packed', 'What unpacks and packs is known where files come in and go out.', {
    by: anyOf('server/readers/', 'server/exports/zip\\.ts', 'tests/', NPM.slice(1)),
    what: npm('fflate'),
  }),
  only('only-analysis-knows-graphology', 'How a network is counted can be exchanged in one folder.', {
    by: anyOf('server/analysis/', NPM.slice(1)),
    what: npm('graphology', 'graphology-communities-louvain'),
  }),
  only('only-embedded-knows-its-engine', 'The engine can be exchanged in one folder.', {
    by: anyOf('server/store/embedded/', NPM.slice(1)),
    what: npm('@grafeo-db'),
  }),
  only('only-neo4j-knows-its-driver', 'The driver can be exchanged in one folder.', {
    by: anyOf('server/store/neo4j/', 'tests/', NPM.slice(1)),
    what: npm('neo4j-driver', 'neo4j-driver-core'),
  }),
  only('only-the-api-speaks-http', 'What is not a route can be called without a server.', {
    by: anyOf('server/api/', NPM.slice(1)),
    what: npm('express', 'helmet', 'compression', 'pino-http'),
  }),
  only('only-canvas-knows-cytoscape', 'The drawing engine can be exchanged in one folder.', {
    by: anyOf('client/canvas/', NPM.slice(1)),
    what: npm('cytoscape', 'cytoscape-fcose'),
  }),
  only('only-editor-knows-codemirror', 'The editor is loaded when its tab is opened.', {
    by: anyOf('client/editor/', NPM.slice(1)),
    what: npm('@codemirror', '@lezer'),
  }),
];

const client = [
  never('client-without-server', 'The page speaks to the server by messages only.', {
    from: '^client/',
    to: anyOf('server/', 'bin/'),
  }),
  never('state-is-pure', 'State is producers that run, and are tested, without a browser.', {
    from: '^client/state/',
    to: '.',
    but: anyOf('client/state/', 'graph/index\\.ts', 'node_modules/(zod|zustand)/'),
  }),
  only('only-the-state-store-knows-zustand', 'Producers do not know where the state is held.', {
    by: anyOf('client/state/store\\.ts', NPM.slice(1)),
    what: npm('zustand'),
  }),
  never('api-below-the-screen', 'Fetching and parsing draw nothing.', {
    from: '^client/api/',
    to: '^client/',
    but: anyOf('client/api/', 'client/state/'),
  }),
  never('canvas-below-panels', 'The drawing is handed data and calls back; it knows no panel and no screen.', {
    from: '^client/canvas/',
    to: anyOf('client/panel/', 'client/editor/', 'client/screen/', 'client/shell/', 'client/api/'),
  }),
  never('panels-below-screens', 'A screen puts panels together, not the other way about.', {
    from: anyOf('client/panel/', 'client/editor/', 'client/parts/'),
    to: anyOf('client/screen/', 'client/shell/'),
  }),
];

export default {
  forbidden: [...hygiene, ...graph, ...stages, ...server, ...packages, ...client],
  options: {
    // TypeScript 7 has no compiler API, so without this parser nothing is read and nothing is reported.
    parser: 'swc',
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|svg|tsv|yaml|json)$' },
    // Packages that export only `import` would stay unresolved, and so pass the rules that name them.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
  },
};
