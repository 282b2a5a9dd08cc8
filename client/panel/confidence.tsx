const STEPS = [0.5, 0.7, 0.85, 0.95] as const;

/** Four bars at .50, .70, .85 and .95: how often the rule was right on labelled sentences. */
export function Confidence({ value }: { readonly value: number }) {
  const text = `confidence ${value.toFixed(2)}`;
  return (
    <span className="confidence" role="img" aria-label={text} title={`${text}: how often this rule was right`}>
      {STEPS.map((step) => (
        <i key={step} className={value >= step ? 'on' : ''} />
      ))}
    </span>
  );
}
