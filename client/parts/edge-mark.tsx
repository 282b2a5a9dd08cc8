type Look = {
  readonly cls: string;
  readonly width: number;
  readonly dash?: string;
  readonly end?: string;
  readonly hollow?: boolean;
};

const TRIANGLE = 'M30 2l9 5-9 5Z';
const LOOKS: Readonly<Record<string, Look>> = {
  MET: { cls: 'met', width: 3 },
  CALLED: { cls: 'met', width: 2, dash: '7 3 2 3' },
  VISITED: { cls: 'visited', width: 2, dash: '6 3', end: TRIANGLE },
  SUPPORTS: { cls: 'supports', width: 3, dash: '0.1 5', end: 'M31 2l8 5-8 5 2.5-5Z' },
  OPPOSES: { cls: 'opposes', width: 2, end: 'M37 1h2.5v12H37Z' },
  INVITED: { cls: 'invited', width: 1.5, end: TRIANGLE, hollow: true },
  PLANS_TO_MEET: {
    cls: 'met',
    width: 2,
    dash: '7 5',
    end: 'M20 3.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7Z',
    hollow: true,
  },
  PLANS_TO_VISIT: { cls: 'visited', width: 2, dash: '7 5', end: TRIANGLE, hollow: true },
};
const OTHER: Look = { cls: 'other', width: 1.5 };

/** A relation's line as the graph draws it. */
export function EdgeMark({ type }: { readonly type: string }) {
  const { cls, width, dash, end, hollow = false } = LOOKS[type] ?? OTHER;
  return (
    <svg className={`edge-mark ${cls}`} width="40" height="14" viewBox="0 0 40 14" aria-hidden="true">
      <path
        d={`M1 7h${end === undefined || type === 'PLANS_TO_MEET' ? 38 : 30}`}
        strokeWidth={width}
        strokeLinecap={type === 'SUPPORTS' ? 'round' : 'butt'}
        {...(dash === undefined ? {} : { strokeDasharray: dash })}
      />
      {end !== undefined && <path d={end} className={hollow ? 'hollow' : 'full'} />}
    </svg>
  );
}
