import { isNp, isVg, type NounPhrase } from '../items.ts';
import type { Grammar } from './grammar.ts';
import { acts } from './groups.ts';
import { rightOf } from './right.ts';

/** Where the invitation stands to do what the verb at `at` tells of: "an invitation | from Salem to Dahl to visit Lima". */
function invitationTo({ items }: Grammar, at: number): number | null {
  for (let i = at - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (isNp(item) && item.is.has('invitations')) return i;
    if (isVg(item) || item?.kind === 'break') return null;
  }
  return null;
}

/** "handed Dahl | an invitation": those between the verb and its object. */
function handedTo(grammar: Grammar, invitation: number): readonly NounPhrase[] {
  const verb = grammar.items.slice(0, invitation).findLastIndex(isVg);
  const between = grammar.items.slice(verb + 1, invitation);
  return verb >= 0 && between.length > 0 && between.every(isNp) ? rightOf(grammar, verb).objects.filter(acts) : [];
}

/** "conveyed an invitation to Dahl | to visit Lima": who is invited is to go, whoever brings the invitation. */
export function guestsAt(grammar: Grammar, at: number): readonly NounPhrase[] {
  const invitation = invitationTo(grammar, at);
  if (invitation === null) return [];
  const { preps } = rightOf(grammar, invitation);
  const guests = preps.find(({ word, group }) => /^(?:to|for)$/.test(word) && group.some(acts))?.group ?? [];
  return guests.length > 0 ? guests : handedTo(grammar, invitation);
}
