import { groupBy } from '../../../graph/index.ts';
import type { Sentence } from '../document/sentences.ts';
import type { DateMention } from '../mention/date-mention.ts';
import type { OrganizationReading } from '../mention/lexicon.ts';
import type { PersonEntry } from '../mention/linking.ts';
import type { Trace } from '../trace.ts';
import type { Actor } from './actors.ts';
import type { BareOffices } from './bare-offices.ts';

/** A gathering with its place, and the sentence that told of it. */
export type Stage = {
  readonly where: {
    readonly first: number;
    readonly end: number;
    readonly name: string | null;
    readonly iso3: string | null;
  };
  readonly date: DateMention | null;
  /** The words of its own name, in lower case: "g7". */
  readonly called: readonly string[];
  readonly sentence: Sentence;
};

/** The lands that a clause with "where" is about, and the token from which on it is. */
export type There = { readonly first: number; readonly lands: readonly string[] };

/** A town or land that somebody was in or went to: up to which token it is named, and in which sentence. */
export type PlaceTold = {
  readonly name: string | null;
  readonly iso3: string | null;
  readonly end: number;
  readonly sentence: number;
};

/** What has been said so far; every sieve reads it, the pipeline writes it after each sentence. */
export type Discourse = {
  /** For whom those act whose office the text leaves bare. */
  readonly bare: BareOffices;
  readonly trace: Trace | null;
  readonly persons: readonly PersonEntry[];
  readonly byCountry: ReadonlyMap<string | null, readonly PersonEntry[]>;
  /** Persons mentioned up to here, the most recent last. */
  recent: PersonEntry[];
  /** Persons whom the sentence that is read names, and where. */
  here: readonly { readonly first: number; readonly person: PersonEntry }[];
  /** The lands that its clauses with "where" are about. */
  there: readonly There[];
  /** Where "there" may be: the places of this sentence and of the one before. */
  places: readonly PlaceTold[];
  /** Subjects of the clauses up to here, the most recent last. */
  subjects: Actor[];
  /** Participants of the last meeting. */
  meeting: readonly Actor[];
  /** The story in which it took place; null while it is only planned. */
  met: number | null;
  /** Participants of each meeting up to here, the last one last. */
  meetings: (readonly Actor[])[];
  /** Countries mentioned up to here, the most recent last. */
  countries: string[];
  /** The last two actors that were coordinated. */
  pair: readonly Actor[];
  /** The last persons who acted together: "the delegation". */
  team: readonly Actor[];
  /** Those of whom the text says that they lead a delegation or travel with it. */
  delegation: readonly Actor[];
  /** Those in the delegation that the last sentence was about: "it". */
  body: readonly Actor[];
  /** The persons whom the last sentence named. */
  named: readonly Actor[];
  /** The armed groups that were named: "the rebels" are the only one. */
  armed: Map<string, OrganizationReading>;
  /** The body named last, if it is an armed group. */
  band: OrganizationReading | null;
  /** Bodies by the word that is enough to name them again: "the Council", "the ministry". */
  organs: Map<string, Actor>;
  /** For whom an office-holder acts whom the sentence is about and nobody names: "Iran's foreign minister … he". */
  official: Actor | null;
  speaker: Actor | null;
  /** Whom the last sentence was about, and its paragraph: a quotation right behind it is theirs. */
  lead: { readonly actor: Actor; readonly paragraph: number } | null;
  /** For whom a speech is held whose speaker the text does not name. */
  author: Actor | null;
  /** Those who sign a statement and stand for its "we". */
  signatories: readonly Actor[];
  /** Where the last summit, conference and so on is, by its noun. */
  stages: Map<string, Stage>;
  /** Whose meetings a list tells of, and its last line, while it goes on. */
  appointments: { readonly owner: Actor; readonly date: DateMention | null; last: Sentence } | null;
  /** Whose diary the text is: "Weekly schedule of President Dahl". */
  diary: Actor | null;
  /** The head or last line of a list of who came, while it goes on. */
  roll: Sentence | null;
};

export function openDiscourse(
  persons: readonly PersonEntry[],
  bare: BareOffices = new Map(),
  trace: Trace | null = null,
): Discourse {
  return {
    bare,
    trace,
    persons,
    byCountry: groupBy(persons, (person) => person.country),
    recent: [],
    here: [],
    there: [],
    places: [],
    subjects: [],
    meeting: [],
    met: null,
    meetings: [],
    countries: [],
    pair: [],
    team: [],
    delegation: [],
    body: [],
    named: [],
    armed: new Map(),
    band: null,
    organs: new Map(),
    official: null,
    speaker: null,
    lead: null,
    author: null,
    signatories: [],
    stages: new Map(),
    appointments: null,
    diary: null,
    roll: null,
  };
}

/** Mentions that are remembered: whoever was named longer ago is no antecedent any more. */
const MEMORY = 500;

/** Adds to what is remembered, and forgets the oldest of it in time. */
export function remember<T>(memory: T[], more: readonly T[]): void {
  memory.push(...more);
  if (memory.length > 2 * MEMORY) memory.splice(0, memory.length - MEMORY);
}

export const leader = (person: PersonEntry): Actor => ({ kind: 'leader', person });
export const country = (iso3: string): Actor => ({ kind: 'country', iso3 });
