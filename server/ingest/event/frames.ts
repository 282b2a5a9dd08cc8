import type {
  FormCues,
  FrameFiles,
  InviteNoun,
  InviteVerb,
  MeetNoun,
  MeetVerb,
  PlaceNoun,
  StanceJudgement,
  StanceNoun,
  StanceVerb,
  VisitVerb,
} from '../../reference/frame-files.ts';

/** Cues of one form, each as its words. */
export type Cues = Pick<FormCues, 'within'> & {
  readonly form: FormCues['id'];
  readonly cues: readonly (readonly string[])[];
};
export type Attending = keyof FrameFiles['meet']['attend'];
const ATTENDING = ['list', 'stand', 'join', 'take-part', 'present', 'confirm'] as const satisfies readonly Attending[];
export type MeetFrame = {
  readonly verbs: ReadonlyMap<string, readonly MeetVerb[]>;
  readonly nouns: ReadonlyMap<string, MeetNoun>;
  readonly light: ReadonlySet<string>;
  /** Verbs of who stands between those who meet: "broker". */
  readonly mediate: ReadonlySet<string>;
  /** Verbs that make of a dialogue a policy: "continue", "support". */
  readonly policy: ReadonlySet<string>;
  /** In front of "to talks" they say who may come to them. */
  readonly opens: ReadonlySet<string>;
  /** Nouns that take "with" of their own: "his contacts with X". */
  readonly ties: ReadonlySet<string>;
  /** How a verb names those who take part in a meeting that is told of already. */
  readonly attend: ReadonlyMap<string, Attending>;
  /** Verbs behind a meeting's name that say where and when it is. */
  readonly held: ReadonlySet<string>;
  readonly forms: readonly Cues[];
  /** The words that cues begin with. */
  readonly cueWords: ReadonlySet<string>;
};
export type VisitFrame = {
  readonly verbs: ReadonlyMap<string, readonly VisitVerb[]>;
  readonly nouns: ReadonlyMap<string, PlaceNoun>;
  /** Verbs whose subject is on the journey that they have as object. */
  readonly light: ReadonlySet<string>;
  /** Verbs whose subject is where it speaks, takes part or goes along. */
  readonly attend: ReadonlySet<string>;
  readonly speak: ReadonlySet<string>;
  /** Verbs for staying away from an event. */
  readonly shun: ReadonlySet<string>;
  readonly afar: readonly (readonly string[])[];
  /** Verbs that have the traveller as object of the journey. */
  readonly carry: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  readonly span: ReadonlySet<string>;
  readonly company: ReadonlySet<string>;
  /** Verbs of moving somewhere, of what one does where one is, and of what a guest meets with. */
  readonly motion: ReadonlySet<string>;
  readonly deeds: ReadonlySet<string>;
  readonly receptions: ReadonlySet<string>;
  /** Nouns that tell of somebody who is somewhere, as a journey does. */
  readonly landings: ReadonlySet<string>;
  /** In which town of which country the people of an organisation work; "all" of it where they have no seat. */
  readonly homes: ReadonlyMap<string, Readonly<Record<string, string>>>;
};
export type InviteFrame = {
  readonly verbs: ReadonlyMap<string, InviteVerb>;
  readonly nouns: ReadonlyMap<string, InviteNoun>;
  readonly light: ReadonlySet<string>;
};
export type StanceFrame = {
  readonly verbs: ReadonlyMap<string, readonly StanceVerb[]>;
  readonly nouns: ReadonlyMap<string, StanceNoun>;
  /** Verbs whose subject holds the stance that is their object. */
  readonly light: ReadonlySet<string>;
  /** Verbs whose object holds the stance that stands behind their `for`. */
  readonly thanks: ReadonlySet<string>;
  /** Verbs that give a thing its word, and the words. */
  readonly judging: ReadonlySet<string>;
  readonly judgements: ReadonlyMap<string, StanceJudgement>;
  /** Verbs for the good of their object: who means to do it takes its side. */
  readonly fosters: ReadonlySet<string>;
  /** Who is a guest when welcomed. */
  readonly people: ReadonlySet<string>;
  /** Verbs against their object, which are part of what they name. */
  readonly fights: ReadonlySet<string>;
  /** Verbs whose object is given what is named behind it. */
  readonly gives: ReadonlySet<string>;
  /** Verbs of coming "to the defence of" somebody. */
  readonly comes: ReadonlySet<string>;
  /** What several throw at each other, by which verbs. */
  readonly trades: ReadonlySet<string>;
  readonly barbs: ReadonlySet<string>;
  /** Verbs by which a stance is taken as soon as it is sworn. */
  readonly sworn: ReadonlySet<string>;
  /** Verbs of going on "with" what is against somebody. */
  readonly proceeds: ReadonlySet<string>;
  /** Verbs whose subject has the stance of another: "received the backing of Malta". */
  readonly receives: ReadonlySet<string>;
  /** Verbs that say the same in the passive: "was met with condemnation". */
  readonly received: ReadonlySet<string>;
  /** Verbs of wanting something: "demanded an end to". */
  readonly demands: ReadonlySet<string>;
};
export type Frames = {
  readonly meet: MeetFrame;
  readonly visit: VisitFrame;
  readonly invite: InviteFrame;
  readonly stance: StanceFrame;
};

