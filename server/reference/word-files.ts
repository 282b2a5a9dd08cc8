import { z } from 'zod';
import { MODALITIES } from '../../graph/index.ts';
import { iso3Cell } from './cells.ts';

const word = z.string().min(1);
/** Words of one kind, each once. */
export const words = z.array(word).superRefine((list, context) => {
  list.forEach((each, at) => {
    if (list.indexOf(each) < at) context.addIssue({ code: 'custom', path: [at], message: 'stands in the list twice' });
  });
});
const range = z.tuple([z.int(), z.int()]);

export const CalendarFile = z.strictObject({
  months: z.record(z.string(), words),
  weekdays: z.record(z.string(), words),
  seasons: z.record(z.string(), range),
  leads: z.record(z.string(), z.int()),
  days: z.record(z.string(), z.int()),
  told: z.record(z.string(), z.int()),
  units: z.record(z.enum(['day', 'week', 'month', 'year']), words),
  numbers: words,
  parts: z.record(z.string(), range),
  since: words,
  until: words,
});

export const OPERATORS = ['future', 'possible', 'refuse', 'cancel', 'negate', 'accept'] as const;
/** What a word does to the modality of a trigger. */
export type OperatorId = (typeof OPERATORS)[number];
const Operator = z.strictObject({ id: z.enum(OPERATORS), verbs: words, nouns: words, words });

type Operators = readonly z.infer<typeof Operator>[];

/** A word does one thing: the second operator that claims it is at fault. */
function checkOperators(operators: Operators, context: z.core.$RefinementCtx): void {
  for (const kind of ['verbs', 'nouns', 'words'] as const) {
    const owners = new Map<string, string>();
    operators.forEach((row, at) => {
      row[kind].forEach((each, index) => {
        const owner = owners.get(each) ?? row.id;
        owners.set(each, owner);
        if (owner === row.id) return;
        context.addIssue({ code: 'custom', path: [at, kind, index], message: `belongs to ${owner} too: keep one` });
      });
    });
  }
}

export const ModalityFile = z.strictObject({
  operators: z.array(Operator).superRefine(checkOperators),
  states: z.record(z.string(), words),
  carrying: words,
  manners: words,
  habits: words,
  hearsay: words,
  modals: z.record(z.string(), words),
  subordinators: z.record(z.string(), words),
  prepositions: z.strictObject({ occurred: words, future: words, negate: words }),
  apply: z.record(z.enum(OPERATORS), z.record(z.enum(MODALITIES), z.enum(MODALITIES))),
});

export const NamesFile = z.strictObject({
  never: words,
  particles: words,
  suffixes: words,
  rulers: words,
  thrones: words,
  honours: words,
  modifiers: words,
  portfolios: words,
  things: words,
  offices: words,
  surnames: words,
  postnominals: words,
  labels: words,
  ships: words,
  branches: words,
  holding: words,
  serving: words,
  sending: words,
  posts: words,
  relations: words,
  deeds: words,
  given: words,
  months: words,
  spellings: z.record(z.string(), words),
  halves: z.record(z.string(), iso3Cell),
});

const kinds = <Kind extends string>(names: readonly Kind[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, words])) as Record<Kind, typeof words>);

/** The kinds of nouns and verbs that the reader asks for; words.yaml says what each is. */
const NOUN_KINDS = [
  'bodies',
  'organs',
  'leagues',
  'accords',
  'listed',
  'officials',
  'unnamed',
  'gatherings',
  'audience',
  'fighters',
  'offices',
  'counterpart',
  'counterparts',
  'companions',
  'heirs',
  'allies',
  'hosts',
  'groups',
  'states',
  'state',
  'lands',
  'powers',
  'teams',
  'services',
  'statements',
  'texts',
  'attendees',
  'rounds',
  'events',
  'seats',
  'hearers',
  'vehicles',
  'journeys',
  'margins',
  'grounds',
  'stages',
  'sites',
  'towns',
  'efforts',
  'empty',
  'deeds',
  'general',
  'concerns',
  'charges',
  'hollow',
  'manners',
  'open',
  'pictures',
  'aims',
  'delegations',
  'diaries',
  'utterances',
  'isles',
  'invitations',
  'schemes',
  'bonds',
  'bands',
] as const;
const VERB_KINDS = [
  'reporting',
  'vouching',
  'control',
  'addressing',
  'happening',
  'releasing',
  'dealing',
  'telling',
  'listing',
  'naming',
  'facing',
  'receiving',
  'moving',
  'raising',
  'weighing',
  'preparing',
  'intending',
  'wishing',
] as const;
export const WordsFile = z.strictObject({
  nouns: kinds(NOUN_KINDS),
  verbs: kinds(VERB_KINDS),
  apart: words,
  sequence: words,
  seats: words,
  times: z.record(z.string(), z.int()),
});

const pattern = z.string().superRefine((text, context) => {
  try {
    void RegExp(text, 'u');
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    context.addIssue({ code: 'custom', message: `does not compile: ${message}` });
  }
});
export const BoilerplateFile = z.strictObject({
  lines: z.array(z.strictObject({ line: pattern, where: z.enum(['any', 'end']) })),
  credits: z.strictObject({ pictures: words, agencies: words }),
  days: words,
  fields: z.strictObject({ days: words, places: words }),
  publishers: z.array(z.strictObject({ words: word, country: iso3Cell })),
});

export const CalibrationFile = z.strictObject({
  patterns: z.record(z.string(), z.strictObject({ true: z.int(), false: z.int() })),
  prior: z.strictObject({ true: z.int(), false: z.int() }),
  factors: z.record(z.string(), z.number()),
});
export type Calibration = z.infer<typeof CalibrationFile>;
