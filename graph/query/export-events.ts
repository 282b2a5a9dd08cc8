import { z } from 'zod';
import { PART, PartRow, PLACE, PlaceRow, REPORT, ReportRow } from './event-part-rows.ts';
import { readQuery } from './named.ts';

type Ids = { readonly ids: readonly string[] };

// From each event by its key, since a page of an export asks for many.
const EVENT = 'UNWIND $ids AS id MATCH (e:Event {id: id})';

/** Of an organisation: its kind and its country. */
const Part = PartRow.extend({ kind: z.string().nullable(), of: z.string().nullable() });
export type ExportedPart = z.infer<typeof Part>;
export const exportedParts = readQuery<Ids, ExportedPart>(
  'exported-parts',
  `${EVENT}<-[p:PARTICIPATED_IN]-(n:Actor) RETURN ${PART}, n.kind AS kind, n.of AS of ORDER BY event, role, id`,
  Part,
);

const Place = PlaceRow.extend({ lat: z.number().nullable(), lon: z.number().nullable() });
export type ExportedPlace = z.infer<typeof Place>;
export const exportedPlaces = readQuery<Ids, ExportedPlace>(
  'exported-places',
  `${EVENT}-[:HELD_IN]->(p) RETURN ${PLACE}, p.lat AS lat, p.lon AS lon ORDER BY event, name, id`,
  Place,
);

export type ExportedReport = z.infer<typeof ReportRow>;
export const exportedReports = readQuery<Ids, ExportedReport>(
  'exported-reports',
  `${EVENT}<-[:ABOUT]-(c:Claim)<-[:STATES]-(a:Article) RETURN ${REPORT} ORDER BY event, id`,
  ReportRow,
);
