import { type Question, type Reading, readQuestion } from '../../../graph/index.ts';
import { NAMES, TODAY } from './cast.ts';

type Slot = Question['a'];

const short = (id: string): string => id.split('.')[0] ?? id;

function slotOutline(slot: Slot): string {
  switch (slot.kind) {
    case 'named': {
      const names = slot.parties.map(({ id }) => short(id)).join(slot.join === 'all' ? '&' : '|');
      return slot.representatives ? `${names}+` : names;
    }
    case 'office':
      return `${slot.office.title}@${slot.office.of.id}`;
    case 'topic':
      return slot.topics.map(({ id }) => id).join('|');
    case 'open':
      return slot.office ? `?${slot.office.title}@${slot.office.of.id}` : `?${slot.of ?? ''}`;
  }
}

type Period = { readonly from: string | null; readonly to: string | null };
const whenOutline = (when: Period | null): string => (when ? ` [${when.from ?? ''}..${when.to ?? ''}]` : '');

function questionOutline(q: Question): string {
  const form = q.relation === 'meet' && q.form !== 'met' ? `/${q.form}` : '';
  const modality = q.modality === 'occurred' ? '' : ` ${q.modality}`;
  const grain = q.grain ? `:${q.grain}` : '';
  const where = q.where ? ` in ${q.where.name}` : '';
  const order = q.order ? ` ${q.order}` : '';
  const ignored = q.ignored.length > 0 ? ` ignored(${q.ignored.join(', ')})` : '';
  const head = `${q.ask}${grain} ${slotOutline(q.a)} ${q.relation}${form} ${slotOutline(q.b)}`;
  return `${head}${modality}${whenOutline(q.when)}${where}${order}${ignored}`;
}

/** A reading in one line: `who ? meet kim-jong-un [2018-05-01..2018-05-31] in Singapore`. */
export function outline(reading: Reading): string {
  switch (reading.kind) {
    case 'question':
      return questionOutline(reading.question);
    case 'unknown-name':
      return `unknown ${reading.expected} “${reading.words}” near(${reading.near.map(({ id }) => short(id)).join(', ')})`;
    case 'ambiguous':
      return `ambiguous “${reading.doubt.words}” (${reading.doubt.others.map(({ id }) => short(id)).join(', ')})`;
    case 'not-understood':
      return `not-understood ${reading.reason}`;
    case 'holders':
      return `holders ${reading.office.of.id} ${reading.office.title}${whenOutline(reading.when)}`;
    case 'ways':
      return `ways ${short(reading.a.id)} ${short(reading.b.id)}${whenOutline(reading.when)}`;
    case 'too-broad':
      return 'too-broad';
  }
}

export function outlineOf(text: string): string {
  return outline(readQuestion(text, { names: NAMES, today: TODAY }));
}
