import type { Actor } from './actors.ts';
import { actorKey } from './actors.ts';
import { country, type Discourse, leader } from './discourse.ts';
import { groupOf } from './groups.ts';

function fits(actor: Actor, sex: 'f' | 'm'): boolean {
  return actor.kind === 'leader' && (actor.person.sex === null || actor.person.sex === sex);
}

/** Why an actor cannot be meant; null when it can. */
function whyNot(actor: Actor, sex: 'f' | 'm', not: ReadonlySet<string>): 'sex' | 'same-verb' | null {
  if (!fits(actor, sex)) return 'sex';
  return not.has(actorKey(actor)) ? 'same-verb' : null;
}

/** The last subject that he or she may be; the trace keeps who was passed over. */
const lastSubject = (sex: 'f' | 'm', { subjects, trace }: Discourse, not: ReadonlySet<string>): Actor | undefined =>
  subjects.findLast((actor) => {
    const why = whyNot(actor, sex, not);
    if (why !== null) trace?.passedOver(actor, why);
    return why === null;
  });

/** "Dahl met Mora and invited | him": the only other one whom the sentence of its subject has named in front. */
function otherHere(sex: 'f' | 'm', { here, subjects }: Discourse, { not, at }: Place): Actor | null {
  const main = subjects.at(-1);
  if (main === undefined || !not.has(actorKey(main))) return null;
  const named = new Set(here.filter(({ first }) => first < at).map(({ person: one }) => one));
  const fitting = [...named].map(leader).filter((one) => whyNot(one, sex, not) === null);
  const [only] = fitting;
  const own = main.kind === 'leader' && named.has(main.person);
  return own && fitting.length === 1 && only !== undefined ? only : null;
}

/** Where a pronoun stands, and the co-arguments of its verb. */
type Place = { readonly not: ReadonlySet<string>; readonly at: number };

/** He or she: the last subject that fits, else the last person. */
function person(sex: 'f' | 'm', discourse: Discourse, place: Place): readonly Actor[] {
  const { official, recent } = discourse;
  const { not } = place;
  if (official !== null) return not.has(actorKey(official)) ? [] : [official];
  const other = otherHere(sex, discourse, place);
  if (other !== null) return [other];
  const subject = lastSubject(sex, discourse, not);
  if (subject !== undefined) return [subject];
  const last = recent.findLast((entry) => whyNot(leader(entry), sex, not) === null);
  if (last !== undefined) return [leader(last)];
  // "Dahl's visit to Oslo, where | she | met him", "Dahl pleaded with Mora when she met him": the only one whom the
  // sentence may mean, of those in front of it where its verb has no others.
  const near = not.size === 0 ? discourse.here.filter(({ first }) => first < place.at) : discourse.here;
  const here = new Set(near.map((one) => one.person).filter((one) => whyNot(leader(one), sex, not) === null));
  const [only] = here;
  return only === undefined || here.size > 1 ? [] : [leader(only)];
}

function it(discourse: Discourse): readonly Actor[] {
  if (discourse.body.length > 0) return discourse.body;
  for (let i = discourse.subjects.length - 1; i >= 0; i -= 1) {
    const actor = discourse.subjects[i];
    if (actor && actor.kind !== 'leader') return [actor];
  }
  const iso3 = discourse.countries.at(-1);
  return iso3 === undefined ? [] : [country(iso3)];
}

/** They: the last subject of several, a ministry or state that was the last subject, else who met last. */
function they(discourse: Discourse, { not }: Place): readonly Actor[] {
  const mayBe = (actor: Actor): boolean => !not.has(actorKey(actor));
  // "A and B joined them": none of those who joined.
  if (discourse.pair.length > 1 && discourse.pair.every(mayBe)) return discourse.pair;
  const last = discourse.subjects.at(-1);
  const state = last !== undefined && last.kind !== 'leader' && mayBe(last);
  return state ? [last] : groupOf(null, true, discourse).filter(mayBe);
}

/** We and us: who signs the text, else who speaks. */
function speaker({ signatories, speaker: one }: Discourse): readonly Actor[] {
  if (signatories.length > 0) return signatories;
  return one === null ? [] : [one];
}

/** Where nobody is known to speak, "we" are those who acted together. */
function we(discourse: Discourse): readonly Actor[] {
  const known = speaker(discourse);
  return known.length === 0 && discourse.pair.length > 1 ? discourse.pair : known;
}

type Reader = (discourse: Discourse, place: Place) => readonly Actor[];

const READERS: ReadonlyMap<string, Reader> = new Map(
  Object.entries<Reader>({
    'he him his himself': (discourse, place) => person('m', discourse, place),
    'she her herself': (discourse, place) => person('f', discourse, place),
    'it its itself': it,
    'they them their themselves both': they,
    we,
    'us our i me my': speaker,
  }).flatMap(([words, reader]) => words.split(' ').map((word) => [word, reader] as const)),
);

/** Whom a pronoun stands for. */
export const pronounOf = (
  word: string,
  discourse: Discourse,
  { not = new Set(), at = -1 }: Partial<Place> = {},
): readonly Actor[] => READERS.get(word)?.(discourse, { not, at }) ?? [];
