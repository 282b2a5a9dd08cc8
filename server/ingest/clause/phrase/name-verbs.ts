import { isPast, lemmaOf } from '../../document/lemmas.ts';
import { isCapital, isSmall } from '../../document/tokens.ts';
import { countryOf, isOffice, organizationOf, titleOf } from '../../mention/scan.ts';
import { norm, type Source } from '../source.ts';
import { MODALS, POSSESSIVE, QUANTIFIERS } from './function-words.ts';

/** A listed verb, in whatever form. */
const isListed = (s: Source, at: number): boolean => s.verbs.has(lemmaOf(norm(s, at), s.verbs));

/** A person, or a country by its name, stands here. */
const isActor = (s: Source, at: number): boolean => s.persons[at] != null || countryOf(s.hits[at])?.form === 'name';

/** What stands in front of a word, over a day between: "Dahl | on Thursday | plans", "Dahl | this week | visits". */
function leftOf(s: Source, at: number): number {
  const day = s.dates[at - 1];
  if (day == null) return at - 1;
  return /^(?:on|in|late|early|earlier|later)$/.test(norm(s, day.first - 1)) ? day.first - 2 : day.first - 1;
}

const LONGEST_ASIDE = 20;

/** The same, or whoever stands in front of an aside: "Haddad, | the Jordanian premier, | plans", "Dahl, | who is in Oslo, | hosts". */
function actsLeft(s: Source, at: number): number {
  const near = leftOf(s, at);
  if (norm(s, near) !== ',') return near;
  for (let open = near - 1; open > near - LONGEST_ASIDE && !/^[;:.]$/.test(norm(s, open)); open -= 1)
    if (norm(s, open) === ',' && s.persons[open - 1] != null) return open - 1;
  return near;
}

/** "U.S. efforts to rally", "Turkey's commitment to defend": no forms of a verb. */
const NOUN_ONLY = /(?:efforts?|ments?|tions?|sals?|ity|ities)$/;

/** "to | hold"; "to co-host" is read as one verb elsewhere. */
const isHeld = (s: Source, at: number): boolean =>
  (s.tags[at] === 'VERB' || s.tags[at] === 'AUX') && !norm(s, at).includes('-');

/** "Pakistan plan to hold talks", "the minister plans to call": a listed verb between who acts and an infinitive. */
export function plansTo(s: Source, at: number): boolean {
  if (norm(s, at + 1) !== 'to' || s.hits[at] !== null || NOUN_ONLY.test(norm(s, at)) || !isListed(s, at)) return false;
  const left = actsLeft(s, at);
  const pronoun = s.tags[left] === 'PRON' && !POSSESSIVE.has(norm(s, left));
  return (pronoun || isActor(s, left) || isOffice(s.hits[left])) && isHeld(s, at + 2);
}

const CLAUSE = 25;

/** "will meet Salem in Rome and | travel | to Lima": a bare verb of journeys behind "and" that shares the modal in front. */
export function sharesModal(s: Source, at: number): boolean {
  if (norm(s, at - 1) !== 'and' || !/^(?:travel|visit|head|return)$/.test(norm(s, at))) return false;
  const leads = norm(s, at) === 'visit' ? isActor(s, at + 1) : norm(s, at + 1) === 'to';
  if (!leads) return false;
  for (let i = at - 2; i >= Math.max(0, at - CLAUSE) && !/^[;:.]$/.test(norm(s, i)); i -= 1)
    if (MODALS.has(norm(s, i)) || (norm(s, i) === 'to' && s.tags[i + 1] === 'VERB')) return true;
  return false;
}

/** "Prime Minister Ana Ruiz" begins here. */
export const opensName = (s: Source, at: number): boolean =>
  isCapital(s.tokens, at) && titleOf(s.hits[at])?.row.class === 'office';

/** "the European Union | bans": of bodies, whose names may go on in a plural, only a listed verb. */
const bodyActs = (s: Source, at: number): boolean => organizationOf(s.hits[at - 1]) !== null && isListed(s, at);

/** "Romania backs Moldova": a listed verb between two names. */
const actsOnNamed = (s: Source, at: number): boolean =>
  countryOf(s.hits[at + 1])?.form === 'name' &&
  !/^(?:talks|ties|relations|forces|borders|news)$/.test(norm(s, at)) &&
  isListed(s, at);

/** "summons", "visits": in small letters, as a verb of one would end. */
function endsInS(s: Source, at: number): boolean {
  const word = s.tokens[at];
  return word?.capital === false && /[a-z]{3,}s$/.test(word.norm);
}

/** "South Korea summons the ambassador": behind a name and before a determiner or a title a form in -s is a verb. */
export function actsOn(s: Source, at: number): boolean {
  if (s.hits[at] !== null || !(isActor(s, actsLeft(s, at)) || bodyActs(s, at)) || !endsInS(s, at)) return false;
  return s.tags[at + 1] === 'DET' || opensName(s, at + 1) || actsOnNamed(s, at);
}

/** "Minister Dahl, travels to Lima": behind a name a form in -s that leads somewhere is a verb. */
export function goesTo(s: Source, at: number): boolean {
  const word = norm(s, at);
  const name = norm(s, at - 1) === ',' && s.persons[at - 2] != null ? at - 2 : actsLeft(s, at);
  if (s.persons[name] == null || s.hits[at] !== null) return false;
  const leads = /^(?:to|into)$/.test(norm(s, at + 1)) && /[a-z]{2,}s$/.test(word) && word !== 'thanks';
  return leads && isListed(s, at);
}

