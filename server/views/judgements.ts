import {
  type Amendment,
  amendedClaims,
  type Judgement,
  type JudgementView,
  Said,
  type Standing,
  type StoreView,
  type Subject,
} from '../../graph/index.ts';

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

/** What a judgement is about, as far as it is in the graph. */
export type Binding = {
  readonly isCalled: (subject: Subject) => boolean;
  /** Whether the claim of the judgement with this number is there. */
  readonly hasClaim: (number: number, judgement: OfClaim) => boolean;
};
type OfClaim = Extract<Judgement, { claim: unknown }>;

function standingOf({ judgement, number, state }: Standing, { isCalled, hasClaim }: Binding): JudgementView['state'] {
  if (state !== 'stands' || judgement.act === 'undo') return state;
  if ('claim' in judgement) return hasClaim(number, judgement) ? state : 'gone';
  return isCalled(judgement.a) && isCalled(judgement.b) ? state : 'idle';
}

/** A judgement in words; null for one that only takes another back. */
export function judgementView(standing: Standing, at: string, binding: Binding): JudgementView | null {
  const { judgement, number, by } = standing;
  if (judgement.act === 'undo') return null;
  const ofPair = 'a' in judgement;
  return {
    number,
    at,
    act: judgement.act,
    state: standingOf(standing, binding),
    by: [...by],
    words: wordsOf(judgement),
    ids: ofPair ? [judgement.a.id, judgement.b.id] : [],
    article: ofPair ? null : judgement.claim.article,
  };
}

/** `stateOf`: how far an article is; null for one that is not there. */
type Place = { readonly view: StoreView; readonly stateOf: (article: string) => string | null };

/** The numbers of the judgements that stand in claims of these articles. */
async function amendedNow(view: StoreView, articles: readonly string[]): Promise<ReadonlySet<number>> {
  const rows = articles.length === 0 ? [] : await view.read(amendedClaims, { ids: articles });
  return new Set(rows.flatMap(({ said }) => Said.parse(JSON.parse(said)).amended ?? []));
}

/** Whether claims are there: an amended one says so; of a rejected one, which is not stored, only the article tells. */
export async function claimsThere(
  standings: readonly Standing[],
  { view, stateOf }: Place,
): Promise<Binding['hasClaim']> {
  const isRead = (id: string): boolean => stateOf(id) === 'done';
  const articles = standings.flatMap(({ judgement: j }) => (j.act === 'amend' ? [j.claim.article] : []));
  const read = [...new Set(articles)].filter(isRead);
  // While the store is away nothing is said to be gone.
  const amended = await amendedNow(view, read).catch(() => null);
  return (number, { act, claim }) => {
    const state = stateOf(claim.article);
    if (state === null || state === 'retracted') return false;
    return act !== 'amend' || amended === null || !isRead(claim.article) || amended.has(number);
  };
}
