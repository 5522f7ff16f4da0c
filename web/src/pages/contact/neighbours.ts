import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';

import { idsOf, listQuery } from '../contacts/list';
import type { ContactSearch } from './search';

/** Who stands before and after a contact in the list that one came from; nobody if one came from elsewhere. */
export function useNeighbours(
  contact: string,
  search: ContactSearch,
): { previous: string | null; next: string | null } {
  const fromList = search.filter !== undefined || search.sort !== undefined;
  const list = useInfiniteQuery({
    ...listQuery({ filter: search.filter ?? '', sort: search.sort ?? '' }),
    enabled: fromList,
    staleTime: 300_000,
  });
  const ids = idsOf(list.data);
  const at = ids.indexOf(contact);
  const { hasNextPage, hasPreviousPage, isFetching, fetchNextPage, fetchPreviousPage } = list;
  // At the end of what is loaded the next window is fetched before the key is pressed.
  useEffect(() => {
    if (!fromList || isFetching || at < 0) return;
    if (at === ids.length - 1 && hasNextPage) void fetchNextPage();
    else if (at === 0 && hasPreviousPage) void fetchPreviousPage();
  }, [fromList, isFetching, at, ids.length, hasNextPage, hasPreviousPage, fetchNextPage, fetchPreviousPage]);
  return { previous: (at > 0 && ids[at - 1]) || null, next: (at >= 0 && ids[at + 1]) || null };
}