/** "Dahl and Salem both | joined", "have both | joined", "Norway, Peru and Chile all | condemned"; not "in Peru all interested parties". */
export function isShared(s: Source, at: number): boolean {
  if (!QUANTIFIERS.has(norm(s, at - 1)) || !isPast(norm(s, at))) return false;
  if (s.persons[at - 2] != null) return true;
  // "Dahl and Salem, who came as well, | each | spent".
  if (norm(s, at - 2) === ',') return norm(s, at - 1) === 'each' && !/^(?:NOUN|PUNCT)$/.test(s.tags[at + 1] ?? 'PUNCT');
  const behind = s.hits[at - 2] != null || /^(?:have|has|had|were|are)$/.test(norm(s, at - 2));
  return behind && !/^(?:NOUN|ADJ|PUNCT)$/.test(s.tags[at + 1] ?? 'PUNCT');
}

/** "and | welcomed | President Quispe", "and | briefs | Peruvian leader Ana Quispe": a past form or one in -s behind "and" acts on whoever is named behind it. */
export function actsOnOffice(s: Source, at: number): boolean {
  if (norm(s, at - 1) !== 'and' || s.hits[at] != null || !isListed(s, at)) return false;
  return isPast(norm(s, at)) ? isOfficial(s, at + 1) : endsInS(s, at) && beginsPerson(s, at + 1);
}

/** "President Quispe": an office in front of the name of its holder. */
function isOfficial(s: Source, at: number): boolean {
  const title = s.hits[at];
  return isCapital(s.tokens, at) && titleOf(title) !== null && s.persons[title?.end ?? -1] != null;
}

/** "Ana Quispe", "Peruvian leader Ana Quispe". */
function beginsPerson(s: Source, at: number): boolean {
  const land = s.hits[at];
  const from = countryOf(land)?.form === 'adjective' ? (land?.end ?? at) : at;
  return (
    s.persons[from]?.run.first === from ||
    s.persons[titleOf(s.hits[from]) === null ? -1 : (s.hits[from]?.end ?? -1)] != null
  );
}

/** "Macron travels to Rome", "Putin visits Beijing": a listed verb in -s behind a person, with something to act on. */
export function goesWithName(s: Source, at: number): boolean {
  if (s.persons[actsLeft(s, at)] == null || s.persons[at] != null || !endsInS(s, at) || !isListed(s, at)) return false;
  const next = s.tags[at + 1];
  return next !== undefined && !/^(?:VERB|AUX|NOUN|PUNCT)$/.test(next);
}

/** "Dahl | informed | Salem of it": a past form between two names. */
export const isBetweenNames = (s: Source, at: number): boolean =>
  s.persons[leftOf(s, at)] != null && s.persons[at] == null && isPast(norm(s, at)) && beginsName(s, at + 1);

/** "Dahl, on her last day, | received | President Quispe", ", | visited | Lima": a listed past form; not "exiled President Quispe". */
export const isBehindComma = (s: Source, at: number): boolean =>
  norm(s, at - 1) === ',' && s.tags[at] === 'VERB' && s.persons[at] == null && isPast(norm(s, at)) && isListed(s, at);

/** The same in front of a name, which it might describe. */
export const actsBehindComma = (s: Source, at: number): boolean => isBehindComma(s, at) && beginsName(s, at + 1);

const beginsName = (s: Source, at: number): boolean => {
  const adjective = countryOf(s.hits[at])?.form === 'adjective' && s.tokens[at + 1]?.capital === true;
  return s.persons[at]?.run.first === at || adjective || opensName(s, at);
};

/** "Norway and | Peru | support": a state or body behind "and". */
function isJoined(s: Source, at: number): boolean {
  const hit = s.hits[at] ?? null;
  if (hit === null || !(countryOf(hit)?.form === 'name' || organizationOf(hit) !== null)) return false;
  const before = norm(s, hit.first - 1) === 'the' ? hit.first - 2 : hit.first - 1;
  return norm(s, before) === 'and';
}

/** "A and B sign a treaty", "Norway and Peru back new talks": a listed verb without ending between names and its object. */
export function actTogether(s: Source, at: number): boolean {
  const word = s.tokens[at];
  if (word?.capital !== false || !s.verbs.has(word.norm) || s.persons[at] != null || s.hits[at] != null) return false;
  if (s.persons[at - 1] != null) return s.tags[at + 1] === 'DET';
  return isJoined(s, at - 1) && /^(?:DET|ADJ)$/.test(s.tags[at + 1] ?? '');
}

/** "Minister Dahl | knelt": a past form right behind a name, which the tagger may take for another word. */
export const isDoneByName = (s: Source, at: number): boolean =>
  s.persons[leftOf(s, at)] != null &&
  s.persons[at] == null &&
  s.hits[at] == null &&
  isSmall(s.tokens, at) &&
  isPast(norm(s, at));

/** "A and B | talk for two hours": what several do; no phrase of names ends with it in front of these words. */
export const talkTogether = (s: Source, at: number): boolean =>
  norm(s, at) === 'talk' &&
  s.persons[at - 1] != null &&
  isSmall(s.tokens, at) &&
  /^(?:for|by|in|about|on)$/.test(norm(s, at + 1));
