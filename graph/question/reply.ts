import type { Reply } from '../messages/ask.ts';
import type { Party } from '../messages/evidence.ts';
import type { Named } from './names.ts';
import type { Reading, WordRange } from './question.ts';
import { rewrite } from './rewrite.ts';
import { wordsOf } from './text.ts';

type NoQuestion = Exclude<Reading, { kind: 'question' | 'holders' | 'ways' }>;

/** A name as a party; none for a place or a topic. */
export function partiesOf({ id, kind, name, country, iso2 }: Named): readonly Party[] {
  return kind === 'place' || kind === 'topic' ? [] : [{ id, kind, name, country, iso2 }];
}

function replaced(text: string, range: WordRange, name: string): string {
  const spans = wordsOf(text).map(({ start, end }) => ({ start, end, field: null }));
  return rewrite({ text, spans }, range, name);
}

function candidatesOf(text: string, range: WordRange, named: readonly Named[]): Reply['candidates'] {
  return named
    .slice(0, OFFERED)
    .flatMap((one) =>
      partiesOf(one).map((party) => ({ party, events: one.events, question: replaced(text, range, one.name) })),
    );
}

const OFFERED = 12;
const CAN =
  'I can answer who met, visited, called, invited, supports or opposes whom, when, where and how often, who held an office, and how two are connected.';
const REASONS = {
  empty: CAN,
  long: `The question is too long. ${CAN}`,
  'no-relation': `I did not understand this question. ${CAN}`,
  not: `I cannot answer questions with “not”: an event that is not reported may still have taken place. ${CAN}`,
} as const;

type Line = { readonly headline: string; readonly candidates: Reply['candidates']; readonly more: readonly string[] };

function unknownLine(text: string, reading: Extract<NoQuestion, { kind: 'unknown-name' }>): Line {
  const { words, range, near, expected } = reading;
  const what = expected === 'topic' ? 'No topic called' : 'No leader, country, organization or place called';
  const offer = near.length > 0 ? ' Did you mean …?' : '';
  const candidates = candidatesOf(text, range, near);
  const more = near.filter((n) => partiesOf(n).length === 0).map(({ name }) => replaced(text, range, name));
  return { headline: `${what} “${words}”.${offer}`, candidates, more };
}

function lineOf(text: string, reading: NoQuestion): Line {
  switch (reading.kind) {
    case 'unknown-name':
      return unknownLine(text, reading);
    case 'ambiguous': {
      const { words, range, others } = reading.doubt;
      return { headline: `Which “${words}”?`, candidates: candidatesOf(text, range, others), more: [] };
    }
    case 'too-broad':
      return {
        headline: 'That is too broad: name a person, a country, a place or a period.',
        candidates: [],
        more: [],
      };
    case 'not-understood':
      return { headline: REASONS[reading.reason], candidates: [], more: [] };
  }
}

/** The helpful reply where there is no question to run; `suggestions` come from the graph in store. */
export function reply(text: string, reading: NoQuestion, suggestions: readonly string[]): Reply {
  const { headline, candidates, more } = lineOf(text, reading);
  return {
    question: text,
    status: reading.kind,
    headline,
    understood: [],
    ignored: [],
    rows: [],
    apart: [],
    notes: [],
    cypher: [],
    candidates: [...candidates],
    suggestions: [...more, ...suggestions],
  };
}