/** Whether a verb takes a side by itself: "criticised"; "takes" and "is" do so by what stands behind them. */
export const takesSide = ({ objects, next, holding }: StanceVerb): boolean =>
  objects.length === 0 && holding.length === 0 && !next;

function group<T>(rows: readonly T[], keys: (row: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const out = new Map<string, T[]>();
  for (const row of rows) for (const key of keys(row)) out.set(key, [...(out.get(key) ?? []), row]);
  return out;
}

const byHead = <T extends { readonly heads: readonly string[] }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.flatMap((row) => row.heads.map((head) => [head, row] as const)));

const cuesOf = ({ id, within, cues }: FormCues): Cues => ({
  form: id,
  within,
  cues: cues.map((cue) => cue.split(' ')),
});

/** The frame files, indexed by lemma and head. */
export function makeFrames({ meet, visit, invite, stance }: FrameFiles): Frames {
  return {
    meet: {
      verbs: group(meet.verbs, (row) => [row.lemma]),
      nouns: byHead(meet.nouns),
      light: new Set(meet.light),
      mediate: new Set(meet.mediate),
      policy: new Set(meet.policy),
      opens: new Set(meet.opens),
      ties: new Set(meet.ties),
      attend: new Map(ATTENDING.flatMap((how) => meet.attend[how].map((verb) => [verb, how]))),
      held: new Set(meet.held),
      forms: meet.forms.map(cuesOf),
      cueWords: new Set(meet.forms.flatMap((row) => cuesOf(row).cues.flatMap(([word]) => word ?? []))),
    },
    visit: {
      verbs: group(visit.verbs, (row) => [row.lemma]),
      nouns: byHead(visit.nouns),
      light: new Set(visit.light),
      attend: new Set(visit.attend),
      speak: new Set(visit.speak),
      shun: new Set(visit.shun),
      afar: visit.afar.map((cue) => cue.split(' ')),
      carry: new Set(visit.carry),
      edges: new Set(visit.edges),
      span: new Set(visit.span),
      company: new Set(visit.company),
      motion: new Set(visit.motion),
      deeds: new Set(visit.deeds),
      receptions: new Set(visit.receptions),
      landings: new Set(visit.landings),
      homes: new Map(Object.entries(visit.homes)),
    },
    invite: {
      verbs: new Map(invite.verbs.map((row) => [row.lemma, row])),
      nouns: byHead(invite.nouns),
      light: new Set(invite.light),
    },
    stance: {
      verbs: group(stance.verbs, (row) => row.lemmas),
      nouns: byHead(stance.nouns),
      light: new Set(stance.light),
      thanks: new Set(stance.thanks),
      judging: new Set(stance.judging),
      judgements: new Map(stance.judgements.flatMap((row) => row.words.map((word) => [word, row] as const))),
      fosters: new Set(stance.fosters),
      people: new Set(stance.people),
      fights: new Set(stance.fights),
      gives: new Set(stance.gives),
      comes: new Set(stance.comes),
      trades: new Set(stance.trades),
      barbs: new Set(stance.barbs),
      sworn: new Set(stance.sworn),
      proceeds: new Set(stance.proceeds),
      receives: new Set(stance.receives),
      received: new Set(stance.received),
      demands: new Set(stance.demands),
    },
  };
}

/** Every verb and noun that a frame names. */
export function frameWords({ meet, visit, invite, stance }: FrameFiles): readonly string[] {
  return [
    ...meet.verbs.map((row) => row.lemma),
    ...meet.light,
    ...meet.mediate,
    ...meet.policy,
    ...meet.ties,
    ...Object.values(meet.attend).flat(),
    ...meet.held,
    ...meet.nouns.flatMap((row) => row.heads),
    ...visit.verbs.map((row) => row.lemma),
    ...visit.nouns.flatMap((row) => row.heads),
    ...visit.light,
    ...visit.attend,
    ...visit.speak,
    ...visit.span,
    ...visit.company,
    ...invite.verbs.map((row) => row.lemma),
    ...invite.nouns.flatMap((row) => row.heads),
    ...invite.light,
    ...stance.verbs.flatMap((row) => row.lemmas),
    ...stance.nouns.flatMap((row) => row.unless),
    ...stance.light,
    ...stance.thanks,
    ...stance.judging,
    ...stance.fosters,
    ...stance.comes,
    ...stance.trades,
    ...stance.proceeds,
    ...stance.receives,
    ...stance.fights,
    ...stance.gives,
  ];
}
