import type { Named, NameIndex } from './names.ts';
import type { Question, Slot, Where } from './question.ts';
import type { Mention } from './recognise/mention.ts';
import { isCityState, whereOf } from './recognise/where.ts';
import { OPEN } from './slots.ts';

type Draft = Pick<Question, 'relation' | 'a' | 'b' | 'where' | 'form'>;

const isPerson = ({ kind }: Named): boolean => kind === 'leader';

/** A person is met, a country is visited: "Did Lavrov visit Kim?" asks whether they met. */
function visitOfPerson(draft: Draft): Draft {
  const { b } = draft;
  if (draft.relation !== 'visit') return draft;
  const person = b.kind === 'office' || (b.kind === 'named' && b.parties.every(isPerson));
  return person ? { ...draft, relation: 'meet', form: 'met' } : draft;
}

/** What is visited is a country: an open or named one counts without its representatives. */
function visitOfCountry(draft: Draft): Draft {
  const { b } = draft;
  if (draft.relation !== 'visit') return draft;
  if (b.kind === 'named') return { ...draft, b: { ...b, representatives: false } };
  return b.kind === 'open' ? { ...draft, b: { ...b, of: 'country' } } : draft;
}

/** A visited town: its country is the second party and the town the place. */
export function visitOfTown(mention: Mention, names: NameIndex): { readonly b: Slot; readonly where: Where } | null {
  const where = whereOf(mention);
  const town = mention.candidates.find(({ kind }) => kind === 'place');
  const country = town?.country ? names.byId(town.country) : null;
  const itself = mention.candidates.some(
    (one) => one.kind === 'country' && (mention.via !== 'metonym' || isCityState(one, [town ?? one])),
  );
  if (!where || !town || !country || itself) return null;
  const b: Slot = { kind: 'named', parties: [country], join: 'any', representatives: false, range: mention.range };
  return { b, where: { ...where, name: town.name, countries: [] } };
}

/** Makes the types fit: what is visited is a country, a stance has no form. */
export function fitTypes(draft: Draft): Draft {
  return visitOfCountry(visitOfPerson(draft));
}

/** An open slot of a kind or office; every kind if neither is said. */
export function openSlot(of: Extract<Slot, { kind: 'open' }>['of'], mention: Mention | null): Slot {
  if (!mention?.office) return { ...OPEN, of } as Slot;
  return { kind: 'open', of: 'leader', office: mention.office };
}
