// Saved views of the list: a name for a filter and an order, one's own or the team's.
import { queryOptions } from '@tanstack/react-query';

import { call } from '../../api/client';

export type View = {
  id: string;
  name: string;
  page: string;
  filter: string;
  sort: string;
  columns: string[];
  shared: boolean;
  /** Whose it is; only they change it. */
  owner?: string | null;
  mine?: boolean;
  version?: number;
};

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: () =>
    call<{ items: View[] }>('GET', '/views').then(({ items }) => items.filter(({ page }) => page === 'contacts')),
  staleTime: 60_000,
});

export const viewCountQuery = (id: string) =>
  queryOptions({
    queryKey: ['views', id, 'count'],
    queryFn: ({ signal }) =>
      call<{ count?: number; total?: number }>('GET', `/views/${id}/count`, undefined, { signal }).then(
        ({ count, total }) => count ?? total ?? null,
      ),
    staleTime: 60_000,
  });

/** The views that every workspace begins with; they are not stored. */
export const standing = [
  { id: 'all', filter: '' },
  { id: 'mine', filter: 'owner:me' },
  { id: 'no_next_step', filter: 'next_step:none' },
] as const;
