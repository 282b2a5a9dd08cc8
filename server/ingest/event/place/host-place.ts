import { rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isNp, isVg } from '../../clause/items.ts';
import { type Reference, sideOf } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { Where } from '../draft.ts';
import type { Found } from '../meeting/found.ts';
import { verbOver } from '../scope/noun-verbs.ts';
import { isGuest } from './guests.ts';
import { placeFor, prepPlace } from './place-rules.ts';
import { stageOf } from './stages.ts';

const TO = new Set(['to']);

function homeOf(host: Reference | undefined): Where | null {
  const iso3 = host === undefined ? null : sideOf(host.actor);
  if (host === undefined || iso3 === null || iso3.startsWith('org:')) return null;
  return { first: host.first, end: host.end, name: null, iso3, implied: true };
}

/** "hosted a summit": who has the meeting as guest. */
function hostOver(scene: Scene, at: number): Reference | undefined {
  const over = verbOver(scene, at);
  const verb = over === null ? undefined : scene.grammar.items[over.at];
  if (over === null || over.prep !== null || !isVg(verb) || verb.lemma !== 'host' || verb.passive) return undefined;
  return atHomeOf(referencesOf(subjectOf(scene.grammar, over.at), scene.discourse));
}

/** One host, or several of one country; "Peru and Chile hosted a meeting" does not tell where. */
function atHomeOf(hosts: readonly Reference[]): Reference | undefined {
  return new Set(hosts.map(({ actor }) => sideOf(actor))).size === 1 ? hosts[0] : undefined;
}

/** "a conference hosted by Turkey", "met at talks hosted by Turkey". */
function hostBehind(scene: Scene, at: number): Reference | undefined {
  const { end } = rightOf(scene.grammar, at);
  const verb = scene.grammar.items[end];
  if (!isVg(verb) || verb.lemma !== 'host') return undefined;
  const by = rightOf(scene.grammar, end).preps.find((prep) => prep.word === 'by');
  return by === undefined ? undefined : referencesOf(by.group, scene.discourse)[0];
}

/** "met visiting Foreign Minister Dahl": those who are no guests, if they are of one country. */
function hostOfGuest(scene: Scene, { a, b }: Found): Reference | undefined {
  const all = [...a, ...b];
  const hosts = all.filter((reference) => !isGuest(scene, reference));
  const sides = new Set(hosts.map(({ actor }) => sideOf(actor)));
  return hosts.length < all.length && sides.size === 1 ? hosts[0] : undefined;
}

/** Who has the others as guests. */
export function hostOf(scene: Scene, found: Found): Reference | undefined {
  if (found.host) return found.a[0];
  const over = isNp(scene.grammar.items[found.at]) ? hostOver(scene, found.at) : undefined;
  return over ?? hostBehind(scene, found.at) ?? hostOfGuest(scene, found);
}

/** Where a meeting takes place: by the words for it, else at the host's: "welcomed her to Washington". */
export function placeOf(scene: Scene, found: Found, host: Reference | undefined): Where | null {
  const named = placeFor(scene, found.triggers) ?? (found.host ? prepPlace(scene, found.at, TO) : null);
  const np = scene.grammar.items[found.at];
  return named ?? homeOf(host) ?? (isNp(np) ? stageOf(scene, np) : null);
}
