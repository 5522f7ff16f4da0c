import './styles/layers.css';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/controls.css';
import './styles/choosing.css';
import './styles/today.css';
import './styles/contact.css';
import './styles/phone.css';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { Refused, SignedOut } from './api/client';
import { Toasts } from './parts/ui/Toast';
import { router } from './routes';
import { keepMemory, restoreMemory } from './shell/offline';
import { Words } from './words/words';

// The server's no stays a no; only a missing answer is asked for again. Whether there is a network is for the call to
// find out: a browser that believes itself offline may be wrong, and a change must not hang until it changes its mind.
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: (times, fault) => !(fault instanceof Refused || fault instanceof SignedOut) && times < 2,
    },
    mutations: { networkMode: 'always' },
  },
});

/** The page does not wait longer than this for what it remembers. */
const memoryMax = 300;

void Promise.race([restoreMemory(queries), new Promise((resolve) => setTimeout(resolve, memoryMax))]).then(() => {
  keepMemory(queries);
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <Words>
        <QueryClientProvider client={queries}>
          <Toasts>
            <RouterProvider router={router} />
          </Toasts>
        </QueryClientProvider>
      </Words>
    </StrictMode>,
  );
});

if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js');
