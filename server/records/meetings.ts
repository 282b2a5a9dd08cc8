import {
  type Argument,
  addDays,
  type ClaimDraft,
  foldName,
  type SaidDate,
  type SaidPlace,
  type Span,
} from '../../graph/index.ts';
import type { Extractor } from '../ingest/extractor.ts';
import type { Knowledge } from '../ingest/knowledge.ts';
import { HOME, type Journey } from './journey.ts';
import type { Persons } from './persons.ts';
import type { Remarks } from './remarks.ts';

/** Days by which a day that a remark names may lie outside the journey. */
const NEAR_DAYS = 7;
/** Meetings are other happenings than the visits of the same record. */
const FIRST_GROUP = 100;

/** Who attends the summit of an organisation does not meet the organisation. */
const isGathering = ({ rule, said }: ClaimDraft): boolean =>
  rule.includes('noun:') && said.args.filter((arg) => arg.kind !== 'organization').length < 2;

const isMeeting = (claim: ClaimDraft): boolean =>
  claim.kind === 'meeting' && claim.modality === 'occurred' && !isGathering(claim);

/** A day that the remark names itself; else the days of the journey. */
function dateOf(told: SaidDate | null, { date }: Journey): SaidDate {
  const near =
    told?.precision === 'day' && told.from >= addDays(date.from, -NEAR_DAYS) && told.to <= addDays(date.to, NEAR_DAYS);
  return near ? { ...told, status: 'known' } : { ...date, status: 'implied' };
}

/** Of several towns nobody says in which of them they met. */
const whereOf = ({ place, alsoIn }: Journey): SaidPlace => (alsoIn.length === 0 ? place : { ...place, name: null });

const isSame = (a: Argument, b: Argument): boolean =>
  a.kind === b.kind && a.country === b.country && b.key.split(' ').every((token) => a.key.split(' ').includes(token));

type Parts = {
  readonly knowledge: Knowledge;
  readonly persons: Persons;
  readonly remarks: Remarks;
  readonly extractor: Extractor;
};

type Told = { readonly journey: Journey; readonly actor: Argument; readonly back: (span: Span) => Span | null };

/** The meetings in the remarks of a record, read like any other text. */
export function makeMeetings({ knowledge, persons, remarks, extractor }: Parts) {
  const partyOf = ({ journey, actor, back }: Told, arg: Argument): Argument => {
    const span = arg.span === null ? null : back(arg.span);
    if (arg.kind !== 'leader') return { ...arg, span };
    const country = arg.country ?? journey.host;
    const roleId = arg.roleId ?? (arg.title === null ? null : persons.roleOf(arg.title));
    const name = persons.holder(arg.name, { of: country, roleId, day: journey.date.to }) ?? arg.name;
    const person: Argument = { ...arg, name, key: foldName(name), country, span };
    return isSame(person, actor) ? { ...actor, role: arg.role } : person;
  };

  const meeting = (claim: ClaimDraft, told: Told): readonly ClaimDraft[] => {
    const { journey, back } = told;
    const at = back(claim);
    if (at === null) return [];
    const { said } = claim;
    const args = said.args.map((arg) => partyOf(told, arg));
    const marks = said.marks.flatMap(({ kind, ...mark }) => {
      const place = back(mark);
      return place === null ? [] : [{ kind, ...place }];
    });
    const place = said.place?.name == null ? whereOf(journey) : said.place;
    const group = FIRST_GROUP + (said.group ?? 0);
    const quote = journey.article.text.slice(at.start, at.end);
    const date = dateOf(said.date, journey);
    return [
      { ...claim, ...at, quote, rule: `travels/${claim.rule}`, said: { ...said, args, marks, place, date, group } },
    ];
  };

  const subjectOf = ({ country, title, name }: Argument): string => {
    const nation = country === HOME ? 'U.S.' : (knowledge.countries.get(country ?? '')?.adjectives[0] ?? '');
    return [nation, title ?? '', name].filter((word) => word !== '').join(' ');
  };

  return (journey: Journey): readonly ClaimDraft[] => {
    const field = journey.fields.at('Remarks');
    const [actor] = journey.travellers;
    if (field === null || actor === undefined) return [];
    const teller = { subject: subjectOf(actor), host: journey.host, day: journey.date.to };
    const { text, back } = remarks(field, teller);
    if (text === '') return [];
    const { claims } = extractor.extract({ text, title: '', published: journey.article.published });
    return claims.filter(isMeeting).flatMap((claim) => meeting(claim, { journey, actor, back }));
  };
}
