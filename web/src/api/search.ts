import { queryOptions } from '@tanstack/react-query';

import { call, queryOf } from './client';

export type FoundKind = 'contact' | 'organization' | 'deal' | 'asset' | 'cadence' | 'note';
export type Found = {
  /** Of a note the contact's, of a cadence its name. */
  id: string;
  title: string;
  detail: string;
  /** Parts of the title that match: from and to, in UTF-16 units. */
  marks: [number, number][];
};
export type FoundGroup = { kind: FoundKind; items: Found[] };

/** The server answers from 2 characters on. */
export const soughtMin = 2;

export const searchQuery = (text: string, limit: number) =>
  queryOptions({
    queryKey: ['search', text, limit],
    queryFn: ({ signal }) =>
      call<{ groups: FoundGroup[] }>('GET', `/search${queryOf({ q: text, limit })}`, undefined, { signal }),
    enabled: text.length >= soughtMin,
    staleTime: 10_000,
  });
