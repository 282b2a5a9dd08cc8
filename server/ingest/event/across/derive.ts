import { isVg, type NounPhrase } from '../../clause/items.ts';
import { actorKey, type Reference, sideOf } from '../../coreference/actors.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { DateMention } from '../../mention/date-mention.ts';
import type { EventDraft, Where } from '../draft.ts';
import { isFromAfar, isRemote } from '../place/from-afar.ts';
import { scopeOf } from '../scope/modality.ts';
import type { ModalityStep } from '../scope/modality-table.ts';
import { verbOver } from '../scope/noun-verbs.ts';
import { apply, type Running } from '../scope/operators.ts';
import { dateFor } from '../time/when.ts';
import { atHome, visitDraft } from '../visit/found.ts';

const isAdjective = ({ core }: NounPhrase): boolean => core.kind === 'country' && core.reading.form === 'adjective';

/** Who goes abroad: a person, or the officials of a country or body; in "Japan and Chile met in Lima" nobody is named who does. */
function comes(scene: Scene, { actor, first }: Reference, received: boolean): boolean {
  if (actor.kind === 'leader') return true;
  const at = scene.grammar.items.findIndex((item) => item.first === first);
  const nps = scene.grammar.groups[at]?.nps ?? [];
  // "Polish and Ukrainian diplomats met in Warsaw": what they are is said with the last.
  const lead = received && nps.every((np, i) => i === nps.length - 1 || isAdjective(np)) ? nps.at(-1) : nps[0];
  if (lead === undefined) return false;
  const words = scene.source.tokens.slice(lead.first, lead.end).map((token) => scene.knowledge.words.noun(token.norm));
  return words.some((kinds) => kinds.has('officials') || kinds.has('unnamed') || kinds.has('teams'));
}

function abroad(scene: Scene, draft: EventDraft, place: Where): readonly EventDraft[] {
  const visit = { ...draft, rule: `${draft.rule}+visit` };
  // Of those whom an earlier sentence named, that sentence has told.
  const named = draft.completes === undefined ? draft.actors : draft.actors.filter(({ via }) => via !== 'group');
  const atHosts = named.some(({ actor }) => sideOf(actor) === place.iso3);
  return named
    .filter((reference) => comes(scene, reference, atHosts) && !isRemote(scene, reference))
    .filter(({ actor }) => !atHome(scene, actor, place) || scene.trace?.dropped(visit, 'own-country'))
    .map((visitor) => {
      const { rule, trigger, scope, date } = visit;
      return visitDraft(scene, { visitor, place, rule, trigger, scope, date, derived: true });
    });
}

/** Guest and host: who is received by somebody of another country visits that country. */
function hosted(scene: Scene, draft: EventDraft): readonly EventDraft[] {
  const [host] = draft.recipients;
  const { place } = draft;
  if (host === undefined || place === null || place.iso3 === null) return [];
  const guests = draft.actors.filter((reference) => actorKey(reference.actor) !== actorKey(host.actor));
  const known = abroad(scene, { ...draft, actors: guests }, place);
  return place.iso3 === sideOf(host.actor)
    ? [...known, ...strangers(scene, { ...draft, actors: guests }, place)]
    : known;
}

/** "Salem is to receive the negotiator, Ana Ruiz, in Tunis": whose she is the text does not say, but not his. */
function strangers(scene: Scene, draft: EventDraft, place: Where): readonly EventDraft[] {
  const { trigger, scope, date } = draft;
  const guests = draft.actors.filter(
    (one) =>
      one.actor.kind === 'leader' && sideOf(one.actor) === null && !isRemote(scene, one) && place.implied !== true,
  );
  return guests.map((visitor) =>
    visitDraft(scene, { visitor, place, rule: `${draft.rule}+visit`, trigger, scope, date, derived: true }),
  );
}

