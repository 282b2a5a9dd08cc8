import type { Actor } from './actors.ts';
import { actorKey } from './actors.ts';
import { country, type Discourse, leader } from './discourse.ts';
import { groupOf } from './groups.ts';

const MALE = new Set(['he', 'him', 'his', 'himself']);
const FEMALE = new Set(['she', 'her', 'herself']);

function fits(actor: Actor, sex: 'f' | 'm'): boolean {
  return actor.kind === 'leader' && (actor.person.sex === null || actor.person.sex === sex);
}

/** He or she: the last subject that fits, else the last person; `not` are the co-arguments of the same verb. */
function person(sex: 'f' | 'm', discourse: Discourse, not: ReadonlySet<string>): readonly Actor[] {
  if (discourse.official !== null) return not.has(actorKey(discourse.official)) ? [] : [discourse.official];
  for (let i = discourse.subjects.length - 1; i >= 0; i -= 1) {
    const actor = discourse.subjects[i];
    if (actor && fits(actor, sex) && !not.has(actorKey(actor))) return [actor];
    if (actor) discourse.trace?.passedOver(actor, fits(actor, sex) ? 'same-verb' : 'sex');
  }
  for (let i = discourse.recent.length - 1; i >= 0; i -= 1) {
    const entry = discourse.recent[i];
    if (entry && fits(leader(entry), sex) && !not.has(`p${entry.index}`)) return [leader(entry)];
  }
  return [];
}

function it(discourse: Discourse): readonly Actor[] {
  for (let i = discourse.subjects.length - 1; i >= 0; i -= 1) {
    const actor = discourse.subjects[i];
    if (actor && actor.kind !== 'leader') return [actor];
  }
  const iso3 = discourse.countries.at(-1);
  return iso3 === undefined ? [] : [country(iso3)];
}

/** They: the last subject of several, a ministry or state that was the last subject, else who met last. */
function they(discourse: Discourse): readonly Actor[] {
  if (discourse.pair.length > 1) return discourse.pair;
  const last = discourse.subjects.at(-1);
  return last !== undefined && last.kind !== 'leader' ? [last] : groupOf(null, true, discourse);
}

/** Whom a pronoun stands for. */
export function pronounOf(word: string, discourse: Discourse, not: ReadonlySet<string> = new Set()): readonly Actor[] {
  if (MALE.has(word)) return person('m', discourse, not);
  if (FEMALE.has(word)) return person('f', discourse, not);
  if (/^(?:it|its|itself)$/.test(word)) return it(discourse);
  if (/^(?:they|them|their|themselves|both)$/.test(word)) return they(discourse);
  if (/^(?:we|us|our|i|me|my)$/.test(word)) {
    if (discourse.signatories.length > 0) return discourse.signatories;
    if (discourse.speaker !== null) return [discourse.speaker];
    return word === 'we' && discourse.pair.length > 1 ? discourse.pair : [];
  }
  return [];
}
