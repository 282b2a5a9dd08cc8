/** Says results to screen readers; the number makes an equal text be said again. */
export function LiveRegion({ text, n }: { readonly text: string; readonly n: number }) {
  return (
    <div className="hidden-text" role="status" aria-live="polite">
      <span key={n}>{text}</span>
    </div>
  );
}
