import { groupBy, h } from '../../graph/index.ts';
import type { FrameFiles } from '../reference/frame-files.ts';
import { loadRules, type Rules } from '../reference/rules.ts';
import type { Tables } from '../reference/tables.ts';
import type { Calibration, OperatorId } from '../reference/word-files.ts';
import { makeWordKinds, type WordKinds } from './document/word-kinds.ts';
import type { Boilerplate } from './document/zones.ts';
import { type Frames, frameWords, makeFrames } from './event/frames.ts';
import type { ModalityTable } from './event/scope/modality-table.ts';
import { type Choices, makeChoices } from './mention/ambiguous.ts';
import type { Calendar, Grain, Phrases } from './mention/date-mention.ts';
import { type FormerStates, makeFormerStates } from './mention/former-states.ts';
import { type Lexicon, makeLexicon } from './mention/lexicon.ts';
import { makeNameWords, type NameWords } from './mention/name-words.ts';

/** All that the extractor knows: words, frames, calendar and the world tables as one lexicon. */
export type Knowledge = {
  /** Of every file behind it: what was read with other knowledge is read again. */
  readonly hash: string;
  readonly tables: Tables;
  readonly countries: ReadonlyMap<string, Tables['countries'][number]>;
  readonly organizations: ReadonlyMap<string, Tables['organizations'][number]>;
  /** "NATO NOR": the members of bodies of states. */
  readonly members: ReadonlySet<string>;
  readonly formerStates: FormerStates;
  readonly abbreviations: ReadonlyMap<string, string>;
  readonly lexicon: Lexicon;
  readonly choices: Choices;
  readonly boilerplate: Boilerplate;
  readonly calendar: Calendar;
  readonly frames: Frames;
  readonly frameFiles: FrameFiles;
  readonly modality: ModalityTable;
  readonly speech: ReadonlyMap<string, string>;
  readonly names: NameWords;
  readonly words: WordKinds;
  /** Every verb whose forms are read by dictionary form. */
  readonly verbs: ReadonlySet<string>;
  readonly calibration: Calibration;
  readonly records: Rules['records'];
};

const turn = <V>(
  rows: Readonly<Record<string, readonly string[]>>,
  value: (key: string) => V,
): ReadonlyMap<string, V> =>
  new Map(Object.entries(rows).flatMap(([key, list]) => list.map((word) => [word, value(key)] as const)));

const phrases = (rows: Readonly<Record<string, number>>): Phrases =>
  groupBy(
    Object.entries(rows).map(([phrase, shift]) => ({ words: phrase.split(' '), shift })),
    ({ words }) => words[0] ?? '',
  );

function makeCalendar(file: Rules['calendar']): Calendar {
  return {
    months: turn(file.months, Number),
    weekdays: turn(file.weekdays, Number),
    seasons: new Map(Object.entries(file.seasons)),
    leads: new Map(Object.entries(file.leads)),
    days: phrases(file.days),
    told: phrases(file.told),
    units: turn(file.units, (unit) => unit as Grain),
    numbers: new Map(file.numbers.map((word, value) => [word, value] as const)),
    parts: new Map(Object.entries(file.parts)),
    since: new Set(file.since),
    until: new Set(file.until),
  };
}

function makeModality(file: Rules['modality']): ModalityTable {
  const pick = (key: 'verbs' | 'nouns' | 'words'): ReadonlyMap<string, OperatorId> =>
    new Map(file.operators.flatMap((row) => row[key].map((word) => [word, row.id] as const)));
  return {
    verbs: pick('verbs'),
    nouns: pick('nouns'),
    words: pick('words'),
    states: turn(file.states, (id) => id as OperatorId),
    carrying: new Set(file.carrying),
    manners: new Set(file.manners),
    habits: new Set(file.habits),
    hearsay: new Set(file.hearsay),
    done: new Set(file.prepositions.occurred),
    prepositions: turn(
      { future: file.prepositions.future, negate: file.prepositions.negate },
      (id) => id as OperatorId,
    ),
    modals: turn(file.modals, (id) => id as OperatorId),
    subordinators: turn(file.subordinators, (id) => id as OperatorId),
    apply: file.apply,
  };
}

const makeBoilerplate = ({ lines, credits, days, fields, publishers }: Rules['boilerplate']): Boilerplate => ({
  lines: lines.map(({ line, where }) => ({ line: new RegExp(line, 'u'), where })),
  credits,
  days: new Set(days),
  fields: { days: new Set(fields.days), places: new Set(fields.places) },
  publishers,
});

/** Joins checked tables and rules; equal files give an equal hash. */
export function makeKnowledge(tables: Tables, rules: Rules): Knowledge {
  const abbreviations = new Map(tables.abbreviations.map(({ form, final }) => [form.toLowerCase(), final]));
  const stops = tables['not-persons'].map(({ phrase }) => phrase);
  const speech = new Map(tables.speech.map(({ lemma, kind }) => [lemma, kind]));
  const { meet, visit, invite, stance, calibration } = rules;
  const frameFiles = { meet, visit, invite, stance };
  const modality = makeModality(rules.modality);
  return {
    hash: h('knowledge', tables.hash, rules.hash),
    tables,
    countries: new Map(tables.countries.map((row) => [row.iso3, row])),
    organizations: new Map(tables.organizations.map((row) => [row.id, row])),
    members: new Set(tables.members.map(({ group, country }) => `${group} ${country}`)),
    formerStates: makeFormerStates(tables),
    abbreviations,
    lexicon: makeLexicon(tables, abbreviations, stops),
    choices: makeChoices(tables.ambiguous, abbreviations),
    boilerplate: makeBoilerplate(rules.boilerplate),
    calendar: makeCalendar(rules.calendar),
    frames: makeFrames(frameFiles),
    frameFiles,
    modality,
    names: makeNameWords(rules.names),
    words: makeWordKinds(rules.words),
    speech,
    verbs: new Set([
      ...frameWords(frameFiles),
      ...modality.verbs.keys(),
      ...modality.nouns.keys(),
      ...speech.keys(),
      ...Object.values(rules.words.verbs).flat(),
    ]),
    calibration,
    records: rules.records,
  };
}

/** The knowledge that comes with the program and that of the user's own folder; throws a KnowledgeError. */
export const loadKnowledge = (tables: Tables, more: string | null = null): Knowledge =>
  makeKnowledge(tables, loadRules(more));
