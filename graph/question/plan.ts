import type { QuestionQuery, SideTest } from '../query/question.ts';
import { DERIVED_EDGES, type DerivedEdgeType } from '../vocabulary/derived-edges.ts';
import type { EventKind } from '../vocabulary/event-kinds.ts';
import { MODALITIES, type Modality } from '../vocabulary/modality.ts';
import { NODE_KINDS } from '../vocabulary/node-kinds.ts';
import type { Polarity } from '../vocabulary/polarity.ts';
import type { Question, Relation, Slot } from './question.ts';

/** `main` counts; `calls`, `apart` and `any-time` are only told. `group` is the party of "both" that a main step asks for. */
export type Step = {
  readonly use: 'main' | 'calls' | 'apart' | 'any-time';
  readonly group: number;
  readonly purpose: string;
  readonly query: QuestionQuery;
};

type RelationRow = {
  readonly event: EventKind | null;
  readonly polarity: Polarity | null;
  readonly edges: Partial<Record<Modality, DerivedEdgeType>>;
};
const RELATIONS: Readonly<Record<Relation, RelationRow>> = {
  meet: { event: 'meeting', polarity: null, edges: { occurred: 'MET', planned: 'PLANS_TO_MEET' } },
  visit: { event: 'visit', polarity: null, edges: { occurred: 'VISITED', planned: 'PLANS_TO_VISIT' } },
  support: { event: 'stance', polarity: 'supports', edges: { occurred: 'SUPPORTS' } },
  oppose: { event: 'stance', polarity: 'opposes', edges: { occurred: 'OPPOSES' } },
  invite: { event: 'invitation', polarity: null, edges: { occurred: 'INVITED' } },
  any: { event: null, polarity: null, edges: {} },
};

const UNTESTED: SideTest = { ids: [], of: [], roles: [], label: 'Actor' };
const isState = ({ kind }: { kind: string }): boolean => kind === 'country' || kind === 'organization';

function officeTest(office: Extract<Slot, { kind: 'office' }>['office']): SideTest {
  return { ids: [], of: [office.of.id], roles: office.roles, label: 'Leader' };
}

function openTest(slot: Extract<Slot, { kind: 'open' }>): SideTest {
  if (slot.office) return officeTest(slot.office);
  return slot.of === null ? UNTESTED : { ...UNTESTED, label: NODE_KINDS[slot.of].label };
}

/** Who may stand in a slot; of "both" only the party of this group. */
function sideTest(slot: Slot, group: number): SideTest {
  if (slot.kind === 'open') return openTest(slot);
  if (slot.kind === 'office') return officeTest(slot.office);
  if (slot.kind === 'topic') return { ...UNTESTED, ids: slot.topics.map(({ id }) => id), label: 'Topic' };
  const parties = slot.join === 'all' ? slot.parties.slice(group, group + 1) : slot.parties;
  const of = slot.representatives ? parties.filter(isState).map(({ id }) => id) : [];
  return { ids: parties.map(({ id }) => id), of, roles: [], label: 'Actor' };
}

const partiesOf = (slot: Slot): number => (slot.kind === 'named' && slot.join === 'all' ? slot.parties.length : 1);

/** How many parties the answer must fit each of. */
export function groupsOf(question: Question): number {
  return Math.max(partiesOf(question.a), partiesOf(question.b));
}

type Tests = Omit<Extract<QuestionQuery, { kind: 'edges' }>, 'kind' | 'types' | 'directed'>;

function testsOf(question: Question, group: number): Tests {
  const { when, where, relation } = question;
  const stance = relation === 'support' || relation === 'oppose';
  const b = sideTest(question.b, group);
  return {
    a: sideTest(question.a, group),
    b: stance && question.b.kind === 'open' && question.b.of === null ? { ...b, label: null } : b,
    window: when ? { from: when.from, to: when.to } : null,
    place: where ? { places: where.places, countries: where.countries } : null,
    calls: false,
  };
}

function eventsQuery(question: Question, tests: Tests, modalities: readonly Modality[]): QuestionQuery {
  const { event, polarity } = RELATIONS[question.relation];
  return { kind: 'events', event, polarity, modalities, ...tests, calls: question.form === 'call' };
}

function edgeTypes(question: Question): readonly DerivedEdgeType[] {
  const type = RELATIONS[question.relation].edges[question.modality];
  if (type !== 'MET') return type ? [type] : [];
  return question.form === 'met' ? ['MET'] : question.form === 'call' ? ['CALLED'] : ['MET', 'CALLED'];
}

function mainQuery(question: Question, group: number): QuestionQuery {
  const tests = testsOf(question, group);
  const types = edgeTypes(question);
  const [type] = types;
  if (!type) return eventsQuery(question, tests, [question.modality]);
  const calls = type === 'PLANS_TO_MEET' && question.form === 'call';
  return { kind: 'edges', types, directed: DERIVED_EDGES[type].directed, ...tests, calls };
}

const groups = (question: Question): readonly number[] => Array.from({ length: groupsOf(question) }, (_, i) => i);

/** What is told beside the answer: whether-questions look at every other modality, the rest at what is not yet or not. */
function otherModalities(question: Question): readonly Modality[] {
  const { ask, modality } = question;
  if (modality !== 'occurred' && modality !== 'planned' && ask !== 'whether') return [];
  return MODALITIES.filter((m) => m !== modality && (m !== 'occurred' || ask === 'whether'));
}

function apartSteps(question: Question): readonly Step[] {
  const modalities = otherModalities(question);
  if (modalities.length === 0) return [];
  const purpose = `Reported as ${modalities.join(', ')}`;
  return groups(question).map((group) => {
    const tests = testsOf(question, group);
    return { use: 'apart', group, purpose, query: eventsQuery(question, tests, modalities) };
  });
}

function callSteps(question: Question): readonly Step[] {
  if (question.relation !== 'meet' || question.form !== 'met' || question.modality !== 'occurred') return [];
  const called: Question = { ...question, form: 'call' };
  return groups(question).map((group) => {
    return { use: 'calls', group, purpose: 'By phone or video', query: mainQuery(called, group) };
  });
}

/** The queries that answer a question: what counts first, then what is told apart. */
export function plan(question: Question): readonly Step[] {
  const main = groups(question).map((group): Step => {
    return { use: 'main', group, purpose: 'The answer', query: mainQuery(question, group) };
  });
  return [...main, ...callSteps(question), ...apartSteps(question)];
}

/** For an empty answer with a period: the same at any time, so that the nearest can be named. */
export function planAnyTime(question: Question): readonly Step[] {
  if (!question.when) return [];
  const always: Question = { ...question, when: null };
  return groups(question).map((group) => {
    return { use: 'any-time', group, purpose: 'Outside the period', query: mainQuery(always, group) };
  });
}
