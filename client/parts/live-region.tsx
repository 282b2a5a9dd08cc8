/** Says results to screen readers; the number makes an equal text be said again. */
export function LiveRegion({ text, n }: { readonly text: string; readonly n: number }) {
  return (
    <output className="hidden-text" aria-live="polite">
      <span key={n}>{text}</span>
    </output>
  );
}
