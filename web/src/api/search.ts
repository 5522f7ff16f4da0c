import { queryOptions } from '@tanstack/react-query';

import { nameOf } from '../words/names';
import { get } from './client';

export type FoundKind = 'contact' | 'organization' | 'deal' | 'asset' | 'cadence' | 'note';
export type Found = {
  id: string;
  title: string;
  detail: string;
  /** Parts of the title that match: from and to, in UTF-16 units. */
  marks: [number, number][];
  /** Whose page tells it, where the found thing has none of its own. */
  contact?: string | null;
};
export type FoundGroup = { kind: FoundKind; items: Found[] };

/** The server answers from 2 characters on. */
export const soughtMin = 2;

export const searchQuery = (text: string, limit: number) =>
  queryOptions({
    queryKey: ['search', text, limit],
    queryFn: async ({ signal }): Promise<{ groups: FoundGroup[] }> => {
      const found = await get('/contacts', { query: { text, limit }, signal });
      const items = found.items.map(({ contact }) => ({
        id: contact.id ?? '',
        title: nameOf(contact),
        detail: contact.emails[0]?.address ?? '',
        marks: [],
      }));
      return { groups: [{ kind: 'contact', items }] };
    },
    enabled: text.length >= soughtMin,
    staleTime: 10_000,
  });
