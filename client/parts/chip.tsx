import type { ReactNode } from 'react';

/** A short fact on a card; `look` is a modality or `disputed`. */
export function Chip({ look = '', title, children }: { look?: string; title?: string; children: ReactNode }) {
  return (
    <span className={`chip ${look}`} title={title}>
      {children}
    </span>
  );
}
