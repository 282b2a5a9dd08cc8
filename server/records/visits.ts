import type { Argument, ClaimDraft, Mark } from '../../graph/index.ts';
import type { Knowledge } from '../ingest/knowledge.ts';
import type { Journey } from './journey.ts';

/** The share of rows whose visit was right when rows were compared with their claims by eye. */
const SURE = 0.97;

const MARKED: readonly (readonly [label: string, kind: Mark['kind']])[] = [
  ['Traveller', 'actor'],
  ['Visitor', 'actor'],
  ['Country', 'other'],
  ['From', 'date'],
  ['To', 'date'],
  ['Place', 'place'],
];

function marksOf({ fields }: Journey): readonly Mark[] {
  return MARKED.flatMap(([label, kind]) => {
    const field = fields.at(label);
    return field === null ? [] : [{ kind, start: field.start, end: field.end }];
  });
}

/** The country that was visited; a visitor's record names only the one he comes from. */
function hostOf({ article, fields, host }: Journey, { countries }: Knowledge): Argument {
  const at = article.record === 'trip' ? fields.at('Country') : null;
  const span = at === null ? null : { start: at.start, end: at.end };
  const name = countries.get(host)?.name ?? host;
  const status = at === null ? 'implied' : 'known';
  const rest = { key: host, name, country: host, title: null, roleId: null, status, span } as const;
  return { role: 'recipient', kind: 'country', ...rest };
}

/** The journey as a visit of each who travels; the whole record is its evidence. */
export function visitsOf(journey: Journey, knowledge: Knowledge, extractor: string): readonly ClaimDraft[] {
  const { article, fields, travellers, place, alsoIn, date, stop } = journey;
  const { start, end } = fields.whole;
  const host = hostOf(journey, knowledge);
  const marks = marksOf(journey);
  const where = alsoIn.length === 0 ? { place } : { place, alsoIn };
  const told = { topic: null, polarity: null, form: null, count: null, marks } as const;
  return travellers.map((actor, group) => ({
    quote: article.text.slice(start, end),
    start,
    end,
    kind: 'visit',
    modality: 'occurred',
    cue: null,
    confidence: SURE,
    rule: `travels/${stop ? 'stop' : article.record}`,
    attribution: null,
    hearsay: false,
    extractor,
    said: { args: [actor, host], date, ...where, ...told, group },
  }));
}
