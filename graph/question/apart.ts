import type { Answer } from '../messages/ask.ts';
import { MODALITIES, type Modality } from '../vocabulary/modality.ts';
import { windowPhrase } from './date-text.ts';
import { counted } from './nouns.ts';
import { byDate } from './order.ts';
import type { Question } from './question.ts';
import { type Events, eventsOf, type Fact, type Sifted, type StepResult, toldBy } from './sift.ts';

export type Apart = Answer['apart'][number];

const WORDS: Readonly<Record<Modality, string>> = {
  occurred: 'reported',
  planned: 'planned',
  proposed: 'proposed',
  cancelled: 'cancelled',
  denied: 'denied',
};

type Told = { readonly modality: Modality; readonly note: (n: number) => string };

function group(facts: readonly Fact[], { modality, note }: Told): readonly Apart[] {
  const events = [...eventsOf(facts)].sort(byDate);
  return events.length === 0 ? [] : [{ modality, note: note(events.length), events }];
}

/** Of the main events: those that only may lie in the period, have no date or no place. */
function unsure(question: Question, { mayBe, undated, placeUnknown }: Sifted): readonly Apart[] {
  const { modality, when, where } = question;
  const period = when ? windowPhrase(when) : '';
  return [
    ...group(mayBe, { modality, note: (n) => `${counted(n, question)} may be ${period}: the day is not reported` }),
    ...group(undated, { modality, note: (n) => `${counted(n, question)} with no date reported` }),
    ...group(placeUnknown, {
      modality,
      note: (n) => `${counted(n, question)} with no place reported, maybe in ${where?.name ?? ''}`,
    }),
  ];
}

function otherModalities(question: Question, results: readonly StepResult[], events: Events): readonly Apart[] {
  const facts = toldBy('apart', results, events);
  return MODALITIES.flatMap((modality) =>
    group(
      facts.filter(({ event }) => event.modality === modality),
      { modality, note: (n) => `${counted(n, question, WORDS[modality])} not counted` },
    ),
  );
}

/** What is told beside the answer and never counted in it. */
export function apartOf(
  question: Question,
  sifted: Sifted,
  told: { readonly results: readonly StepResult[]; readonly events: Events },
): readonly Apart[] {
  const calls = toldBy('calls', told.results, told.events);
  const called = { relation: 'meet', form: 'call' } as const;
  return [
    ...unsure(question, sifted),
    ...group(calls, { modality: 'occurred', note: (n) => `${counted(n, called)} not counted` }),
    ...otherModalities(question, told.results, told.events),
  ];
}
