import {
  type Column,
  columnList,
  EDGE_COLUMNS,
  type ExportedPart,
  type ExportedReport,
  type GraphNode,
  headLine,
  NODE_COLUMNS,
  rowLine,
} from '../../graph/index.ts';
import { type ExportedEvent, exportedEvents } from './events.ts';
import { networkEdges, networkNodes } from './network.ts';
import type { ExportSource } from './source.ts';
import type { ExportFile } from './zip.ts';

const list = (values: readonly string[]): string => values.join('; ');
const inRole = (event: ExportedEvent, role: string): readonly ExportedPart[] =>
  event.parts.filter((p) => p.role === role);

const roleColumns = (role: string, meaning: string): readonly Column<ExportedEvent>[] => [
  { name: `${role}s`, meaning: `ids of ${meaning}, "; " between`, of: (e) => list(inRole(e, role).map((p) => p.id)) },
  { name: `${role}_names`, meaning: 'their names', of: (e) => list(inRole(e, role).map((p) => p.name)) },
];

const EVENTS: readonly Column<ExportedEvent>[] = [
  { name: 'id', meaning: 'names the event in all files', of: (e) => e.id },
  { name: 'kind', meaning: 'meeting, visit, stance or invitation', of: (e) => e.kind },
  { name: 'modality', meaning: 'occurred, planned, proposed, cancelled or denied', of: (e) => e.modality },
  { name: 'disputed', meaning: 'some report denies it, or calls it off after its day', of: (e) => e.disputed },
  { name: 'date', meaning: 'first possible day; empty: not known', of: (e) => e.date },
  { name: 'date_to', meaning: 'last possible day', of: (e) => e.dateTo },
  { name: 'precision', meaning: 'what is known: day, month or year', of: (e) => e.precision },
  { name: 'when', meaning: 'what is known, as text: 2018-04', of: (e) => e.when },
  ...roleColumns('actor', 'those who began it; in a meeting all'),
  ...roleColumns('recipient', 'those toward whom it was'),
  ...roleColumns('host', 'hosts'),
  ...roleColumns('mediator', 'mediators'),
  {
    name: 'place',
    meaning: 'towns, other place or country, "; " between',
    of: (e) => list(e.places.map((p) => p.name)) || null,
  },
  { name: 'place_id', meaning: 'their ids', of: (e) => list(e.places.map((p) => p.id)) || null },
  { name: 'topic', meaning: 'what a stance is about', of: (e) => e.topic?.name ?? null },
  { name: 'polarity', meaning: 'of a stance: supports or opposes', of: (e) => e.polarity },
  { name: 'form', meaning: 'of a meeting: in-person, phone or video; empty: not said', of: (e) => e.form },
  { name: 'count', meaning: '1, or the number that a summary states', of: (e) => e.count },
  { name: 'summary', meaning: 'true: a report of several (“met twice”), no event of its own', of: (e) => e.summary },
];

const CLAIMS: readonly Column<ExportedReport>[] = [
  { name: 'id', meaning: 'names the report', of: (r) => r.id },
  { name: 'event', meaning: 'id of the event that it reports', of: (r) => r.event },
  { name: 'modality', meaning: 'as this report tells it', of: (r) => r.modality },
  { name: 'quote', meaning: 'the sentence', of: (r) => r.quote },
  { name: 'confidence', meaning: 'how often its rule was right on labelled cases, 0 to 1', of: (r) => r.confidence },
  { name: 'rule', meaning: 'the pattern that found it', of: (r) => r.rule },
  { name: 'attribution', meaning: 'who says so; empty: the article itself', of: (r) => r.attribution },
  { name: 'hearsay', meaning: 'told as hearsay', of: (r) => r.hearsay },
  { name: 'article', meaning: 'id of the article', of: (r) => r.article },
  { name: 'start', meaning: 'where the sentence begins in the article, in UTF-16 units', of: (r) => r.start },
  { name: 'end', meaning: 'where it ends', of: (r) => r.end },
];

const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const ARTICLES: readonly Column<GraphNode>[] = [
  { name: 'id', meaning: 'names the article in all files', of: (a) => a.id },
  { name: 'title', meaning: 'its title', of: (a) => textOf(a.props['title']) },
  { name: 'published', meaning: 'day of publication', of: (a) => textOf(a.props['published']) },
  { name: 'outlets', meaning: 'who published it, "; " between', of: (a) => list(strings(a.props['outlets'])) },
  { name: 'urls', meaning: 'links, a blank between', of: (a) => strings(a.props['urls']).join(' ') },
  {
    name: 'story',
    meaning: 'equal for articles of one story: of one text, and near copies of it',
    of: (a) => textOf(a.props['storyId']),
  },
];

/** A table of pages of rows. */
async function* table<T>(columns: readonly Column<T>[], pages: AsyncIterable<readonly T[]>): AsyncGenerator<string> {
  yield headLine(columns);
  for await (const rows of pages) yield rows.map((row) => rowLine(columns, row)).join('');
}

async function* paged<T, R>(items: AsyncIterable<T>, rows: (item: T) => readonly R[]): AsyncGenerator<readonly R[]> {
  for await (const item of items) yield rows(item);
}

const TABLES = [
  ['nodes.csv', 'leaders, countries, organisations and topics', NODE_COLUMNS],
  [
    'edges.csv',
    'who met, called, visited, invited, supported, opposed whom, or plans to; a row for each pair of an event',
    EDGE_COLUMNS,
  ],
  ['events.csv', 'all events, also those that are proposed, cancelled or denied and so have no edge', EVENTS],
  ['claims.csv', 'the sentences behind the events', CLAIMS],
  ['articles.csv', 'where the sentences stand', ARTICLES],
] as const;

async function* codebook({ version }: ExportSource): AsyncGenerator<string> {
  yield `# Codebook\n\nWritten by Diplograph ${version}. UTF-8, comma, one header line; an empty cell is unknown.\n\n`;
  yield 'A text that begins with `=`, `+`, `-`, `@`, a tab, a line break or an apostrophe has one apostrophe in front, so that no spreadsheet takes it for a formula. Take one apostrophe off the beginning of a text to have it as it was.\n';
  for (const [name, meaning, columns] of TABLES) {
    yield `\n## ${name}\n\n${meaning}\n\n${columnList(columns)}`;
  }
}

/** The network, its events and the sentences behind them, as tables with a codebook. */
export function csvFiles(source: ExportSource): readonly ExportFile[] {
  const events = (): AsyncIterable<ExportedEvent> => exportedEvents(source, false);
  const told = (): AsyncIterable<ExportedEvent> => exportedEvents(source, true);
  return [
    { name: 'codebook.md', text: codebook(source) },
    { name: 'nodes.csv', text: table(NODE_COLUMNS, networkNodes(source)) },
    { name: 'edges.csv', text: table(EDGE_COLUMNS, networkEdges(source)) },
    {
      name: 'events.csv',
      text: table(
        EVENTS,
        paged(events(), (e) => [e]),
      ),
    },
    {
      name: 'claims.csv',
      text: table(
        CLAIMS,
        paged(told(), (e) => e.reports),
      ),
    },
    { name: 'articles.csv', text: table(ARTICLES, source.nodes('article')) },
  ];
}
