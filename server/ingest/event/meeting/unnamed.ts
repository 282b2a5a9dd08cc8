import type { MeetVerb } from '../../../reference/frame-files.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import { isVg, type NounPhrase } from '../../clause/items.ts';
import { type Reference, sideOf } from '../../coreference/actors.ts';
import { country } from '../../coreference/discourse.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { EventDraft, Tokens, Where } from '../draft.ts';
import type { Parties } from './found.ts';

const OFFICIALS =
  /^(?:leaders|presidents|ministers|counterparts?|officials|authorities|government|representatives|delegations?|delegates|envoys|diplomats|members)$/;
const STATE =
  /^(?:government|senior|top|high-level|high-ranking|officials|ministers|counterparts?|authorities|cabinet|host)$/;
const HEADS = /^(?:(?:prime|foreign) minister|premier|president|king|queen|sultan|emir|amir|crown prince)$/i;
const OTHERS =
  /^(?:society|civil|business|religious|youth|young|student|community|opposition|regional|world|industry|company|labor|press|local|sector|private|other|international|multilateral)$/;

const words = (scene: Scene, np: NounPhrase): readonly string[] =>
  scene.source.tokens.slice(np.first, np.end).map((token) => token.norm);

/** "the delegates", "senior officials of Peru", "foreign ministers": people in office, named or not. */
export const isOfficial = (scene: Scene, np: NounPhrase): boolean =>
  (np.core.kind === 'title' && np.core.title.plural) || words(scene, np).some((word) => OFFICIALS.test(word));

/** "the president", "His Highness the Amir": the one of the country where it happens. */
const isHead = ({ core, words: [first] }: NounPhrase): boolean =>
  core.kind === 'title' && HEADS.test(core.title.text) && /^(?:the|his|her)$/.test(first ?? '');

/** "met with fifteen leaders", "with senior government officials": a party that has no name here; or null. */
export function unnamedIn(scene: Scene, nps: readonly NounPhrase[]): Tokens | null {
  return (
    nps.find((np) => (isOfficial(scene, np) || isHead(np)) && referencesOf([np], scene.discourse).length === 0) ?? null
  );
}

/** "The President spoke with A and B", of whom the text has not said who he is; "A and B were briefed": A did not speak with B. */
export function isByUnknown(
  { grammar }: Scene,
  { at, host, participle }: MeetVerb & { readonly at: number },
  { a, b }: Parties,
): boolean {
  const verb = grammar.items[at];
  if (!isVg(verb) || a.length > 0 || b.length < 2) return false;
  if (verb.passive) return !host && !participle;
  return subjectOf(grammar, at).some(({ core }) => /^(?:title|pronoun|person)$/.test(core.kind));
}

/** "In Armenia and Azerbaijan, she will meet with officials": the countries in front, where they are several. */
function landsInFront({ grammar }: Scene): readonly Where[] {
  const [link] = grammar.items;
  const lands = link?.kind === 'prep' && link.word === 'in' ? (grammar.groups[1]?.nps ?? []) : [];
  return lands.flatMap(({ core, first, end }) =>
    core.kind === 'country' ? [{ first, end, name: core.reading.city, iso3: core.reading.iso3 }] : [],
  );
}

/** One meeting in each country where officials without a name are met. */
export function withHosts(scene: Scene, draft: EventDraft): readonly EventDraft[] {
  const lands = draft.unnamed === undefined || draft.place === null ? [] : landsInFront(scene);
  if (lands.length < 2) return [withHost(scene, draft)];
  return lands.map((place) => withHost(scene, { ...draft, place }));
}

/** "In Senegal, she will meet with senior government officials": those of the country where they meet. */
function withHost(scene: Scene, draft: EventDraft): EventDraft {
  const { unnamed, place, actors } = draft;
  if (unnamed === undefined || place?.iso3 == null) return draft;
  const said = scene.source.tokens.slice(unnamed.first, unnamed.end).map((token) => token.norm);
  const state =
    said.some((word) => STATE.test(word) || HEADS.test(word)) &&
    (said.includes('government') || !said.some((w) => OTHERS.test(w)));
  const { iso3 } = place;
  if (!state || actors.length === 0 || actors.some(({ actor }) => sideOf(actor) === iso3)) return draft;
  if (!actors.some(({ actor }) => actor.kind === 'leader')) return draft;
  const hosts: Reference = { actor: country(iso3), first: unnamed.first, end: unnamed.end, via: 'description' };
  return { ...draft, actors: [...actors, hosts] };
}