/** An invitation to a place proposes a visit; one that is accepted plans it. */
function invited(scene: Scene, draft: EventDraft): readonly EventDraft[] {
  const place = draft.place;
  if (place === null || place.iso3 === null) return [];
  const errand = errandOf(scene, draft);
  if (errand !== null && isFromAfar(scene, errand)) return [];
  const steps: ModalityStep[] = [{ op: 'invite', by: 'invitation', from: 'occurred', to: 'proposed' }];
  const scope: Running = { modality: 'proposed', cue: 'invite', hearsay: false, steps };
  const answer = acceptanceOf(scene, draft);
  if (answer !== null) apply(scope, scene, 'accept', answer);
  return abroad(
    scene,
    { ...draft, actors: draft.recipients, scope, date: draft.date ?? dayToCome(scene, draft) },
    place,
  );
}

/** "invited him | to attend the summit": what the guest is to do. */
function errandOf({ grammar: { items } }: Scene, { trigger }: EventDraft): number | null {
  const at = items.findIndex((item) => isVg(item) && item.shape === 'infinitive' && item.first >= trigger.end);
  return at < 0 ? null : at;
}

/** "invited him to attend the summit | on May 3": when the guest is to be there. */
function dayToCome(scene: Scene, draft: EventDraft): DateMention | null {
  const errand = errandOf(scene, draft);
  return errand === null ? null : dateFor(scene, [errand]);
}

/** "has accepted an invitation to Oslo": the verb that says so, or null. */
function acceptanceOf(scene: Scene, { trigger }: EventDraft): string | null {
  const over = verbOver(
    scene,
    scene.grammar.items.findIndex(({ first }) => first === trigger.first),
  );
  const verb = over?.prep === null ? scene.grammar.items[over.at] : undefined;
  if (over === null || !isVg(verb) || scene.knowledge.modality.verbs.get(verb.lemma) !== 'accept') return null;
  return scopeOf(scene, over.at).modality === 'occurred' ? verb.lemma : null;
}

const isSame = (a: EventDraft, b: EventDraft): boolean =>
  a.place?.iso3 === b.place?.iso3 &&
  a.actors.some(({ actor }) => b.actors.some((other) => actorKey(other.actor) === actorKey(actor)));

/** The visits that meetings and invitations imply, but for those that the sentence tells of itself. */
export function derivedVisits(
  scene: Scene,
  drafts: readonly EventDraft[],
  told: readonly EventDraft[],
): readonly EventDraft[] {
  return drafts
    .flatMap((draft) => implied(scene, draft))
    .filter((visit) => !told.some((other) => isSame(visit, other)));
}

/** "On a visit to Brussels, Dahl met Mwangi": told in the same sentence, and nobody is at home there. */
const isElsewhere = ({ sentence }: Scene, { actors, scope }: EventDraft, { first, iso3 }: Where): boolean =>
  first >= sentence.first &&
  first < sentence.end &&
  scope.modality === 'occurred' &&
  actors.every(({ actor }) => actor.kind === 'leader' && sideOf(actor) !== iso3);

/** "The summit was attended by Dahl": in the town where the text has told that it was held; a country alone may be that of another meeting. */
function atGathering(scene: Scene, draft: EventDraft, place: Where): readonly EventDraft[] {
  const told = [...scene.discourse.stages.values()].some(({ where }) => where.name === place.name);
  if (place.name === null || !told || draft.scope.modality !== 'occurred') return [];
  return abroad(scene, { ...draft, actors: draft.actors.filter(({ actor }) => actor.kind === 'leader') }, place);
}

/** With the modality of the meeting or invitation. */
function implied(scene: Scene, draft: EventDraft): readonly EventDraft[] {
  if (draft.kind === 'invitation') return invited(scene, draft);
  // "did not speak in Tirana" does not say that they were not there.
  if (draft.kind !== 'meeting' || draft.form !== 'in-person' || draft.scope.modality === 'denied') return [];
  if (draft.recipients.length > 0) return hosted(scene, draft);
  if (draft.place === null || draft.place.iso3 === null) return [];
  if (draft.place.implied === true && !isElsewhere(scene, draft, draft.place))
    return atGathering(scene, draft, draft.place);
  return abroad(scene, draft, draft.place);
}
