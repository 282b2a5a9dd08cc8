import { type Amendment, type Judgement, type JudgementView, type Standing, type Subject } from '../../graph/index.ts';

const QUOTE_SHOWN = 120;

const short = (text: string): string => (text.length > QUOTE_SHOWN ? `${text.slice(0, QUOTE_SHOWN)}…` : text);
const called = ({ name, id }: Subject): string => `${name} (${id})`;

function placeWords(place: NonNullable<Amendment['place']>): string {
  return [place.name, place.country].filter((p) => p !== null).join(', ') || 'not known';
}

function changeWords({ date, place, modality, actors }: Amendment): string {
  const words = [
    ...(date === undefined ? [] : [`date ${date ?? 'not known'}`]),
    ...(place === undefined ? [] : [`place ${place === null ? 'not known' : placeWords(place)}`]),
    ...(modality === undefined ? [] : [modality]),
    ...(actors ?? []).map(({ from, to }) => `${from.split(' ').slice(2).join(' ')} is ${called(to)}`),
  ];
  return words.join('; ');
}

function wordsOf(judgement: Exclude<Judgement, { act: 'undo' }>): string {
  switch (judgement.act) {
    case 'merge':
      return `${called(judgement.a)} and ${called(judgement.b)} are one`;
    case 'apart':
      return `${called(judgement.a)} and ${called(judgement.b)} are two`;
    case 'reject':
      return `not true: “${short(judgement.claim.quote)}”`;
    case 'amend':
      return `“${short(judgement.claim.quote)}”: ${changeWords(judgement.change)}`;
  }
}

type Binding = {
  readonly isCalled: (subject: Subject) => boolean;
  /** Whether the article of a claim is there. */
  readonly hasArticle: (id: string) => boolean;
};

function binds(judgement: Judgement, { isCalled, hasArticle }: Binding): boolean {
  if (judgement.act === 'undo') return true;
  if ('claim' in judgement) return hasArticle(judgement.claim.article);
  return isCalled(judgement.a) && isCalled(judgement.b);
}

/** A judgement in words; null for one that only takes another back. */
export function judgementView(standing: Standing, at: string, binding: Binding): JudgementView | null {
  const { judgement, number, state, by } = standing;
  if (judgement.act === 'undo') return null;
  const ofPair = 'a' in judgement;
  return {
    number,
    at,
    act: judgement.act,
    state: state === 'stands' && !binds(judgement, binding) ? 'idle' : state,
    by: [...by],
    words: wordsOf(judgement),
    ids: ofPair ? [judgement.a.id, judgement.b.id] : [],
    article: ofPair ? null : judgement.claim.article,
  };
}
