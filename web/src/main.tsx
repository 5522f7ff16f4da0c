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
import { Words } from './words/words';

// The server's no stays a no; only a missing answer is asked for again.
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: (times, fault) => !(fault instanceof Refused || fault instanceof SignedOut) && times < 2 },
  },
});

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
