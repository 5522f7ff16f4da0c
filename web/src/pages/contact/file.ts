// One contact's file: read, changed part by part, and told to everything that shows it.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import { call, Kept, type Method, Refused } from '../../api/client';
import { contactQuery } from '../../api/queries';
import type { ContactFile, Entry, Touch } from '../../api/shapes';
import type { components } from '../../api/openapi';
import { useDone } from '../../shell/undo';

type Schemas = components['schemas'];
export type Cadence = Schemas['Cadence'];
export type ContactPatch = Partial<Schemas['ContactPatch']>;
export type DiscoveryPatch = Partial<Schemas['DiscoveryPatch']>;

/** As many as a server gives at once; years of a relationship. */
const historyRows = 200;

export const timelineQuery = (contact: string) =>
  queryOptions({
    queryKey: ['contact', contact, 'timeline'],
    queryFn: () => call<{ items: Entry[] }>('GET', `/contacts/${contact}/timeline?limit=${historyRows}`),
    staleTime: 15_000,
  });

export const touchesQuery = (contact: string) =>
  queryOptions({
    queryKey: ['contact', contact, 'touches'],
    queryFn: () => call<{ items: Touch[] }>('GET', `/contacts/${contact}/touches`),
    staleTime: 15_000,
  });

export const cadenceQuery = (name: string) =>
  queryOptions({
    queryKey: ['cadence', name],
    queryFn: () => call<Cadence>('GET', `/cadences/${encodeURIComponent(name)}`),
    staleTime: 300_000,
  });

export const cadencesQuery = queryOptions({
  queryKey: ['cadences'],
  queryFn: () => call<{ items: Cadence[] }>('GET', '/cadences'),
  staleTime: 300_000,
});

export const sellersQuery = queryOptions({
  queryKey: ['sellers'],
  queryFn: () => call<{ items: Schemas['Seller'][] }>('GET', '/sellers'),
  staleTime: 300_000,
});

export const colleaguesQuery = (organization: string) =>
  queryOptions({
    queryKey: ['contacts', 'organization', organization],
    queryFn: () =>
      call<{ items: { contact: ContactFile['contact']; next: Touch | null }[] }>(
        'GET',
        `/contacts?organization=${organization}&limit=50`,
      ),
    staleTime: 60_000,
  });

export type FreeTime = { at: string; local: string; their_local: string };
export const freeTimesQuery = (contact: string) =>
  queryOptions({
    queryKey: ['contact', contact, 'free-times'],
    queryFn: () => call<{ items: FreeTime[] }>('GET', `/contacts/${contact}/free-times?days=10`),
    staleTime: 60_000,
    retry: false,
  });

/** The ways in which a part of the file is changed. All say what was done, and how to take it back. */
export function useChanges(file: ContactFile) {
  const queries = useQueryClient();
  const { done, failed } = useDone();
  const { id, version } = file.contact;
  const change = async (method: Method, path: string, body: unknown, said: string, ifMatch?: string) => {
    try {
      await call(method, path, body, ifMatch ? { ifMatch } : {});
    } catch (fault) {
      // Somebody else's version is shown at once, beside what was typed.
      if (fault instanceof Refused) void queries.invalidateQueries({ queryKey: ['contact', id] });
      if (!(fault instanceof Kept)) throw fault;
      return failed(fault); // it waits on this device, which is as good as saved
    }
    await done(said);
  };
  const etag = `"${version}"`;
  return {
    edit: (patch: ContactPatch, said: string) => change('PATCH', `/contacts/${id}`, patch, said, etag),
    heard: (patch: DiscoveryPatch, said: string) => change('PATCH', `/contacts/${id}/discovery`, patch, said, etag),
    remove: (said: string) => change('DELETE', `/contacts/${id}`, undefined, said, etag),
    do: (method: Method, path: string, body: unknown, said: string) =>
      change(method, `/contacts/${id}${path}`, body, said),
    anywhere: (method: Method, path: string, body: unknown, said: string) => change(method, path, body, said),
  };
}
export type Changes = ReturnType<typeof useChanges>;

/** Takes one entry of the history back. */
export function useTakeBack(contact: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (entry: string) => call('POST', '/undo', { entry }),
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
    meta: { contact },
  });
}

export { contactQuery };
