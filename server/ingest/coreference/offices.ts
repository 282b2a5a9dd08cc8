import type { NounPhrase } from '../clause/items.ts';
import { several } from '../clause/splice.ts';
import type { PersonEntry } from '../mention/linking.ts';
import type { TitleRef } from '../mention/titles.ts';
import { type Actor, sideOf } from './actors.ts';
import { bareTitle } from './bare-offices.ts';
import { current, describe, holdersHere, holdersOf, lastMet, lastMetOf } from './descriptions.ts';
import { country, type Discourse, leader } from './discourse.ts';
import { sizeOf } from './groups.ts';
import { pronounOf } from './pronouns.ts';
import { found, group, isDefinite, none, type Sieve, sift } from './sieves.ts';

/** "the UN Secretary-General": an office that names its body itself. */
function bodyTitle({ core, words }: NounPhrase): TitleRef | null {
  const own = core.kind === 'title' && !core.title.plural && core.title.row.acts?.startsWith('org:') === true;
  return own && !words.some((word) => /^(?:former|late|next|new|any|no)$/.test(word)) ? core.title : null;
}

/** "The Prime Minister", "the Secretary-General" in capitals: the one whose office the whole text means. */
const bareOffice: Sieve = (np, { bare, persons, recent }) => {
  const ofBody = bodyTitle(np);
  const title = ofBody ?? bareTitle(np);
  const actor = title === null ? undefined : bare.get((ofBody ? title.row.acts : null) ?? title.row.role);
  if (title === null || actor === undefined) return none;
  if (actor.kind === 'leader') return found('description', [actor]);
  const side = sideOf(actor);
  const holds = (person: PersonEntry): boolean =>
    current(person) && person.row?.role === title.row.role && sideOf(leader(person)) === side;
  const holder = recent.findLast(holds) ?? persons.find(holds);
  return found('description', [holder === undefined ? actor : leader(holder)]);
};

/** "His Majesty", "Her Excellency" without a name: he or she. */
const honoured: Sieve = ({ core }, discourse, not) => {
  if (core.kind !== 'title' || core.title.row.class !== 'honorific') return none;
  const [, word] = /^(his|her) /i.exec(core.title.text) ?? [];
  return word === undefined ? none : found('pronoun', pronounOf(word.toLowerCase(), discourse, { not }));
};

/** "met separately with each leader". */
const each: Sieve = (np, discourse, not) =>
  np.words.includes('each') ? { ...group(np, discourse, { words: ['two'], not }), last: true } : none;

const described: Sieve = (np, discourse, not) => found('description', describe(np, discourse, not));

/** "last received | an Australian prime minister | in 2016": whoever it was, unless the sentence names one of that state. */
const anyHolder: Sieve = ({ core, words }, { here }) => {
  const iso3 = core.kind === 'title' && core.title.row.class === 'office' ? core.title.country : null;
  const any = core.kind === 'title' && !core.title.plural && /^(?:an?|another|no|any)$/.test(words[0] ?? '');
  const named = here.some(({ person }) => person.country === iso3);
  return any && iso3 !== null && !named ? found('description', [country(iso3)]) : none;
};

/** An office whose holder the words themselves tell. */
export const asNamed = sift([honoured, each, anyHolder, bareOffice, described]);

/** "the two ministers" are those named before; "European leaders", "other ministers" are others. */
const BARE = /^(?:the|both|all|two|three|four|five|these|those|their|rival|top)$/;

/** "G7 leaders", "NATO's foreign ministers": all of that body, not those named before. */
const isOfBody = (np: NounPhrase): boolean =>
  [np.possessor, ...np.modifiers].some((part) => part?.core.kind === 'organization');

/** "the heads of state": those who met. */
const whoMet: Sieve = (np, discourse) =>
  np.core.kind === 'title' ? found('group', lastMet(np.core.title, sizeOf(np, np.words), discourse)) : none;

/** "the Foreign Ministers": those who were named with that office. */
const whoHold: Sieve = (np, discourse) =>
  np.core.kind === 'title' ? found('group', holdersOf(np.core.title, sizeOf(np, np.words), discourse)) : none;

/** "the two presidents": those of this sentence. */
const whoAreHere: Sieve = (np, discourse) => found('group', holdersHere(np, sizeOf(np, np.words), discourse));

/** "the two leaders" of whom one holds another office. */
const whoMetOtherwise: Sieve = (np, discourse) =>
  np.core.kind === 'title' ? found('group', lastMetOf(np.core.title, sizeOf(np, np.words), discourse)) : none;

/** "the ministers" behind "EU foreign ministers": the body whose they are. */
const whoAreBody: Sieve = ({ core }, { organs }) => {
  const word = core.kind === 'title' ? core.title.text.split(' ').at(-1)?.toLowerCase() : undefined;
  const body = organs.get(word ?? '');
  return body === undefined ? none : found('metonym', [body]);
};

const whoWereNamed: Sieve = (np, discourse, not) => (isDefinite(np) ? group(np, discourse, { not }) : none);

const bySize = sift([whoAreHere, whoMet, whoHold, whoMetOtherwise, whoAreBody, whoWereNamed]);

/** Of an armed group: by his office, or as one who serves a group that the text names. */
const fights = (actor: Actor, { armed }: Discourse): boolean =>
  actor.kind === 'leader' && (actor.person.row?.role === 'rebel-leader' || armed.has(actor.person.organization ?? ''));

/** "the rebels" are not a mediator and the rebel whom he met: they are the one armed group of the text, or nobody. */
const notOthers =
  (sieve: Sieve): Sieve =>
  (np, discourse, not) => {
    const one = sieve(np, discourse, not);
    const { core } = np;
    if (core.kind !== 'title' || core.title.row.role !== 'rebel-leader') return one;
    if (one.actors.length > 0 && one.actors.every((actor) => fights(actor, discourse))) return one;
    const [band, more] = discourse.armed.values();
    return band === undefined || more !== undefined
      ? none
      : found('description', [{ kind: 'organization', reading: band }]);
  };

/** "the heads | of five firms": of no state, unless the text says so. */
const isPlainHead = ({ core }: NounPhrase): boolean => core.kind === 'title' && /^heads$/i.test(core.title.text);

/** "foreign ministers will meet", without an article: they may be those of any states. */
const areAny = ({ core, words }: NounPhrase): boolean =>
  core.kind === 'title' && words.length === 0 && /(?:^| )\p{Ll}\S*$/u.test(core.title.text);

/** "the two ministers", "the leaders": several of whom the text has told, by what is known of them. */
export const namedBefore: Sieve = (np, discourse, not) =>
  several(np) && !isPlainHead(np) && !areAny(np) && np.words.every((word) => BARE.test(word)) && !isOfBody(np)
    ? notOthers(bySize)(np, discourse, not)
    : none;
