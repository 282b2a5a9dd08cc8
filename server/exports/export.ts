import {
  bibtexEntry,
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportQuery,
  gexf,
  graphml,
  risEntry,
} from '../../graph/index.ts';
import { citations } from './citations.ts';
import { csvFiles } from './csv.ts';
import { dyadFiles } from './dyads.ts';
import { jsonLines } from './jsonl.ts';
import { neo4jFiles } from './neo4j.ts';
import { networkFile } from './network.ts';
import { ploverLines } from './plover.ts';
import type { ExportSource } from './source.ts';
import { type ExportFile, zipped } from './zip.ts';

type Write = (source: ExportSource, query: ExportQuery) => AsyncIterable<string> | readonly ExportFile[];

/** One writer a format: a text, or files that travel as one archive. */
const WRITERS: Readonly<Record<ExportFormat, Write>> = {
  jsonl: jsonLines,
  csv: csvFiles,
  neo4j: neo4jFiles,
  graphml: (source) => networkFile(source, graphml),
  gexf: (source) => networkFile(source, gexf()),
  dyads: dyadFiles,
  plover: ploverLines,
  ris: (source) => citations(source, risEntry),
  bibtex: (source) => citations(source, bibtexEntry),
};

const isText = (made: ReturnType<Write>): made is AsyncIterable<string> => Symbol.asyncIterator in made;

/** The bytes of an export, part by part; the same graph gives the same bytes on every store. */
export function exported(source: ExportSource, query: ExportQuery): AsyncIterable<string | Uint8Array> {
  const made = WRITERS[query.format](source, query);
  return isText(made) ? made : zipped(made);
}

export const fileNameOf = (format: ExportFormat): string => `diplograph.${EXPORT_FORMATS[format].extension}`;
