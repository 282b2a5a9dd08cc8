/** Shapes as the graph draws them, in a box of 20 by 20: what colour says is said by shape too. */
const SHAPES: Readonly<Record<string, string>> = {
  leader: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Z',
  country: 'M3 4h14a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1Z',
  organization: 'M6 3h8l4 7-4 7H6l-4-7 4-7Z',
  meeting: 'M10 2l8 8-8 8-8-8 8-8Z',
  visit: 'M6 4h13l-5 12H1L6 4Z',
  stance: 'M7 2h6l5 5v6l-5 5H7l-5-5V7l5-5Z',
  invitation: 'M7 2h6l5 5v6l-5 5H7l-5-5V7l5-5Z',
  topic: 'M2 5h10l6 5-6 5H2V5Z',
  place: 'M10 3l8 14H2l8-14Z',
  article: 'M2 5h10l6 5-6 5H2V5Z',
  claim: 'M3 5h14v10H3V5Z',
};
const HOLLOW: ReadonlySet<string> = new Set(['topic', 'place', 'stance', 'invitation', 'article', 'claim']);
const STROKES: Readonly<Record<string, string>> = { cancelled: 'M0 10h20', denied: 'M2 2l16 16M18 2 2 18' };

type Props = { readonly kind: string; readonly size?: number; readonly modality?: string | null };

export function KindMark({ kind, size = 16, modality = null }: Props) {
  const hollow = HOLLOW.has(kind) || (modality !== null && modality !== 'occurred');
  const strokes = modality === null ? undefined : STROKES[modality];
  return (
    <svg className={`kind-mark ${kind}`} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d={SHAPES[kind] ?? SHAPES['claim']} className={hollow ? 'hollow' : 'full'} />
      {strokes !== undefined && <path d={strokes} className="struck" />}
    </svg>
  );
}
