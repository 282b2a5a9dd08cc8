import { isNp, type NounPhrase } from '../clause/items.ts';
import { governorOf, subjectOf } from '../clause/subject.ts';
import { type Reference, sideOf } from '../coreference/actors.ts';
import { referencesOf } from '../coreference/resolve.ts';
import type { Scene } from '../coreference/scene.ts';
import type { EventDraft, Where } from './draft.ts';
import { placeFor } from './place-rules.ts';
import { visitDraft } from './visit-found.ts';
import { dateFor } from './when.ts';

const SCOPE = { modality: 'occurred', cue: null, hearsay: false, steps: [] } as const;

/** "met visiting Syrian President X": the token that tells it, or null. */
function visitingAt(scene: Scene, np: NounPhrase): number | null {
  if (np.core.kind !== 'person') return null;
  for (let at = np.first; at < np.head; at += 1) if (scene.source.tokens[at]?.norm === 'visiting') return at;
  return null;
}

/** The country of those whom the sentence tells of beside the guest, if it is one. */
function hostCountry(scene: Scene, verb: number | null, guest: Reference): string | null {
  const around = verb === null ? [] : subjectOf(scene.grammar, verb);
  const owners = around.flatMap((np) => (np.possessor === null ? [np] : [np.possessor]));
  const sides = new Set(referencesOf(owners, scene.discourse).map(({ actor }) => sideOf(actor)));
  sides.delete(sideOf(guest.actor));
  const [iso3] = sides;
  return sides.size === 1 && iso3 != null && !iso3.startsWith('org:') ? iso3 : null;
}

/** Who is called "visiting" is in the country of the host, or where the sentence says. */
export function visitorsOf(scene: Scene): readonly EventDraft[] {
  return scene.grammar.items.flatMap((item, at) => {
    const first = isNp(item) ? visitingAt(scene, item) : null;
    if (!isNp(item) || first === null) return [];
    const [visitor] = referencesOf([item], scene.discourse);
    if (visitor === undefined || sideOf(visitor.actor) === null) return [];
    const verb = governorOf(scene.grammar, at);
    const told = verb === null ? null : placeFor(scene, [verb]);
    const iso3 = told?.iso3 ?? hostCountry(scene, verb, visitor);
    if (iso3 === null || iso3 === sideOf(visitor.actor)) return [];
    const place: Where = told ?? { first, end: first + 1, name: null, iso3, implied: true };
    const trigger = { first, end: first + 1 };
    const date = verb === null ? null : dateFor(scene, [verb]);
    return [visitDraft(scene, { visitor, place, rule: 'visit/visiting', trigger, scope: SCOPE, date, derived: false })];
  });
}
