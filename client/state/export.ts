import {
  EDGE_COLUMNS,
  EXPORT_FORMATS,
  type ExportFormat,
  gexf,
  graphml,
  headLine,
  type NetworkEdge,
  type NetworkNode,
  networkText,
  rowLine,
} from '../../graph/index.ts';

export type Drawn = { readonly nodes: readonly NetworkNode[]; readonly edges: readonly NetworkEdge[] };
/** A file that the page itself writes. */
export type DrawnFile = {
  readonly name: string;
  readonly words: string;
  readonly media: string;
  readonly text: (drawn: Drawn) => string;
};

/** What is drawn, with the filter as it is, in the formats of a network. */
export const DRAWN_FILES: readonly DrawnFile[] = [
  {
    name: 'drawn.graphml',
    words: 'Network (GraphML)',
    media: EXPORT_FORMATS.graphml.media,
    text: ({ nodes, edges }) => networkText(graphml, nodes, edges),
  },
  {
    name: 'drawn.gexf',
    words: 'Network over time (GEXF, for Gephi)',
    media: EXPORT_FORMATS.gexf.media,
    text: ({ nodes, edges }) => networkText(gexf(), nodes, edges),
  },
  {
    name: 'drawn.csv',
    words: 'Relations (CSV)',
    media: 'text/csv',
    text: ({ edges }) => headLine(EDGE_COLUMNS) + edges.map((edge) => rowLine(EDGE_COLUMNS, edge)).join(''),
  },
];

const CITATIONS: readonly ExportFormat[] = ['ris', 'bibtex'];

type Link = { readonly href: string; readonly words: string };

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const linkTo = (format: ExportFormat): Link => {
  return { href: `/api/export?format=${format}`, words: capital(EXPORT_FORMATS[format].name) };
};

/** Files of everything that is stored, which the server writes. */
export const STORED_FILES: readonly Link[] = (Object.keys(EXPORT_FORMATS) as ExportFormat[])
  .filter((format) => !CITATIONS.includes(format))
  .map(linkTo);

export const CITATION_FILES: readonly Link[] = CITATIONS.map(linkTo);
