import { z } from 'zod';

type FormatRow = { readonly name: string; readonly extension: string; readonly media: string };

/** What the graph and its articles can be written as: what people call it, end of the file name, media type. */
export const EXPORT_FORMATS = {
  jsonl: { name: 'everything, to restore it (JSON Lines)', extension: 'jsonl', media: 'application/jsonl' },
  csv: { name: 'tables for a spreadsheet (CSV)', extension: 'csv.zip', media: 'application/zip' },
  neo4j: { name: 'tables for neo4j-admin import (CSV)', extension: 'neo4j.zip', media: 'application/zip' },
  graphml: { name: 'network (GraphML)', extension: 'graphml', media: 'application/graphml+xml' },
  gexf: { name: 'network over time (GEXF, for Gephi)', extension: 'gexf', media: 'application/gexf+xml' },
  dyads: { name: 'country pairs by month or year (CSV)', extension: 'dyads.zip', media: 'application/zip' },
  plover: { name: 'coded events (PLOVER, JSON Lines)', extension: 'plover.jsonl', media: 'application/jsonl' },
  ris: { name: 'citations of the articles (RIS)', extension: 'ris', media: 'application/x-research-info-systems' },
  bibtex: { name: 'citations of the articles (BibTeX)', extension: 'bib', media: 'application/x-bibtex' },
} as const satisfies Record<string, FormatRow>;
export type ExportFormat = keyof typeof EXPORT_FORMATS;
export const EXPORT_FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as [ExportFormat, ...ExportFormat[]];

const flag = z.enum(['0', '1']);

/** GET /api/export: `texts` is of jsonl, `period` and `zeros` are of dyads. */
export const ExportQuery = z
  .strictObject({
    format: z.enum(EXPORT_FORMAT_NAMES, { error: `must be one of ${EXPORT_FORMAT_NAMES.join(', ')}` }),
    /** Article texts in the file; without them it restores for reading only. */
    texts: flag.default('1'),
    period: z.enum(['month', 'year'], { error: 'must be month or year' }).default('month'),
    /** Also pairs and periods without any event. */
    zeros: flag.default('0'),
  })
  .readonly();
export type ExportQuery = z.infer<typeof ExportQuery>;
