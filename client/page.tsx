import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followProgress } from './api/progress.ts';
import { queryClient } from './api/queries.ts';
import { followToken } from './api/token.ts';
import { App } from './app.tsx';
import { Part } from './parts/part.tsx';
import { followTheme } from './parts/theme.ts';
import { followAddress } from './shell/address.ts';

/** Draws the page into the element and keeps address, theme and progress equal to the state. */
export function showPage(root: HTMLElement): void {
  followToken();
  followAddress();
  followTheme();
  followProgress();
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Part>
          <App />
        </Part>
      </QueryClientProvider>
    </StrictMode>,
  );
}
