import {
  type DyadEvent,
  DyadPanel,
  dyadCodebook,
  type ExportedPart,
  type ExportQuery,
  kindOf,
} from '../../graph/index.ts';
import { type ExportedEvent, exportedEvents } from './events.ts';
import type { ExportSource } from './source.ts';
import type { ExportFile } from './zip.ts';

type Term = { readonly of: string; readonly from: string | null; readonly to: string | null };
/** The country for which an actor counts on a day, or null. */
export type CountryOf = (part: Pick<ExportedPart, 'id' | 'labels' | 'country'>, day: string | null) => string | null;

/** Organisations that are a part of a government. */
const OF_STATE: ReadonlySet<string> = new Set(['ministry', 'agency']);

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Only what has a known end on one side says on which days it holds. */
const holds = ({ from, to }: Term, day: string): boolean =>
  (from !== null || to !== null) && (from ?? '') <= day && day <= (to ?? '9999');

export type Terms = ReadonlyMap<string, readonly Term[]>;

/** A leader counts for the office of the day; without one that is dated, for the leader's own country. */
export function leaderCountry(terms: readonly Term[], own: string | null, day: string | null): string | null {
  const held = day === null ? [] : terms.filter((t) => holds(t, day));
  if (held.length === 0) return own !== null && own.startsWith('org:') ? null : own;
  const lands = held.filter((t) => !t.of.startsWith('org:'));
  // The office begun last is the one of the day.
  return lands.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))[0]?.of ?? null;
}

async function termsOf(source: ExportSource): Promise<Terms> {
  const terms = new Map<string, Term[]>();
  for await (const edges of source.edges('REPRESENTS')) {
    for (const { from, to, props } of edges) {
      const held = terms.get(from) ?? [];
      held.push({ of: to, from: text(props['from']), to: text(props['to']) });
      terms.set(from, held);
    }
  }
  return terms;
}

async function stateOrganizations(source: ExportSource): Promise<ReadonlyMap<string, string>> {
  const lands = new Map<string, string>();
  for await (const nodes of source.nodes('organization')) {
    for (const { id, props } of nodes) {
      const of = text(props['of']);
      if (of !== null && OF_STATE.has(text(props['kind']) ?? '')) lands.set(id, of);
    }
  }
  return lands;
}

async function countries(source: ExportSource): Promise<CountryOf> {
  const terms = await termsOf(source);
  const organizations = await stateOrganizations(source);
  return ({ id, labels, country }, day) => {
    const kind = kindOf(labels);
    if (kind === 'country') return id;
    if (kind === 'organization') return organizations.get(id) ?? null;
    return leaderCountry(terms.get(id) ?? [], country, day);
  };
}

function dyadEvent(event: ExportedEvent, countryOf: CountryOf): DyadEvent {
  const inRole = (role: string): readonly string[] => {
    const found = event.parts.filter((p) => p.role === role).map((p) => countryOf(p, event.date));
    return [...new Set(found.filter((c) => c !== null))].sort();
  };
  const { kind, modality, date, precision, form, polarity, count, summary, disputed } = event;
  const told = { kind, modality, date, precision, form, polarity, count, summary, disputed };
  return { ...told, actors: inRole('actor'), recipients: inRole('recipient') };
}

/** The panel of country pairs and its codebook, which is written last since it tells what was left out. */
export function dyadFiles(source: ExportSource, query: ExportQuery): readonly ExportFile[] {
  const { period } = query;
  const zeros = query.zeros === '1';
  const panel = new DyadPanel(period);
  async function* lines(): AsyncGenerator<string> {
    const countryOf = await countries(source);
    for await (const event of exportedEvents(source, false)) panel.add(dyadEvent(event, countryOf));
    yield* panel.lines(zeros);
  }
  async function* codebook(): AsyncGenerator<string> {
    yield dyadCodebook({ period, zeros, version: source.version, leftOut: panel.leftOut });
  }
  return [
    { name: 'panel.csv', text: lines() },
    { name: 'codebook.md', text: codebook() },
  ];
}
