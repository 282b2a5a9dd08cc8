import { z } from 'zod';
import {
  EVENT_KIND_NAMES,
  type ExportedPart,
  type ExportedPlace,
  type ExportedReport,
  exportedParts,
  exportedPlaces,
  exportedReports,
  FORMS,
  type GraphNode,
  groupBy,
  MODALITIES,
  type NodeKind,
  POLARITIES,
  PRECISIONS,
  topicNamesOfEvents,
} from '../../graph/index.ts';
import { type ExportSource, READ_MS } from './source.ts';

const Facts = z.strictObject({
  kind: z.enum(EVENT_KIND_NAMES),
  modality: z.enum(MODALITIES),
  disputed: z.boolean(),
  date: z.string().nullable(),
  dateTo: z.string().nullable(),
  precision: z.enum(PRECISIONS).nullable(),
  when: z.string().nullable(),
  form: z.enum(FORMS).nullable(),
  polarity: z.enum(POLARITIES).nullable(),
  count: z.number(),
  summary: z.boolean(),
});
const FACTS = Object.keys(Facts.shape);

/** An event with everybody and everything around it. */
export type ExportedEvent = Readonly<z.infer<typeof Facts>> & {
  readonly id: string;
  readonly parts: readonly ExportedPart[];
  /** Several for a stay in several towns. */
  readonly places: readonly ExportedPlace[];
  readonly topic: { readonly id: string; readonly name: string } | null;
  /** Empty unless they are asked for. */
  readonly reports: readonly ExportedReport[];
};

const EVENT_NODES: readonly NodeKind[] = ['invitation', 'meeting', 'stance', 'visit'];

type Around = Pick<ExportedEvent, 'parts' | 'places' | 'topic' | 'reports'>;

/** A property that the store does not hold is null. */
function eventOf({ id, props }: GraphNode, around: Around): ExportedEvent {
  return { ...Facts.parse(Object.fromEntries(FACTS.map((name) => [name, props[name] ?? null]))), id, ...around };
}

async function whole(
  { view, signal }: ExportSource,
  nodes: readonly GraphNode[],
  withReports: boolean,
): Promise<readonly ExportedEvent[]> {
  const params = { ids: nodes.map((n) => n.id) };
  const options = { deadlineMs: READ_MS, signal };
  const parts = groupBy(await view.read(exportedParts, params, options), (p) => p.event);
  const places = groupBy(await view.read(exportedPlaces, params, options), (p) => p.event);
  const topics = new Map((await view.read(topicNamesOfEvents, params, options)).map((t) => [t.event, t]));
  const told = withReports ? await view.read(exportedReports, params, options) : [];
  const reports = groupBy(told, (r) => r.event);
  return nodes.map((node) =>
    eventOf(node, {
      parts: parts.get(node.id) ?? [],
      places: places.get(node.id) ?? [],
      topic: topics.get(node.id) ?? null,
      reports: reports.get(node.id) ?? [],
    }),
  );
}

/** All events, kind by kind and by id. */
export async function* exportedEvents(source: ExportSource, withReports: boolean): AsyncGenerator<ExportedEvent> {
  for (const kind of EVENT_NODES) {
    for await (const nodes of source.nodes(kind)) yield* await whole(source, nodes, withReports);
  }
}
