import type { Claim, ExplainedClaim, ExplainedDate, Interval } from '../../../graph/index.ts';
import type { Reference } from '../coreference/actors.ts';
import { confidenceParts } from '../event/confidence.ts';
import type { EventDraft } from '../event/draft.ts';
import type { ModalityStep } from '../event/scope/modality-table.ts';
import { type Context, countryName, stretchOf } from './names.ts';
import { DATE_RULES, modalityWords, PLACE_RULES, ruleWords, VIA_WORDS } from './words.ts';

/** A claim with its id, the draft that it was made of, and what was noted of its sentence. */
export type Made = {
  readonly claim: Claim;
  readonly draft: EventDraft;
  readonly attached: (what: 'date' | 'place') => string | undefined;
  /** The dates of the sentence, taken or not. */
  readonly dates: readonly ExplainedDate[];
};

type Role = ExplainedClaim['roles'][number];

function roleOf(context: Context, references: readonly Reference[], argument: Claim['said']['args'][number]): Role {
  const { role, name, status, span } = argument;
  const found = references.find(({ first, end }) => {
    const { start, end: behind } = stretchOf(context, first, end);
    return start === span?.start && behind === span.end;
  });
  const text = span === null ? null : context.text.slice(span.start, span.end);
  return { role, name, text, via: found?.via ?? 'name', status };
}

/** What took place only after the day of the text is planned; the draft does not know that day. */
function stepsOf({ claim, draft }: Made): readonly ModalityStep[] {
  const { steps, modality } = draft.scope;
  if (claim.modality === modality) return steps;
  return [...steps, { op: 'date', by: claim.said.date?.when ?? '', from: modality, to: claim.modality }];
}

const same = (a: Interval | null, b: Interval | null): boolean => a?.from === b?.from && a?.to === b?.to;

/** Of the two days that the words may mean, the one to come was taken. */
function looksAhead({ claim, draft }: Made): boolean {
  const [future, taken] = [draft.date?.future ?? null, claim.said.date];
  return future !== null && taken !== null && future.from <= taken.from;
}

function reading(made: Made): string {
  const { claim, draft } = made;
  if (claim.said.date?.status === 'known') return 'the words alone give it';
  if (same(draft.date?.past ?? null, draft.date?.future ?? null)) return 'counted from the day of the text';
  return `counted from the day of the text, looking ${looksAhead(made) ? 'ahead' : 'back'}`;
}

function undated({ dates }: Made): string {
  const open = dates.find(({ past, future }) => past === null && future === null);
  return open === undefined
    ? 'no date stands in its clause'
    : `“${open.text}” is known only with the day of publication`;
}

function dateOf(context: Context, made: Made): ExplainedClaim['date'] {
  const { date } = made.claim.said;
  const found = made.draft.date;
  if (found === null) return { when: null, status: null, words: undated(made) };
  const { text } = stretchOf(context, found.first, found.end);
  const where = DATE_RULES[made.attached('date') ?? ''];
  const said = `“${text}”${where === undefined ? '' : ` ${where}`}`;
  if (date !== null) return { when: date.when, status: date.status, words: `${said}: ${reading(made)}` };
  return { when: null, status: null, words: `${said}: it spans several years` };
}

function placeWords({ draft, attached }: Made): string {
  if (draft.kind === 'visit' && draft.derived) return 'where the meeting or the invitation takes the guest';
  if (draft.kind === 'visit') return 'where the visit goes';
  return PLACE_RULES[attached('place') ?? ''] ?? 'with the trigger';
}

function placeOf(context: Context, made: Made): ExplainedClaim['place'] {
  const { place, form } = made.claim.said;
  if (place !== null)
    return {
      name: place.name ?? countryName(context, place.country ?? ''),
      status: place.status,
      words: placeWords(made),
    };
  const call = form === 'phone' || form === 'video';
  return { name: null, status: null, words: call ? 'a call has no place' : 'no place stands in its clause' };
}

function confidenceOf({ knowledge }: Context, { claim, draft }: Made): ExplainedClaim['confidence'] {
  const { counts, own, factors } = confidenceParts(knowledge.calibration, draft);
  return { value: claim.confidence, right: counts.true, wrong: counts.false, own, factors: [...factors] };
}

/** A value with how sure it is and why: “Oslo, known: behind the trigger, in its clause”. */
const known = (value: string | null, { status, words }: Pick<ExplainedClaim['date'], 'status' | 'words'>): string =>
  value === null ? `none: ${words}` : `${value}, ${status}: ${words}`;

function rolesWords(roles: readonly Role[]): string {
  const words = roles.map(({ name, via, text }) =>
    via === 'name' || text === null ? `${name} ${VIA_WORDS[via]}` : `${name} ${VIA_WORDS[via]} (“${text}”)`,
  );
  return words.join(', ');
}

/** A noun is said without what stands in front of it. */
const triggerWord = (context: Context, { rule, trigger: { first, end } }: EventDraft): string =>
  stretchOf(context, rule.includes('/noun:') ? end - 1 : first, end).text;

/** How one claim came to be: pattern, roles, modality, date, place, confidence. */
export function explainClaim(context: Context, made: Made): ExplainedClaim {
  const { claim, draft } = made;
  const references = [...draft.actors, ...draft.recipients];
  const roles = claim.said.args.map((argument) => roleOf(context, references, argument));
  const [steps, date, place] = [stepsOf(made), dateOf(context, made), placeOf(context, made)];
  return {
    id: claim.id,
    kind: claim.kind,
    modality: claim.modality,
    rule: claim.rule,
    pattern: context.patterns(claim.rule),
    roles,
    topic: claim.said.topic?.name ?? null,
    steps: [...steps],
    date,
    place,
    confidence: confidenceOf(context, made),
    short: [
      ruleWords(claim.rule, claim.kind, triggerWord(context, draft)),
      rolesWords(roles),
      modalityWords(claim.modality, steps),
      known(date.when, date),
      known(place.name, place),
    ],
  };
}
