import { addDays, type ClaimDraft, identifyClaims, makeArticle, type ReadArticle } from '../../graph/index.ts';
import type { Tables } from '../../server/reference/tables.ts';
import { type Chance, makeChance } from './chance.ts';

/** Rows of one sheet. */
const ROWS = 100;
const DAYS = 4000;
const FIRST_DAY = '2005-01-01';
const KINDS = ['meeting', 'meeting', 'meeting', 'visit', 'stance'] as const;
const MODALITIES = ['occurred', 'occurred', 'occurred', 'occurred', 'planned', 'proposed'] as const;

type Argument = ClaimDraft['said']['args'][number];

const land = (iso3: string, role: Argument['role']): Argument => ({
  kind: 'country',
  key: iso3,
  name: iso3,
  country: iso3,
  role,
  title: null,
  roleId: null,
  status: 'known',
  span: { start: 0, end: 20 },
});

/** A few lands are in most rows, as in lists that machines code. */
function two(chance: Chance, lands: readonly string[]): readonly [string, string] {
  const one = (): string => lands[Math.floor(lands.length * chance.next() ** 4)] as string;
  const [a, b] = [one(), one()];
  return a === b ? two(chance, lands) : [a, b];
}

function draft(chance: Chance, lands: readonly string[], day: string): Omit<ClaimDraft, 'quote' | 'start' | 'end'> {
  const [a, b] = two(chance, lands);
  const kind = chance.pick(KINDS);
  return {
    kind,
    modality: kind === 'stance' ? 'occurred' : chance.pick(MODALITIES),
    cue: null,
    confidence: 0.6,
    rule: 'list/row',
    attribution: null,
    hearsay: false,
    extractor: 'bench/1',
    said: {
      args: [land(a, 'actor'), land(b, kind === 'meeting' ? 'actor' : 'recipient')],
      date: { from: day, to: day, precision: 'day', when: day, status: 'known' },
      place: null,
      topic: null,
      polarity: kind === 'stance' ? chance.pick(['supports', 'opposes']) : null,
      form: null,
      count: null,
      group: null,
      marks: [{ kind: 'trigger', start: 20, end: 26 }],
    },
  };
}

function sheet(n: number, drafts: readonly ReturnType<typeof draft>[], day: string): ReadArticle {
  const quotes = drafts.map((_, i) => `Row ${i + 1} of sheet ${n}: one country, what it did, another country, a day.`);
  const text = quotes.join('\n');
  const input = { title: `Sheet ${n}`, text, published: day, url: null, outlet: null };
  const article = makeArticle(input, 'quads');
  const rows = drafts.map((row, i) => {
    const quote = quotes[i] ?? '';
    const start = article.text.indexOf(quote);
    return { ...row, quote, start, end: start + quote.length };
  });
  return { article, claims: identifyClaims(article.id, rows) };
}

/** Sheets of a machine-coded list, day by day: `rows` rows of what countries did, a few of them in most. */
export function* busyWorld(tables: Tables, rows: number): Generator<ReadArticle> {
  const chance = makeChance(20050101);
  const lands = tables.countries.map((country) => country.iso3).sort();
  const sheets = Math.ceil(rows / ROWS);
  for (let n = 0; n < sheets; n++) {
    const day = addDays(FIRST_DAY, Math.floor((n / sheets) * DAYS));
    const drafts = Array.from({ length: ROWS }, () => draft(chance, lands, day));
    yield sheet(n, drafts, day);
  }
}

/** The two lands that most rows name. */
export function busiest(tables: Tables): readonly [string, string] {
  const [a, b] = tables.countries.toSorted((x, y) => (x.iso3 < y.iso3 ? -1 : 1));
  if (a === undefined || b === undefined) throw new Error('the table of countries is empty');
  return [a.name, b.name];
}
