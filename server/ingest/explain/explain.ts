import {
  type Article,
  articleId,
  type ExplainedSentence,
  type Explanation,
  identifyClaims,
  type Span,
} from '../../../graph/index.ts';
import type { PatternPlaces } from '../../reference/pattern-places.ts';
import type { Extractor } from '../extractor.ts';
import type { Knowledge } from '../knowledge.ts';
import { answerOf } from './answer.ts';
import { candidatesOf } from './candidates.ts';
import { explainClaim } from './claims.ts';
import { clausesOf, datesOf, mentionsOf } from './mentions.ts';
import { actorName, type Context } from './names.ts';
import { makeRecorder, type Notes, type SentenceNotes } from './recorder.ts';
import { stopOf, textStop, withReason } from './stops.ts';
import { PASSED_OVER, TEXT_STOPS } from './words.ts';

/** A text that is asked about; `id` gives the claims the ids that they have in the graph. */
export type Asked = Pick<Article, 'text' | 'title' | 'published'> & { readonly id?: Article['id'] };
/** Says of a stretch of a text what it gives, and why it gives no more. */
export type Explain = (asked: Asked, stretch: Span) => Explanation;

type Claims = ReadonlyMap<SentenceNotes['claims'][number]['claim'], ReturnType<typeof identifyClaims>[number]>;

function sentence(context: Context, notes: SentenceNotes, all: { notes: Notes; claims: Claims }): ExplainedSentence {
  const { start, end } = notes.sentence.span;
  const candidates = candidatesOf(context, notes).map(withReason);
  const { grammar, attached } = notes;
  const dates = grammar === null ? [] : datesOf(context, grammar);
  const claims = notes.claims.flatMap(({ draft, claim: plain, candidate: { at } }) => {
    const claim = all.claims.get(plain);
    if (claim === undefined) return [];
    return [explainClaim(context, { claim, draft, dates, attached: (what) => attached.get(`${what} ${at}`) })];
  });
  return {
    start,
    end,
    text: context.text.slice(start, end),
    zone: notes.sentence.zone,
    stop: claims.length > 0 ? null : stopOf(context, notes, candidates),
    mentions: mentionsOf(context, notes, all.notes.named),
    dates,
    clauses: grammar === null ? [] : clausesOf(context, grammar),
    candidates,
    claims,
    passedOver: [...notes.passedOver.values()].map(({ actor, why }) => ({
      name: actorName(context, actor),
      why: PASSED_OVER[why],
    })),
  };
}

const STOPS_ALL = new Set(['empty', 'not-english']);

/** Explains by the extractor's own notes: what decides is what is told. */
export function createExplain(extractor: Extractor, knowledge: Knowledge, patterns: PatternPlaces): Explain {
  return (asked, stretch) => {
    const recorder = makeRecorder(stretch);
    const { claims, warnings } = extractor.extract(asked, recorder.trace);
    const notes = recorder.notes();
    const { text } = asked;
    const context: Context = { text, tokens: notes.tokens, knowledge, patterns };
    const identified = identifyClaims(asked.id ?? articleId(text, asked.published), claims);
    const byDraft: Claims = new Map(
      claims.flatMap((claim, at) => {
        const known = identified[at];
        return known === undefined ? [] : [[claim, known] as const];
      }),
    );
    const sentences = notes.sentences.flatMap(({ index }) => {
      const read = notes.read.get(index);
      return read === undefined ? [] : [sentence(context, read, { notes, claims: byDraft })];
    });
    const masked = notes.masked.map(({ span: { start, end }, why }) => ({
      start,
      end,
      text: text.slice(start, end),
      why: { id: why, words: TEXT_STOPS[why] },
    }));
    const refused = warnings.find(({ code }) => STOPS_ALL.has(code))?.code as 'empty' | 'not-english' | undefined;
    const nothing = sentences.length === 0 && masked.length === 0 ? ('no-text' as const) : undefined;
    const stop = refused ?? nothing;
    const found = { ...stretch, sentences, masked, stop: stop === undefined ? null : textStop(stop) };
    return { ...found, answer: answerOf(found) };
  };
}
