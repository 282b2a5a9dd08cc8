import { type ExportedPart, type ExportedReport, kindOf, ploverCode } from '../../graph/index.ts';
import { type ExportedEvent, exportedEvents } from './events.ts';
import type { ExportSource } from './source.ts';

/** Sectors by the kind of an organisation; leaders and countries are their government. */
const SECTORS: Readonly<Record<string, string>> = {
  igo: 'IGO',
  forum: 'IGO',
  ngo: 'NGO',
  media: 'MED',
  party: 'PTY',
  company: 'BUS',
  'armed-group': 'REB',
  ministry: 'GOV',
  agency: 'GOV',
};

function actor({ id, name, labels, country, ...organization }: ExportedPart) {
  const isOrganization = kindOf(labels) === 'organization';
  const land = kindOf(labels) === 'country' ? id : (country ?? organization.of);
  const sector = isOrganization ? (SECTORS[organization.kind ?? ''] ?? '') : 'GOV';
  return { id, name, country: land, sector, code: land === null || land.startsWith('org:') ? sector : land + sector };
}

const inRole = (event: ExportedEvent, role: string): readonly ExportedPart[] =>
  event.parts.filter((p) => p.role === role);

const sideOf = ({ id, labels, country }: ExportedPart): string => (kindOf(labels) === 'leader' ? (country ?? id) : id);

/** The report that tells the event as it stands, the surest first. */
function bestReport({ reports, modality }: ExportedEvent): ExportedReport | undefined {
  const rank = (r: ExportedReport): number => (r.modality === modality ? 1 : 0) + r.confidence;
  return reports.toSorted((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1))[0];
}

function codeOf(event: ExportedEvent) {
  const sides = new Set(event.parts.filter((p) => p.role === 'actor' || p.role === 'recipient').map(sideOf));
  const land = landOf(event);
  const { kind, modality, polarity, form } = event;
  const call = form === 'phone' || form === 'video';
  return ploverCode({ kind, modality, polarity, call, sides: sides.size, neutral: land !== null && !sides.has(land) });
}

function landOf({ places: [place] }: ExportedEvent): string | null {
  if (place === undefined) return null;
  return place.country ?? (place.id.startsWith('place:') ? null : place.id);
}

function location(event: ExportedEvent) {
  const [place] = event.places;
  return place === undefined ? null : { name: place.name, country: landOf(event), lat: place.lat, lon: place.lon };
}

function evidence(event: ExportedEvent) {
  const report = bestReport(event);
  if (!report) return { text: null, text_info: null, link: null };
  const { quote, article, start, end, urls } = report;
  return { text: quote, text_info: { article, start, end }, link: urls[0] ?? null };
}

function record(event: ExportedEvent): object | null {
  const code = codeOf(event);
  const actors = inRole(event, 'actor');
  if (code === null || actors.length === 0 || event.date === null) return null;
  return {
    id: event.id,
    date: event.date,
    ...(event.dateTo === event.date ? {} : { enddate: event.dateTo }),
    actor: actors.map(actor),
    recipient: inRole(event, 'recipient').map(actor),
    event: [code.event],
    mode: code.mode === null ? [] : [code.mode],
    quad_code: code.quad,
    event_scale: code.scale,
    event_loc: location(event),
    context: event.topic === null ? [] : [event.topic.name],
    ...evidence(event),
  };
}

/** One record an event, in PLOVER's words; without denied and undated events and those without an actor. */
export async function* ploverLines(source: ExportSource): AsyncGenerator<string> {
  for await (const event of exportedEvents(source, true)) {
    const made = record(event);
    if (made !== null) yield `${JSON.stringify(made)}\n`;
  }
}
