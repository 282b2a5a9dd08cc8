import type { Question, Relation } from './question.ts';

type Noun = { readonly one: string; readonly many: string };

const NOUNS: Readonly<Record<Relation, Noun>> = {
  meet: { one: 'meeting', many: 'meetings' },
  visit: { one: 'visit', many: 'visits' },
  support: { one: 'statement of support', many: 'statements of support' },
  oppose: { one: 'statement of opposition', many: 'statements of opposition' },
  invite: { one: 'invitation', many: 'invitations' },
  any: { one: 'event', many: 'events' },
};
const CALL: Noun = { one: 'phone or video call', many: 'phone or video calls' };

/** What the events of a question are called. */
export function nounOf({ relation, form }: Pick<Question, 'relation' | 'form'>): Noun {
  return relation === 'meet' && form === 'call' ? CALL : NOUNS[relation];
}

/** "1 meeting", "3 meetings"; with a word before the noun: "2 planned meetings". */
export function counted(n: number, question: Pick<Question, 'relation' | 'form'>, before = ''): string {
  const { one, many } = nounOf(question);
  return [String(n), before, n === 1 ? one : many].filter(Boolean).join(' ');
}
