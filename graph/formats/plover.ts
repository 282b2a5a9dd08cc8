import type { EventKind } from '../vocabulary/event-kinds.ts';
import type { Modality } from '../vocabulary/modality.ts';

/** How PLOVER codes an event: its type, mode, place among the four kinds of cooperation and conflict, and scale. */
export type PloverCode = {
  readonly event: string;
  readonly mode: string | null;
  readonly quad: 1 | 3;
  readonly scale: number;
};

export type PloverFacts = {
  readonly kind: EventKind;
  readonly modality: Modality;
  readonly polarity: 'supports' | 'opposes' | null;
  readonly call: boolean;
  /** Held in a country of nobody who took part. */
  readonly neutral: boolean;
  /** Countries and organisations that took part. */
  readonly sides: number;
};

const code = (event: string, mode: string | null, scale: number): PloverCode => {
  return { event, mode, quad: ['AGREE', 'CONSULT', 'SUPPORT'].includes(event) ? 1 : 3, scale };
};

const CONSULT = code('CONSULT', null, 2.5);
const ASKED = code('REQUEST', 'meet', 0);

function meeting({ call, neutral, sides }: PloverFacts): PloverCode {
  if (call) return code('CONSULT', 'phone', 1.5);
  if (sides > 2) return code('CONSULT', 'multilateral', 4);
  return neutral ? code('CONSULT', 'third-party', 1) : CONSULT;
}

function occurred(facts: PloverFacts): PloverCode {
  switch (facts.kind) {
    case 'meeting':
      return meeting(facts);
    case 'visit':
      return code('CONSULT', 'visit', 4);
    case 'invitation':
      return ASKED;
    case 'stance':
      return facts.polarity === 'opposes' ? code('ACCUSE', 'disapprove', -2) : code('SUPPORT', null, 5);
  }
}

/** The code of an event; null for what PLOVER does not hold: denied events, and stances that were not taken. */
export function ploverCode(facts: PloverFacts): PloverCode | null {
  if (facts.modality === 'occurred') return occurred(facts);
  if (facts.modality === 'denied' || facts.kind === 'stance') return null;
  if (facts.modality === 'planned') return code('AGREE', null, 2.5);
  return facts.modality === 'proposed' ? ASKED : code('REJECT', 'meet', -2);
}
