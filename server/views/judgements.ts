import {
  type Amendment,
  amendedClaims,
  claimsChanged,
  type Judgement,
  type JudgementView,
  Said,
  type Standing,
  type StoreView,
  type Subject,
  type VersionsOf,
} from '../../graph/index.ts';

const QUOTE_SHOWN = 120;

const short = (text: string): string => (text.length > QUOTE_SHOWN ? `${text.slice(0, QUOTE_SHOWN)}…` : text);
const counted = ({ length }: readonly unknown[]): string => (length === 1 ? '1 report' : `${length} reports`);
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
    case 'namesake':
      return `${called(judgement.who)} is another person in ${counted(judgement.claims)}: ${judgement.other.id}`;
    case 'two-meetings':
      return `two meetings: ${judgement.a.name}; ${judgement.b.name}`;
    case 'reject':
      return `not true: “${short(judgement.claim.quote)}”`;
    case 'amend':
      return `“${short(judgement.claim.quote)}”: ${changeWords(judgement.change)}`;
  }
}

/** What a judgement is about, as far as it is in the graph. */
export type Binding = {
  readonly isCalled: (subject: Subject) => boolean;
  /** Whether a claim of the judgement with this number is there. */
  readonly hasClaim: (number: number, judgement: Judgement) => boolean;
  /** Whether the two meetings of the judgement with this number are there. */
  readonly areTwo: (number: number) => boolean;
};

function standingOf({ judgement, number, state }: Standing, binding: Binding): JudgementView['state'] {
  if (state !== 'stands' || judgement.act === 'undo') return state;
  if (judgement.act === 'two-meetings') return binding.areTwo(number) ? state : 'idle';
  if (judgement.act === 'merge' || judgement.act === 'apart') {
    return binding.isCalled(judgement.a) && binding.isCalled(judgement.b) ? state : 'idle';
  }
  return binding.hasClaim(number, judgement) ? state : 'gone';
}

/** The ids of people and organisations that a judgement is about. */
function idsOf(judgement: Judgement): readonly string[] {
  if (judgement.act === 'merge' || judgement.act === 'apart') return [judgement.a.id, judgement.b.id];
  return judgement.act === 'namesake' ? [judgement.who.id, judgement.other.id] : [];
}

/** A judgement in words; null for one that only takes another back. */
export function judgementView(standing: Standing, at: string, binding: Binding): JudgementView | null {
  const { judgement, number, by } = standing;
  if (judgement.act === 'undo') return null;
  return {
    number,
    at,
    act: judgement.act,
    state: standingOf(standing, binding),
    by: [...by],
    words: wordsOf(judgement),
    ids: [...idsOf(judgement)],
    article: claimsChanged(judgement)[0]?.article ?? null,
  };
}

/** `stateOf`: how far an article is; null for one that is not there. */
type Place = {
  readonly view: StoreView;
  readonly stateOf: (article: string) => string | null;
  readonly versions: VersionsOf;
};

/** The numbers of the judgements that stand in claims of these articles. */
async function amendedNow(view: StoreView, articles: readonly string[]): Promise<ReadonlySet<number>> {
  const rows = articles.length === 0 ? [] : await view.read(amendedClaims, { ids: articles });
  return new Set(rows.flatMap(({ said }) => Said.parse(JSON.parse(said)).amended ?? []));
}

const GONE: ReadonlySet<string | null> = new Set([null, 'replaced', 'retracted']);

/** Whether claims are there: an amended one says so; of a rejected one, which is not stored, only the article tells. */
export async function claimsThere(
  standings: readonly Standing[],
  { view, stateOf, versions }: Place,
): Promise<Binding['hasClaim']> {
  const isRead = (id: string): boolean => stateOf(id) === 'done';
  const articles = standings.flatMap(({ judgement: j }) =>
    j.act === 'reject' ? [] : claimsChanged(j).flatMap((c) => versions(c.article)),
  );
  const read = [...new Set(articles)].filter(isRead);
  // While the store is away nothing is said to be gone.
  const amended = await amendedNow(view, read).catch(() => null);
  return (number, judgement) => {
    const live = claimsChanged(judgement)
      .flatMap(({ article }) => versions(article))
      .filter((article) => !GONE.has(stateOf(article)));
    if (judgement.act === 'reject' || amended === null) return live.length > 0;
    return amended.has(number) || live.some((article) => !isRead(article));
  };
}
