import { queryOptions } from '@tanstack/react-query';

import { call, rememberCsrfToken } from './client';
import type { Contact, ContactFile, Prepared, Queue, Session, Touch } from './shapes';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ client }) => {
    const session = await call<Session>('GET', '/session');
    rememberCsrfToken(session.csrf_token);
    // Somebody else sat down here: what was read for the one before is not theirs to see.
    const before = client.getQueryData<Session>(['session']);
    if (before && before.user !== session.user) {
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    }
    return session;
  },
  staleTime: Infinity,
});

export const queueQuery = queryOptions({
  queryKey: ['queue'],
  queryFn: () => call<Queue>('GET', '/queue?limit=200'),
  refetchInterval: 60_000,
});

export const preparedQuery = (contact: string) =>
  queryOptions({
    queryKey: ['contact', contact, 'prepared'],
    queryFn: () => call<Prepared>('GET', `/contacts/${contact}/prepared`),
    staleTime: 15_000,
  });

export const contactQuery = (contact: string) =>
  queryOptions({
    queryKey: ['contact', contact],
    queryFn: () => call<ContactFile>('GET', `/contacts/${contact}`),
    staleTime: 15_000,
  });

export const contactsQuery = (text: string) =>
  queryOptions({
    queryKey: ['contacts', text],
    queryFn: () =>
      call<{ items: { contact: Contact; next: Touch | null }[]; next_cursor: string | null }>(
        'GET',
        `/contacts?limit=200${text ? `&text=${encodeURIComponent(text)}` : ''}`,
      ),
  });
