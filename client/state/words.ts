import type { EventView, Modality, Precision } from '../../graph/index.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A date as precise as it is known: `2018-04` is "April 2018", never "1 April". */
export function whenWords(when: string | null): string {
  if (when === null) return 'no date';
  const [year = '', month, day] = when.split('-');
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

export const PRECISION_WORDS: Readonly<Record<Precision, string>> = {
  day: 'exact day',
  month: 'month only',
  year: 'year only',
};

export const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  occurred: 'took place',
  planned: 'planned',
  proposed: 'proposed',
  cancelled: 'cancelled',
  denied: 'denied',
};

const VERBS: Readonly<Record<string, Readonly<Record<Modality, string>>>> = {
  meeting: {
    occurred: 'met',
    planned: 'plans to meet',
    proposed: 'may meet',
    cancelled: 'called off meeting',
    denied: 'did not meet',
  },
  call: {
    occurred: 'called',
    planned: 'plans to call',
    proposed: 'may call',
    cancelled: 'called off a call with',
    denied: 'did not call',
  },
  visit: {
    occurred: 'visited',
    planned: 'plans to visit',
    proposed: 'may visit',
    cancelled: 'called off visiting',
    denied: 'did not visit',
  },
  supports: {
    occurred: 'supports',
    planned: 'plans to support',
    proposed: 'may support',
    cancelled: 'withdrew support for',
    denied: 'does not support',
  },
  opposes: {
    occurred: 'opposes',
    planned: 'plans to oppose',
    proposed: 'may oppose',
    cancelled: 'no longer opposes',
    denied: 'does not oppose',
  },
  invitation: {
    occurred: 'invited',
    planned: 'plans to invite',
    proposed: 'may invite',
    cancelled: 'withdrew the invitation to',
    denied: 'did not invite',
  },
};

/** What stands between the two sides of an event. */
export function eventVerb(event: Pick<EventView, 'kind' | 'modality' | 'form' | 'polarity'>): string {
  const called = event.kind === 'meeting' && (event.form === 'phone' || event.form === 'video');
  const key = called ? 'call' : event.kind === 'stance' ? (event.polarity ?? 'supports') : event.kind;
  return VERBS[key]?.[event.modality] ?? event.kind;
}

const EDGE_WORDS: Readonly<Record<string, string>> = {
  MET: 'met',
  CALLED: 'called',
  VISITED: 'visited',
  SUPPORTS: 'supports',
  OPPOSES: 'opposes',
  INVITED: 'invited',
  PLANS_TO_MEET: 'plans to meet',
  PLANS_TO_VISIT: 'plans to visit',
  TOOK_PART: 'takes part in',
};

/** An edge type as people say it; foreign types in lower case. */
export function edgeWords(type: string): string {
  return EDGE_WORDS[type] ?? type.toLowerCase().replaceAll('_', ' ');
}

/** "1 article", "2 articles". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

/** First letters of up to three words that begin with a capital: KJU, SL, UN. */
export function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word));
  return words
    .slice(0, 3)
    .map((word) => word.slice(0, 1))
    .join('');
}
