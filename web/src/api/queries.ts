import { queryOptions } from '@tanstack/react-query';

import { call, rememberCsrfToken } from './client';
import type { Contact, ContactFile, Prepared, Queue, Session, Touch } from './shapes';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => {
    const session = await call<Session>('GET', '/session');
    rememberCsrfToken(session.csrf_token);
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
