import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { listen } from '../api/live';
import { outbox } from './offline';

/** Several changes that come together are read once. */
const gather = 400;

/** What others and the machine do is on the page a moment later; nobody presses reload. */
export function useLive(signedIn: boolean) {
  const queries = useQueryClient();
  useEffect(() => {
    if (!signedIn) return;
    const contacts = new Set<string>();
    let timer = 0;
    const refresh = () => {
      timer = 0;
      for (const contact of contacts) void queries.invalidateQueries({ queryKey: ['contact', contact] });
      contacts.clear();
      for (const list of ['queue', 'contacts', 'deals', 'demo', 'imports', 'views']) {
        void queries.invalidateQueries({ queryKey: [list] });
      }
    };
    const stop = listen({
      entry: (heard) => {
        if (heard.contact) contacts.add(heard.contact);
        timer ||= window.setTimeout(refresh, gather);
      },
      job: (news) => {
        for (const list of ['job', 'jobs', 'imports']) void queries.invalidateQueries({ queryKey: [list] });
        if (news.state === 'finished') timer ||= window.setTimeout(refresh, gather);
      },
      back: () => {
        void outbox.replay();
        void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [signedIn, queries]);
}
