// What the address of a contact page says besides whose it is.
import { type Show, shows } from './timeline';

export const contactTabs = ['timeline', 'case', 'details'] as const;
export type ContactTab = (typeof contactTabs)[number];

export type ContactSearch = {
  /** On a phone: which part is shown. */
  tab?: ContactTab | undefined;
  /** What the timeline is filtered by. */
  show?: Show | undefined;
  /** The list that one came from: where [ and ] lead, and where back is. */
  filter?: string | undefined;
  sort?: string | undefined;
};

export function readContactSearch(search: Record<string, unknown>): ContactSearch {
  const found: ContactSearch = {};
  if (contactTabs.includes(search.tab as ContactTab)) found.tab = search.tab as ContactTab;
  if (shows.includes(search.show as Show)) found.show = search.show as Show;
  if (typeof search.filter === 'string') found.filter = search.filter;
  if (typeof search.sort === 'string') found.sort = search.sort;
  return found;
}
