import type { ClaimDraft, Span } from '../../../graph/index.ts';
import type { Grammar } from '../clause/grammar/grammar.ts';
import { isNp, type NounPhrase } from '../clause/items.ts';
import { type Actor, actorKey } from '../coreference/actors.ts';
import type { Sentence } from '../document/sentences.ts';
import type { Token } from '../document/tokens.ts';
import type { Mask } from '../document/zones.ts';
import type { EventDraft } from '../event/draft.ts';
import type { Named } from '../mention/linking.ts';
import type { PassedOver, Stands, Stop, Trace } from '../trace.ts';

type Looked = { readonly np: NounPhrase; readonly stands: Stands };
/** A pattern that was tried on an item. */
export type Candidate = {
  readonly at: number;
  readonly rule: string;
  readonly phrases: Looked[];
  readonly stops: Set<Stop>;
  claims: number;
};
/** What was noted of one sentence; `grammar` is null when it was too long to be read. */
export type SentenceNotes = {
  readonly sentence: Sentence;
  readonly grammar: Grammar | null;
  readonly candidates: Candidate[];
  readonly stands: Map<NounPhrase, Stands>;
  readonly passedOver: Map<string, { readonly actor: Actor; readonly why: PassedOver }>;
  readonly attached: Map<string, string>;
  readonly claims: { readonly draft: EventDraft; readonly claim: ClaimDraft; readonly candidate: Candidate }[];
};
export type Notes = {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly masked: readonly { readonly span: Span; readonly why: Mask }[];
  readonly named: ReadonlyMap<number, Named>;
  readonly read: ReadonlyMap<number, SentenceNotes>;
};

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function emptyNotes(sentence: Sentence, grammar: Grammar | null): SentenceNotes {
  const lists = { candidates: [], claims: [], stands: new Map(), passedOver: new Map(), attached: new Map() };
  return { sentence, grammar, ...lists };
}

function candidateAt(notes: SentenceNotes, at: number, rule: string): Candidate {
  const known = notes.candidates.find((each) => each.at === at && each.rule === rule);
  if (known !== undefined) return known;
  const fresh: Candidate = { at, rule, phrases: [], stops: new Set(), claims: 0 };
  notes.candidates.push(fresh);
  return fresh;
}

/** A draft knows the tokens of its trigger: the item that ends with them is the one that was tried. */
function candidateOf(notes: SentenceNotes, draft: EventDraft): Candidate {
  const at = notes.grammar?.items.findIndex((item) => item.end === draft.trigger.end) ?? -1;
  return candidateAt(notes, at, draft.rule);
}

/** Phrases of the items, with those that own them. */
export function phrasesOf(grammar: Grammar): readonly NounPhrase[] {
  const owned = (np: NounPhrase): readonly NounPhrase[] =>
    np.possessor === null ? [np] : [...owned(np.possessor), np];
  return grammar.items.flatMap((item) => (isNp(item) ? owned(item) : []));
}

/** Keeps the notes of the sentences that overlap a stretch of the text. */
export function makeRecorder(stretch: Span): { readonly trace: Trace; readonly notes: () => Notes } {
  const masked: { span: Span; why: Mask }[] = [];
  const named = new Map<number, Named>();
  const read = new Map<number, SentenceNotes>();
  let tokens: readonly Token[] = [];
  let sentences: readonly Sentence[] = [];
  let now: SentenceNotes | null = null;
  let tried: Candidate | null = null;

  const ofDraft = (draft: EventDraft): Candidate | null => {
    const notes = read.get(draft.sentence.index);
    return notes === undefined ? null : candidateOf(notes, draft);
  };
  const trace: Trace = {
    masked: (span, why) => {
      if (overlaps(span, stretch)) masked.push({ span, why });
    },
    opened: (all, those) => {
      tokens = all;
      sentences = those;
    },
    named: (first, who) => void named.set(first, who),
    begins: (sentence, grammar) => {
      now = overlaps(sentence.span, stretch) ? emptyNotes(sentence, grammar) : null;
      tried = null;
      if (now !== null) read.set(sentence.index, now);
    },
    tried: (at, rule) => {
      tried = now && candidateAt(now, at, rule);
    },
    looked: (np, stands) => {
      if (tried !== null && !tried.phrases.some((each) => each.np === np)) tried.phrases.push({ np, stands });
    },
    passedOver: (actor, why) => void now?.passedOver.set(`${why} ${actorKey(actor)}`, { actor, why }),
    stop: (why, of) => {
      const candidate = now && of ? candidateAt(now, of.at, of.rule) : tried;
      candidate?.stops.add(why);
      return null;
    },
    attached: (what, at, rule) => void now?.attached.set(`${what} ${at}`, rule),
    dropped: (draft, why) => {
      ofDraft(draft)?.stops.add(why);
      return null;
    },
    ends: (stands) => {
      tried = null;
      if (now === null || now.grammar === null) return;
      for (const np of phrasesOf(now.grammar)) now.stands.set(np, stands(np));
    },
    claimed: (draft, claim) => {
      const candidate = ofDraft(draft);
      if (candidate === null) return;
      candidate.claims += 1;
      read.get(draft.sentence.index)?.claims.push({ draft, claim, candidate });
    },
  };
  return { trace, notes: () => ({ tokens, sentences, masked, named, read }) };
}
