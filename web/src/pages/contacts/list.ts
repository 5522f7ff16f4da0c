// The list of contacts in windows of 100 rows: paging on beyond two of them drops the first, paging back fetches it
// again, so that never more than 200 rows are held.
import { infiniteQueryOptions, type InfiniteData, queryOptions } from '@tanstack/react-query';

import { call, queryOf } from '../../api/client';
import type { Contact, Deal, Organization, Touch } from '../../api/shapes';

export const windowRows = 100;
const windowsMax = 2;

export const sorts = ['name', 'due', 'last_touch', 'created'] as const;
export type Sort = (typeof sorts)[number];

export type Row = {
  contact: Contact;
  next: Touch | null;
  organization?: Organization | null;
  deals?: Deal[];
};
export type Window = { items: Row[]; next_cursor: string | null; total?: number };

export type Listed = { filter: string; sort: string };

/** The cursors that lead to a window from the first one, whose own is "". Going back is dropping the last. */
type Trail = string[];
export type Windows = InfiniteData<Window, unknown>;

export const listQuery = ({ filter, sort }: Listed) =>
  infiniteQueryOptions({
    queryKey: ['contacts', 'list', filter, sort],
    queryFn: ({ pageParam, signal }) =>
      call<Window>(
        'GET',
        `/contacts${queryOf({
          filter,
          sort,
          limit: windowRows,
          cursor: pageParam.at(-1),
          include: 'organization,deals',
        })}`,
        undefined,
        { signal },
      ),
    initialPageParam: [''] as Trail,
    getNextPageParam: (last, _windows, trail): Trail | undefined =>
      last.next_cursor ? [...trail, last.next_cursor] : undefined,
    getPreviousPageParam: (_first, _windows, trail): Trail | undefined =>
      trail.length > 1 ? trail.slice(0, -1) : undefined,
    maxPages: windowsMax,
    staleTime: 15_000,
  });

/** How many match, asked apart from the rows: a count never holds them up. */
export const countQuery = (filter: string) =>
  queryOptions({
    queryKey: ['contacts', 'count', filter],
    queryFn: ({ signal }) =>
      call<Window>('GET', `/contacts${queryOf({ filter, limit: 1, total: true })}`, undefined, { signal }).then(
        ({ total }) => total ?? null,
      ),
    staleTime: 15_000,
  });

export const rowsOf = (windows: Windows | undefined): Row[] => windows?.pages.flatMap(({ items }) => items) ?? [];
export const idsOf = (windows: Windows | undefined): string[] => rowsOf(windows).map(({ contact }) => contact.id);

/** How many rows stand before those that are held. */
export const droppedBefore = (windows: Windows | undefined): number =>
  (((windows?.pageParams[0] as Trail | undefined)?.length ?? 1) - 1) * windowRows;

/** "-due" → due, falling. */
export function nextSort(current: string, column: Sort): string {
  if (current === column) return `-${column}`;
  return current === `-${column}` ? '' : column;
}
