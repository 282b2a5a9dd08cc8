import {
  type Argument,
  type Article,
  type Claim,
  type ClaimDraft,
  foldName,
  identifyClaims,
  intervalOf,
  makeArticle,
  precisionOf,
  type ReadArticle,
  type Reference,
  type Said,
} from '../../graph/index.ts';

/** An actor of a sentence; a leader unless told otherwise. */
export function anActor(name: string, country: string | null, more: Partial<Argument> = {}): Argument {
  return {
    role: 'actor',
    kind: 'leader',
    key: foldName(name),
    name,
    country,
    title: null,
    roleId: null,
    status: 'known',
    span: null,
    ...more,
  };
}

export function aCountry(iso3: string, name: string, role: Argument['role'] = 'actor'): Argument {
  return anActor(name, iso3, { kind: 'country', key: iso3, role });
}

export function aDate(prefix: string): Said['date'] {
  return { ...intervalOf(prefix), precision: precisionOf(prefix), when: prefix, status: 'known' };
}

const NOTHING_SAID: Said = {
  args: [],
  date: null,
  place: null,
  topic: null,
  polarity: null,
  form: null,
  count: null,
  group: null,
  marks: [],
};

export type Sentence = Partial<Omit<ClaimDraft, 'said'>> & { readonly said: Partial<Said> };

/** An article made of one sentence per claim, so that every quote is a slice of it; `rest` stands below them. */
export function anArticle(
  title: string,
  published: string | null,
  sentences: readonly Sentence[],
  rest = '',
): ReadArticle {
  const quotes = sentences.map((s, i) => s.quote ?? `Sentence ${i + 1} of ${title}.`);
  const article = makeArticle({
    title,
    text: [...quotes, rest].join('\n').trimEnd(),
    published,
    url: null,
    outlet: null,
  });
  return { article, claims: claimsIn(article, sentences, quotes) };
}

function claimsIn(article: Article, sentences: readonly Sentence[], quotes: readonly string[]): readonly Claim[] {
  let from = 0;
  const drafts = sentences.map((s, i): ClaimDraft => {
    const quote = quotes[i] ?? '';
    const start = article.text.indexOf(quote, from);
    from = start + quote.length;
    return {
      quote,
      start,
      end: from,
      kind: s.kind ?? 'meeting',
      modality: s.modality ?? 'occurred',
      cue: null,
      confidence: 0.9,
      rule: 'meet/verb:meet',
      attribution: null,
      hearsay: false,
      extractor: 'test/1',
      said: { ...NOTHING_SAID, ...s.said },
    };
  });
  return identifyClaims(article.id, drafts);
}

const COUNTRIES: Record<string, [string, string]> = {
  PRK: ['KP', 'North Korea'],
  KOR: ['KR', 'South Korea'],
  CHN: ['CN', 'China'],
  RUS: ['RU', 'Russia'],
  USA: ['US', 'United States'],
};

/** A small world: five countries, one leader with a term, one organisation, one town. */
export const smallReference: Reference = {
  country: (iso3) => {
    const row = COUNTRIES[iso3];
    return row ? { iso3, iso2: row[0], name: row[1], aliases: [] } : null;
  },
  organization: (id) => (id === 'UN' ? { id, name: 'United Nations', kind: 'igo', of: null, aliases: ['UN'] } : null),
  place: (name, country) =>
    foldName(name) === 'pyongyang' && country === 'PRK'
      ? { name: 'Pyongyang', country, kind: 'capital', aliases: [], lat: 39.03, lon: 125.75 }
      : null,
  leader: (id) => (id === LAVROV.id ? LAVROV : null),
  leadersByKey: (key) =>
    ['sergei lavrov', 'sergey lavrov', 'lavrov'].includes(key) ? [{ leader: LAVROV, short: key === 'lavrov' }] : [],
  hash: 'small',
};

const LAVROV = {
  id: 'sergei-lavrov.RUS',
  name: 'Sergei Lavrov',
  aliases: ['Sergey Lavrov', 'Lavrov'],
  country: 'RUS',
  sex: 'm',
  wikidata: 'Q58217',
  terms: [
    {
      holder: 'sergei-lavrov.RUS',
      of: 'RUS',
      roleId: 'foreign-minister',
      title: 'Foreign Minister',
      from: '2004-03-09',
      to: null,
      source: 'wikidata',
    },
  ],
} as const;
