import { z } from 'zod';
import { readQuery } from '../../graph/index.ts';

/** Raised when a graph as it was stored before cannot be gone on with; such a graph is made anew from the archive. */
export const GRAPH_FORMAT = 2;

/** Graphs from before the format was noted are of the first one. */
export const storedFormat = readQuery<Record<string, never>, { format: number }>(
  'stored-format',
  `MATCH (w:Meta {id: 'writer'}) RETURN coalesce(w.format, 1) AS format`,
  z.strictObject({ format: z.number() }),
);
