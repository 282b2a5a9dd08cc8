// The content policy forbids eval, which zod would try once: this must be the first import.
// oxlint-disable-next-line import/no-unassigned-import
import './api/jitless.ts';
import './style/tokens.css';
import './style/base.css';
import './style/parts.css';
import './style/shell.css';
import './style/panel.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followProgress } from './api/progress.ts';
import { queryClient } from './api/queries.ts';
import { App } from './app.tsx';
import { followTheme } from './parts/theme.ts';
import { followAddress } from './shell/address.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');
followAddress();
followTheme();
followProgress();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
