import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Modality } from '../../graph/index.ts';
import { MODALITIES } from '../../graph/index.ts';
import { type FrameFiles, InviteFile, MeetFile, StanceFile, VisitFile } from '../reference/frame-files.ts';
import type { Tables } from '../reference/tables.ts';
import { parseTsv } from '../reference/tsv.ts';
import { ROOT } from '../root.ts';
import type { LineRule } from './document/zones.ts';
import { type Frames, frameWords, makeFrames } from './event/frames.ts';
import type { ModalityTable, OperatorId } from './event/modality-table.ts';
import type { Calendar, Grain } from './mention/date-mention.ts';
import { type Lexicon, makeLexicon } from './mention/lexicon.ts';

export type Calibration = z.infer<typeof CalibrationFile>;
/** All that the extractor knows: words, frames, calendar and the world tables as one lexicon. */
export type Knowledge = {
  readonly tables: Tables;
  readonly abbreviations: ReadonlyMap<string, string>;
  readonly lexicon: Lexicon;
  readonly lines: readonly LineRule[];
  readonly calendar: Calendar;
  readonly frames: Frames;
  readonly frameFiles: FrameFiles;
  readonly modality: ModalityTable;
  readonly speech: ReadonlyMap<string, string>;
  /** Every verb whose forms are read by dictionary form. */
  readonly verbs: ReadonlySet<string>;
  readonly calibration: Calibration;
};

const words = z.array(z.string());
const CalendarFile = z.strictObject({
  months: z.record(z.string(), words),
  weekdays: z.record(z.string(), words),
  seasons: z.record(z.string(), z.tuple([z.int(), z.int()])),
  days: z.record(z.string(), z.int()),
  units: z.record(z.enum(['day', 'week', 'month', 'year']), words),
  numbers: words,
  parts: z.record(z.string(), z.tuple([z.int(), z.int()])),
  since: words,
  until: words,
});
const OPERATORS = ['future', 'possible', 'refuse', 'cancel', 'negate', 'accept'] as const;
const ModalityFile = z.strictObject({
  operators: z.array(z.strictObject({ id: z.enum(OPERATORS), verbs: words, nouns: words, words })),
  habits: words,
  modals: z.record(z.string(), words),
  subordinators: z.record(z.string(), words),
  prepositions: z.record(z.string(), words),
  apply: z.record(z.enum(OPERATORS), z.record(z.enum(MODALITIES), z.enum(MODALITIES))),
});
const BoilerplateFile = z.strictObject({
  lines: z.array(z.strictObject({ line: z.string(), where: z.enum(['any', 'end']) })),
});
const CalibrationFile = z.strictObject({
  patterns: z.record(z.string(), z.strictObject({ true: z.int(), false: z.int() })),
  prior: z.strictObject({ true: z.int(), false: z.int() }),
  factors: z.record(z.string(), z.number()),
});

function yaml<T>(dir: string, file: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parse(readFileSync(join(dir, file), 'utf8')));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`${file}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`);
}

function column(dir: string, file: string): readonly (readonly string[])[] {
  return parseTsv(file, readFileSync(join(dir, file), 'utf8')).rows.map((row) => row.cells);
}

const turn = <V>(
  rows: Readonly<Record<string, readonly string[]>>,
  value: (key: string) => V,
): ReadonlyMap<string, V> =>
  new Map(Object.entries(rows).flatMap(([key, list]) => list.map((word) => [word, value(key)] as const)));

function readCalendar(dir: string): Calendar {
  const file = yaml(dir, 'calendar.yaml', CalendarFile);
  return {
    months: turn(file.months, Number),
    weekdays: turn(file.weekdays, Number),
    seasons: new Map(Object.entries(file.seasons)),
    days: new Map(Object.entries(file.days)),
    units: turn(file.units, (unit) => unit as Grain),
    numbers: new Map(file.numbers.map((word, value) => [word, value] as const)),
    parts: new Map(Object.entries(file.parts)),
    since: new Set(file.since),
    until: new Set(file.until),
  };
}

function readModality(dir: string): { readonly table: ModalityTable; readonly verbs: readonly string[] } {
  const file = yaml(dir, 'modality.yaml', ModalityFile);
  const pick = (key: 'verbs' | 'nouns' | 'words'): ReadonlyMap<string, OperatorId> =>
    new Map(file.operators.flatMap((row) => row[key].map((word) => [word, row.id] as const)));
  const table = {
    verbs: pick('verbs'),
    nouns: pick('nouns'),
    words: pick('words'),
    habits: new Set(file.habits),
    modals: turn(file.modals, (id) => id as OperatorId),
    subordinators: turn(file.subordinators, (id) => id as OperatorId),
    apply: file.apply as Readonly<Record<OperatorId, Readonly<Record<Modality, Modality>>>>,
  };
  return { table, verbs: [...table.verbs.keys(), ...table.nouns.keys()] };
}

function readFrames(dir: string): FrameFiles {
  return {
    meet: yaml(dir, 'frames/meet.yaml', MeetFile),
    visit: yaml(dir, 'frames/visit.yaml', VisitFile),
    invite: yaml(dir, 'frames/invite.yaml', InviteFile),
    stance: yaml(dir, 'frames/stance.yaml', StanceFile),
  };
}

/** Reads the extractor's own files of a folder (server/reference by default) beside the world tables. */
export function loadKnowledge(tables: Tables, dir: string = join(ROOT, 'server', 'reference')): Knowledge {
  const abbreviations = new Map(
    column(dir, 'abbreviations.tsv').map(([form = '', final = '']) => [form.toLowerCase(), final]),
  );
  const stops = column(dir, 'not-persons.tsv').map(([phrase = '']) => phrase);
  const speech = new Map(column(dir, 'speech.tsv').map(([lemma = '', kind = '']) => [lemma, kind]));
  const frameFiles = readFrames(dir);
  const modality = readModality(dir);
  const lines = yaml(dir, 'boilerplate.yaml', BoilerplateFile).lines;
  return {
    tables,
    abbreviations,
    lexicon: makeLexicon(tables, abbreviations, stops),
    lines: lines.map(({ line, where }) => ({ line: new RegExp(line, 'u'), where })),
    calendar: readCalendar(dir),
    frames: makeFrames(frameFiles),
    frameFiles,
    modality: modality.table,
    speech,
    verbs: new Set([...frameWords(frameFiles), ...modality.verbs, ...speech.keys()]),
    calibration: yaml(dir, 'calibration.json', CalibrationFile),
  };
}
