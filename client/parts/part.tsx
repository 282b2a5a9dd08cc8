import type { ReactNode } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { Button } from './button.tsx';
import { NotLoaded } from './late.ts';

const NOT_LOADED = {
  title: 'This part of the page did not load',
  detail: 'The server was stopped, or a newer build of it runs since you opened the page.',
};

function faultWords(error: unknown): typeof NOT_LOADED {
  if (error instanceof NotLoaded) return NOT_LOADED;
  const detail = error instanceof Error ? error.message : String(error);
  return { title: 'This part of the page could not be drawn', detail };
}

/** What stands where a part failed: what happened, what is safe, what to do. */
function Failed({ error, resetErrorBoundary }: FallbackProps) {
  const { title, detail } = faultWords(error);
  return (
    <div className="notice error failed-part" role="alert">
      <strong>{title}</strong>
      <span>{detail}</span>
      <span>What is stored is safe. When the page is loaded again, it opens where you are now.</span>
      <div className="failed-actions">
        <Button onClick={resetErrorBoundary}>Try again</Button>
        <Button onClick={() => location.reload()}>Load the page again</Button>
      </div>
    </div>
  );
}

type Props = {
  /** When one of these changes, the part is drawn again. */
  readonly of?: readonly unknown[];
  readonly onFailed?: () => void;
  readonly onAgain?: () => void;
  readonly children: ReactNode;
};

/** A part of the page that may fail alone: the rest stays as it is. */
export function Part({ of, onFailed, onAgain, children }: Props) {
  return (
    <ErrorBoundary
      FallbackComponent={Failed}
      {...(of === undefined ? {} : { resetKeys: [...of] })}
      {...(onFailed === undefined ? {} : { onError: onFailed })}
      {...(onAgain === undefined ? {} : { onReset: onAgain })}
    >
      {children}
    </ErrorBoundary>
  );
}
