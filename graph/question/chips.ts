import type { Chip } from '../messages/ask.ts';
import { windowText } from './date-text.ts';
import { listText } from './event-text.ts';
import type { Office, Question, Slot, WordRange } from './question.ts';
import { rewrite } from './rewrite.ts';

type Rival = Chip['rivals'][number];

const ASKS: Readonly<Record<Question['ask'], string>> = {
  who: 'who',
  whether: 'whether',
  when: 'when',
  where: 'where',
  'how-often': 'how often',
  what: 'which events',
};
const OPEN = { leader: 'any leader', country: 'any country', organization: 'any organization' } as const;

function officeText({ of, title }: Office): string {
  return `${title} of ${of.name} on the day`;
}

function slotText(slot: Slot): string {
  switch (slot.kind) {
    case 'named': {
      const names = slot.parties.map(({ name }) => name);
      const represented = slot.representatives ? ' or who represents it' : '';
      return slot.join === 'all' ? `both ${listText(names)}${represented}` : `${names.join(' or ')}${represented}`;
    }
    case 'office':
      return officeText(slot.office);
    case 'topic':
      return slot.topics.map(({ name }) => `“${name}”`).join(' or ');
    case 'open':
      return slot.office ? officeText(slot.office) : slot.of === null ? 'anyone' : OPEN[slot.of];
  }
}

/** Rivals of a named party: whom else the words may mean, and a country with or without its people. */
function slotRivals(question: Question, slot: Slot): readonly Rival[] {
  if (slot.kind !== 'named') return [];
  const inside = (range: WordRange): boolean => range.from >= slot.range.from && range.to <= slot.range.to;
  const others = question.doubts
    .filter(({ range }) => inside(range))
    .flatMap(({ range, others: named }) =>
      named.map(({ name }) => ({ value: name, question: rewrite(question, range, name) })),
    );
  const [only] = slot.parties;
  if (!only || slot.parties.length > 1 || !slot.representatives) return others;
  return [...others, { value: `${only.name} itself`, question: rewrite(question, slot.range, `${only.name} itself`) }];
}

const RELATION_TEXT: Readonly<Record<Question['relation'], string>> = {
  meet: 'met',
  visit: 'visited',
  support: 'supports',
  oppose: 'opposes',
  invite: 'invited',
  any: 'any event',
};

/** A finite verb may be changed for its like; other forms would give broken sentences. */
const RELATION_RIVALS: Readonly<Record<string, readonly string[]>> = {
  met: ['called', 'invited'],
  meet: ['call', 'invite'],
  called: ['met'],
  call: ['meet'],
  visited: [],
  supports: ['opposes'],
  support: ['oppose'],
  opposes: ['supports'],
  oppose: ['support'],
  invited: ['met'],
  invite: ['meet'],
};

function relationChip(question: Question): Chip {
  const { relation, form, relationRange: range } = question;
  const value = relation === 'meet' && form === 'call' ? 'called' : RELATION_TEXT[relation];
  const word = range ? question.text.slice(question.spans[range.from]?.start, question.spans[range.to - 1]?.end) : '';
  const rivals = range
    ? (RELATION_RIVALS[word.toLowerCase()] ?? []).map((verb) => ({
        value: verb,
        question: rewrite(question, range, verb),
      }))
    : [];
  return { field: 'relation', value, rivals };
}

/** The words of a place with the preposition before them. */
function withPreposition(question: Question, range: WordRange): WordRange {
  const word = (at: number): string =>
    question.text.slice(question.spans[at]?.start, question.spans[at]?.end).toLowerCase();
  const the = word(range.from - 1) === 'the' ? 1 : 0;
  return /^(?:in|at|near|to)$/.test(word(range.from - 1 - the)) ? { ...range, from: range.from - 1 - the } : range;
}

function circumstanceChips(question: Question): readonly Chip[] {
  const { when, where, relation, b } = question;
  const always = when ? [{ value: 'any time', question: rewrite(question, when.range, '') }] : [];
  const visited = relation === 'visit' && b.kind === 'named' && b.range.from === where?.range.from;
  const anywhere =
    where && !visited
      ? [{ value: 'anywhere', question: rewrite(question, withPreposition(question, where.range), '') }]
      : [];
  return [
    { field: 'when', value: when ? windowText(when) : 'any time', rivals: always },
    { field: 'where', value: where ? where.name : 'anywhere', rivals: anywhere },
  ];
}

const MODALITY_TEXT = {
  occurred: 'took place',
  planned: 'planned',
  proposed: 'proposed',
  cancelled: 'cancelled',
  denied: 'denied',
} as const;
const FORM_TEXT = { met: 'in person or not said', call: 'by phone or video', any: 'in any form' } as const;

/** What was understood, part by part. */
export function chipsOf(question: Question): readonly Chip[] {
  const { a, b, modality, form, order, relation } = question;
  const stance = relation === 'support' || relation === 'oppose';
  const plain = (field: Chip['field'], value: string): Chip => ({ field, value, rivals: [] });
  return [
    plain('ask', question.grain ? `which ${question.grain}` : ASKS[question.ask]),
    { field: 'who', value: slotText(a), rivals: [...slotRivals(question, a)] },
    relationChip(question),
    {
      field: 'whom',
      value: stance && b.kind === 'open' ? 'anyone or anything' : slotText(b),
      rivals: [...slotRivals(question, b)],
    },
    ...circumstanceChips(question),
    plain('modality', stance && modality === 'occurred' ? 'stated' : MODALITY_TEXT[modality]),
    ...(relation === 'meet' ? [plain('form', FORM_TEXT[form])] : []),
    ...(order ? [plain('order', order === 'most' ? 'most often' : order)] : []),
  ];
}
