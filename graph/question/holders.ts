import type { Chip, Reply } from '../messages/ask.ts';
import { windowPhrase, windowText } from './date-text.ts';
import { leftover, tellsNoEvent } from './leftover.ts';
import type { NameIndex } from './names.ts';
import type { Parts } from './parts.ts';
import type { Office, Reading, Window } from './question.ts';
import { LEADING } from './recognise/office.ts';
import { partiesOf } from './reply.ts';
import { sureChip, tableAnswer } from './table-answer.ts';

/** An office that somebody held, as the table of leaders has it; null: not known, or still. */
export type OfficeTerm = {
  readonly holder: string;
  readonly roleId: string;
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
};
type Holders = Extract<Reading, { kind: 'holders' }>;

const LEADS = new Set('led leads leading ruled rules ruling governed governs governing heads headed'.split(' '));
/** What may stand beside the office itself. */
const HOLDS = new Set('became served serving'.split(' '));
const NOW = new Set(['is', 'are', 'leads', 'rules', 'governs', 'heads']);
const ROWS = 30;

/** "the French president", or, with a verb that says so, the leaders of a country. */
function officeIn(parts: Parts, verbs: readonly string[]): Office | null {
  const [mention, more] = parts.mentions;
  if (!mention || more) return null;
  if (verbs.every((word) => HOLDS.has(word))) return mention.office;
  const of =
    mention.office === null && verbs.every((word) => LEADS.has(word))
      ? mention.candidates.find(({ kind }) => kind === 'country')
      : undefined;
  return of ? { of, roles: LEADING, title: 'leader' } : null;
}

/** "Who was the French president in 2019?", "Who led France?": who held an office; null for any other question. */
export function readHolders(parts: Parts, today: string): Holders | null {
  const verbs = leftover(parts);
  if (!tellsNoEvent(parts) || parts.ask.ask !== 'who') return null;
  const office = officeIn(parts, verbs);
  if (office === null) return null;
  const isNow = parts.desk.words.some(({ key }) => NOW.has(key));
  return { kind: 'holders', office, when: parts.when ?? (isNow ? { from: today, to: today } : null) };
}

const isIn = ({ from, to }: OfficeTerm, when: Window | null): boolean =>
  when === null ||
  ((when.to === null || (from ?? '') <= when.to) && (when.from === null || to === null || to >= when.from));

function termText({ title, from, to }: OfficeTerm): string {
  const window = from === null && to === null ? '' : `, ${windowText({ from, to })}`;
  return `${title}${window}`;
}

function chipsOf({ office, when }: Holders): Chip[] {
  const role = sureChip('role', `${office.title} of ${office.of.name}`);
  return [sureChip('ask', 'who held the office'), role, ...(when === null ? [] : [sureChip('when', windowText(when))])];
}

function headline({ office, when }: Holders, held: readonly OfficeTerm[]): string {
  const what = `${office.title} of ${office.of.name}${when === null ? '' : ` ${windowPhrase(when)}`}`;
  const people = new Set(held.map(({ holder }) => holder)).size;
  if (people === 0) return `The table of leaders names nobody as ${what}.`;
  return `${people === 1 ? '1 person' : `${people} people`}: ${what}.`;
}

/** By the table of leaders, which is the source: no article need say so. */
export function holdersAnswer(
  text: string,
  reading: Holders,
  known: { terms: readonly OfficeTerm[]; names: NameIndex },
): Reply {
  const { roles, of } = reading.office;
  const held = known.terms
    .filter((term) => (roles.length === 0 || roles.includes(term.roleId)) && isIn(term, reading.when))
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const rows = held.slice(-ROWS).map((term) => {
    const holder = known.names.byId(term.holder);
    const [party] = holder === null ? [] : partiesOf(holder);
    return { value: `${holder?.name ?? term.holder}: ${termText(term)}`, party: party ?? null, events: [] };
  });
  const cut = held.length > ROWS ? [`The latest ${ROWS} of ${held.length} terms.`] : [];
  const gap = of.kind === 'country' ? 'Not every office of every country is in it.' : '';
  return tableAnswer({
    question: text,
    headline: headline(reading, held),
    understood: chipsOf(reading),
    rows,
    notes: [...cut, `This comes from the table of leaders, not from articles. ${gap}`.trim()],
  });
}
