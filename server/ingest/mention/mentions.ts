import type { TitleRow } from '../../reference/tables.ts';
import type { Document } from '../document/document.ts';
import { lemmaOf } from '../document/lemmas.ts';
import { isReadable, type Sentence } from '../document/sentences.ts';
import { isCapital, normAt } from '../document/tokens.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Trace } from '../trace.ts';
import { chosen } from './ambiguous.ts';
import type { Core } from './core.ts';
import { type DateMention } from './date-mention.ts';
import { datesOf, tellsDay } from './dates.ts';
import { asOfDay } from './former-states.ts';
import { hereOf } from './here.ts';
import { hintsOf } from './hints.ts';
import { linkNames, type PersonEntry, type PersonMention } from './linking.ts';
import { monthSurnames } from './month-names.ts';
import { shareTitles } from './name-lists.ts';
import type { NameRun, Text } from './name-run.ts';
import type { NameWords } from './name-words.ts';
import { nameRuns } from './names.ts';
import { settleOffices } from './office-or-body.ts';
import { pairsOf } from './pairs.ts';
import { peoples } from './peoples.ts';
import { countryOf, type Hit, makeHit, scan, titleOf } from './scan.ts';
import { settleMinistries } from './shared-ministries.ts';

export type Mentions = {
  readonly hits: readonly (Hit | null)[];
  readonly persons: readonly PersonEntry[];
  readonly personAt: readonly (PersonMention | null)[];
  readonly dateAt: readonly (DateMention | null)[];
  readonly pairs: ReadonlyMap<number, readonly Core[]>;
  readonly forced: ReadonlySet<number>;
};

function fill<T extends { readonly first: number; readonly end: number }>(slots: (T | null)[], value: T): void {
  for (let i = value.first; i < value.end; i += 1) slots[i] = value;
}

/** "the North met", never "the North side". */
const standsAlone = ({ tokens, tags }: Document, at: number): boolean =>
  normAt(tokens, at - 1) === 'the' && tags[at + 1] !== 'NOUN' && tags[at + 1] !== 'PROPN';

/** "North and South Korea", "the North": half a name, once the article names the country. */
function halfNames(document: Document, hits: (Hit | null)[], { halves }: NameWords): void {
  const twins: ReadonlySet<string | undefined> = new Set(halves.values());
  let named: ReadonlySet<string | undefined> | null = null;
  document.tokens.forEach((token, at) => {
    const iso3 = token.capital ? halves.get(token.norm) : undefined;
    if (iso3 === undefined || hits[at]) return;
    named ??= new Set(hits.map((hit) => countryOf(hit)?.iso3));
    const joined = normAt(document.tokens, at + 1) === 'and' && twins.has(countryOf(hits[at + 2])?.iso3);
    if (!joined && !(named.has(iso3) && standsAlone(document, at))) return;
    hits[at] = makeHit(at, at + 1, [{ kind: 'country', iso3, form: 'name', city: null }]);
  });
}

const TOPS = new WeakMap<Knowledge, ReadonlyMap<string, TitleRow>>();

function topTitles(knowledge: Knowledge): ReadonlyMap<string, TitleRow> {
  const known = TOPS.get(knowledge);
  if (known !== undefined) return known;
  const rows = knowledge.tables.titles.filter(({ phrase }) => /^(?:top|chief) /.test(phrase));
  const tops = new Map(rows.map((row) => [row.phrase, row]));
  TOPS.set(knowledge, tops);
  return tops;
}

/** "the top Norwegian diplomat": the country stands inside the phrase of the title. */
function splitTitles(document: Document, hits: (Hit | null)[], tops: ReadonlyMap<string, TitleRow>): void {
  document.tokens.forEach((token, at) => {
    if (token.norm !== 'top' && token.norm !== 'chief') return;
    const land = hits[at + 1];
    const hit = countryOf(land) === null ? null : hits[land?.end ?? 0];
    const title = titleOf(hit);
    const row = title === null ? undefined : tops.get(`${token.norm} ${title.row.phrase}`);
    if (hit && title && row) fill(hits, makeHit(hit.first, hit.end, [{ ...title, row }]));
  });
}

