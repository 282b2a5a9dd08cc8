import type { ClaimDraft, Said } from '../../graph/index.ts';
import { type Argument, addDays, foldName, identifyClaims, makeArticle, type ReadArticle } from '../../graph/index.ts';
import type { Tables } from '../../server/reference/tables.ts';
import { type Chance, makeChance } from './chance.ts';

/** Claims of one article. */
const CLAIMS = 4;
/** Most reports of one happening. */
const REPORTS = 3;
const DAYS = 9000;
const FIRST_DAY = '2000-01-01';
const OWN_PEOPLE = 4000;
const SYLLABLES = [
  'ba',
  'ke',
  'li',
  'mo',
  'nu',
  'ra',
  'se',
  'ti',
  'vo',
  'za',
  'dar',
  'lin',
  'mas',
  'ner',
  'gul',
  'ost',
];

type Person = { readonly name: string; readonly country: string };
type Town = { readonly name: string; readonly country: string };
type Cast = { readonly people: readonly Person[]; readonly lands: readonly string[]; readonly towns: readonly Town[] };
type Happening = Omit<ClaimDraft, 'quote' | 'start' | 'end'>;

const word = (chance: Chance): string => {
  const text = Array.from({ length: 2 + chance.below(2) }, () => chance.pick(SYLLABLES)).join('');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** Leaders of the table, and thousands that it does not have. */
function castOf(tables: Tables, chance: Chance): Cast {
  const lands = tables.countries.map((c) => c.iso3);
  const listed = tables.leaders.map(({ name, of }) => ({ name, country: of })).filter((p) => lands.includes(p.country));
  const own = Array.from({ length: OWN_PEOPLE }, () => ({
    name: `${word(chance)} ${word(chance)}`,
    country: chance.pick(lands),
  }));
  const towns = tables.places.flatMap(({ name, country }) => (country === null ? [] : [{ name, country }]));
  return { people: [...listed, ...own].sort((a, b) => (a.name < b.name ? -1 : 1)), lands, towns };
}

/** Few are often in the news, most seldom. */
const often = <T>(chance: Chance, list: readonly T[]): T => list[Math.floor(list.length * chance.next() ** 3)] as T;

const argument = (more: Pick<Argument, 'kind' | 'key' | 'name' | 'country'> & Partial<Argument>): Argument => ({
  role: 'actor',
  title: null,
  roleId: null,
  status: 'known',
  span: { start: 0, end: 20 },
  ...more,
});
const person = ({ name, country }: Person, titled: boolean): Argument =>
  argument({
    kind: 'leader',
    key: foldName(name),
    name,
    country,
    ...(titled ? { title: 'Foreign Minister', roleId: 'foreign-minister' } : {}),
  });
const land = (iso3: string): Argument =>
  argument({ kind: 'country', key: iso3, name: iso3, country: iso3, role: 'recipient' });

const NOTHING: Said = {
  args: [],
  date: null,
  place: null,
  topic: null,
  polarity: null,
  form: null,
  count: null,
  group: null,
  marks: [{ kind: 'trigger', start: 20, end: 26 }],
};
const TOPICS = Array.from({ length: 400 }, (_, i) => `topic number ${i}`);

function saidOf(chance: Chance, cast: Cast, kind: Happening['kind']): Partial<Said> {
  const one = often(chance, cast.people);
  const who = person(one, chance.next() < 0.3);
  const town = chance.next() < 0.6 ? chance.pick(cast.towns) : null;
  const place = town === null ? null : ({ ...town, status: 'known' } as const);
  switch (kind) {
    case 'meeting': {
      const others = Array.from({ length: 1 + chance.below(2) }, () => person(often(chance, cast.people), false));
      return { args: [who, ...others], place, form: chance.pick([null, 'in-person', 'phone']) };
    }
    case 'visit':
      return { args: [who, land(often(chance, cast.lands))], place: null };
    case 'stance': {
      const topic = chance.pick(TOPICS);
      return { args: [who], topic: { name: topic, key: topic }, polarity: chance.pick(['supports', 'opposes']) };
    }
    case 'invitation':
      return { args: [who, { ...person(often(chance, cast.people), false), role: 'recipient' }] };
  }
}

const KINDS = ['meeting', 'meeting', 'meeting', 'visit', 'visit', 'stance', 'stance', 'invitation'] as const;

function happening(chance: Chance, cast: Cast, day: string): Happening {
  const kind = chance.pick(KINDS);
  const date = { from: day, to: day, precision: 'day', when: day, status: 'known' } as const;
  return {
    kind,
    modality: chance.pick(['occurred', 'occurred', 'occurred', 'planned']),
    cue: null,
    confidence: 0.9,
    rule: 'meet/verb:meet',
    attribution: null,
    hearsay: false,
    extractor: 'bench/1',
    said: { ...NOTHING, date: chance.next() < 0.8 ? date : null, ...saidOf(chance, cast, kind) },
  };
}

function articleOf(n: number, day: string, told: readonly Happening[]): ReadArticle {
  const quotes = told.map(
    (_, i) => `Sentence ${i + 1} of report ${n} says in some ninety characters who met whom, when and where it was.`,
  );
  const text = quotes.join('\n');
  const article = makeArticle({
    title: `Report ${n}`,
    text,
    published: day,
    url: `https://news.example/${n}`,
    outlet: 'Example',
  });
  const drafts = told.map((draft, i) => {
    const start = article.text.indexOf(quotes[i] ?? '');
    return { ...draft, quote: quotes[i] ?? '', start, end: start + (quotes[i] ?? '').length };
  });
  return { article, claims: identifyClaims(article.id, drafts) };
}

/** Articles with their claims, made without reading: `claims` claims of happenings reported once to three times, day by day. */
export function* benchWorld(tables: Tables, claims: number): Generator<ReadArticle> {
  const chance = makeChance(20180531);
  const cast = castOf(tables, chance);
  const articles = Math.ceil(claims / CLAIMS);
  let open: { readonly told: Happening; left: number }[] = [];
  for (let n = 0; n < articles; n++) {
    const day = addDays(FIRST_DAY, Math.floor((n / articles) * DAYS));
    while (open.length < 4 * CLAIMS) open.push({ told: happening(chance, cast, day), left: 1 + chance.below(REPORTS) });
    const from = chance.below(open.length - CLAIMS);
    const told = open.slice(from, from + CLAIMS);
    for (const one of told) one.left -= 1;
    open = open.filter((one) => one.left > 0);
    yield articleOf(
      n,
      day,
      told.map((one) => one.told),
    );
  }
}
