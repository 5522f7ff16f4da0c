import { queryOptions } from '@tanstack/react-query';

import { call, send } from './client';

export type Block = { from: number; to: number };
/** Who is signed in, and when they work. */
export type Me = {
  name: string;
  email: string;
  role: 'seller' | 'admin';
  language: string;
  zone: string;
  /** "mon-fri 9:00-12:00 13:00-17:00" */
  hours: string;
  /** Times reserved for the queue, in minutes of the day. */
  blocks: Block[];
  phone: string;
  company: string;
  promise_text: string;
  seller: string | null;
};

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    const { answer, etag } = await send<Me>('GET', '/session/me');
    return { me: answer, etag };
  },
  staleTime: 60_000,
});

export const changeMe = (changes: Partial<Me>, ifMatch: string | null) =>
  send<Me>('PATCH', '/session/me', { body: changes, headers: ifMatch ? { 'If-Match': ifMatch } : {} });

/** Which screens of the first run are done; `dismissed`: no more of it. */
export type FirstRun = { you: boolean; mail: boolean; people: boolean; rhythm: boolean; dismissed: boolean };
export const firstRunQuery = queryOptions({
  queryKey: ['first-run'],
  queryFn: () => call<FirstRun>('GET', '/session/first-run'),
  staleTime: Infinity,
});
export const saveFirstRun = (reached: FirstRun) => call<FirstRun>('PUT', '/session/first-run', reached);

/** How many contacts here are of the story that one may look around in, and how many one's own. */
export type Demo = { loaded_on: string | null; contacts: number; own_contacts: number };
export const demoQuery = queryOptions({
  queryKey: ['demo'],
  queryFn: () => call<Demo>('GET', '/demo'),
  staleTime: 60_000,
});
