import type { ReactNode } from 'react';
import { ApiError } from '../api/client.ts';
import { Button } from './button.tsx';

/** A failed call: what failed, what to do, and a way to try again. */
export function ErrorNotice({ error, onRetry }: { readonly error: Error; readonly onRetry?: () => void }) {
  const problem = error instanceof ApiError ? error.problem : null;
  return (
    <div className="notice error" role="alert">
      <strong>{problem?.title ?? 'Something failed'}</strong>
      <span>{problem?.detail ?? error.message}</span>
      {problem?.hint != null && <span>{problem.hint}</span>}
      {onRetry !== undefined && <Button onClick={onRetry}>Try again</Button>}
    </div>
  );
}

export function Notice({ look = '', children }: { readonly look?: 'warning' | ''; readonly children: ReactNode }) {
  return <div className={`notice ${look}`}>{children}</div>;
}

/** Grey lines where text will stand. */
export function Skeleton({ lines = 5 }: { readonly lines?: number }) {
  return (
    <div className="skeleton" aria-busy="true">
      <span className="hidden-text">Loading</span>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} />
      ))}
    </div>
  );
}