function hitsOf(document: Document, sentences: readonly Sentence[], knowledge: Knowledge): readonly (Hit | null)[] {
  const hits: (Hit | null)[] = document.tokens.map(() => null);
  for (const sentence of sentences) {
    const text = { tokens: document.tokens, sentence };
    for (const hit of scan(knowledge.lexicon, document.tokens, sentence))
      fill(hits, asOfDay(chosen(hit, knowledge.choices, text), knowledge.formerStates, document.published));
  }
  settleOffices(hits, document.tokens);
  settleMinistries(hits, { here: hereOf(document, knowledge), knowledge });
  halfNames(document, hits, knowledge.names);
  splitTitles(document, hits, topTitles(knowledge));
  for (const hit of peoples(document.tokens, hits)) fill(hits, makeHit(hit.first, hit.end, [{ kind: 'stop' }]));
  return hits;
}

/** "Moscow backs the truce": a country in front of a word that may be a verb, with a phrase of its own behind it. */
function landActs({ document, hits, verbs }: Acting, at: number): boolean {
  const land = countryOf(hits[at - 1]);
  const norm = normAt(document.tokens, at);
  if (land === null || land.form === 'adjective' || !verbs.has(lemmaOf(norm, verbs))) return false;
  return document.tags[at + 1] === 'DET' || isCapital(document.tokens, at + 1);
}

type Acting = {
  readonly document: Document;
  readonly hits: readonly (Hit | null)[];
  readonly personAt: readonly (PersonMention | null)[];
  readonly verbs: ReadonlySet<string>;
};

function hasVerb({ tags }: Document, { first, end }: Sentence): boolean {
  for (let at = first; at < end; at += 1) if (tags[at] === 'VERB' || tags[at] === 'AUX') return true;
  return false;
}

/** In a sentence without a verb the lower-case word behind a name is one: "Lavrov clinks glasses". */
function forcedVerbs(acting: Acting, sentence: Sentence): readonly number[] {
  const { document, personAt } = acting;
  if (hasVerb(document, sentence)) return [];
  for (let at = sentence.first + 1; at < sentence.end; at += 1) {
    const token = document.tokens[at];
    const plain = token && !token.capital && document.tags[at] === 'NOUN' && token.norm.endsWith('s');
    if (plain && (personAt[at - 1] || landActs(acting, at))) return [at];
  }
  return [];
}

/** Once "Theresa May" is named, "May" behind no preposition may be she: such a text is read again. */
function runsOf(text: Text, sentences: readonly Sentence[]): readonly NameRun[] {
  const runs = sentences.flatMap((sentence) => nameRuns(text, sentence));
  const months = monthSurnames(text, runs);
  return months.size === 0 ? runs : sentences.flatMap((sentence) => nameRuns({ ...text, months }, sentence));
}

type Reading = { readonly reference: (sentence: Sentence) => string | null; readonly trace: Trace | null };

/** Everything that a name, title, table or calendar word points to, by token. */
export function readMentions(document: Document, knowledge: Knowledge, { reference, trace }: Reading): Mentions {
  const sentences = document.sentences.filter(isReadable);
  const hits = hitsOf(document, sentences, knowledge);
  const { text: source, tokens, tags, published } = document;
  const text: Text = { source, tokens, tags, hits, published, words: knowledge.names };
  const runs = shareTitles(text, runsOf(text, sentences));
  const hints = hintsOf(text, runs, knowledge.verbs);
  const { persons, mentions } = linkNames(text, runs, { hints, named: trace?.named });
  const personAt: (PersonMention | null)[] = document.tokens.map(() => null);
  for (const mention of mentions) for (let i = mention.run.first; i < mention.run.end; i += 1) personAt[i] = mention;
  const dateAt: (DateMention | null)[] = document.tokens.map(() => null);
  const taken = (at: number): boolean => personAt[at] !== null;
  let told: DateMention | null = null;
  let header: string | null = null;
  for (const sentence of sentences) {
    if (sentence.header !== header) told = null;
    header = sentence.header;
    const context = { calendar: knowledge.calendar, reference: reference(sentence), taken, told };
    const dates = datesOf(document.tokens, sentence, context);
    for (const date of dates) fill(dateAt, date);
    told = dates.findLast(tellsDay) ?? told;
  }
  const acting = { document, hits, personAt, verbs: knowledge.verbs };
  const forced = new Set(sentences.flatMap((sentence) => forcedVerbs(acting, sentence)));
  const pairs = pairsOf({ tokens: document.tokens, tags: document.tags, hits }, persons, knowledge);
  return { hits, persons, personAt, dateAt, pairs, forced };
}
