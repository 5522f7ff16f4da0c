// What the address of the list says: any view of it can be shared.

export type ListSearch = {
  /** In the one filter language. */
  filter?: string;
  /** "name", "-due": as the API says it. */
  sort?: string;
  /** The saved view that this began as. */
  view?: string;
  /** Whose file is open beside the list. */
  peek?: string;
  /** The deed to many that is being watched. */
  job?: string;
};

export function readListSearch(search: Record<string, unknown>): ListSearch {
  const found: ListSearch = {};
  // Before there were filters the list was searched by `text`; old bookmarks still lead there.
  const filter = search.filter ?? search.text;
  if (typeof filter === 'string' && filter) found.filter = filter;
  for (const name of ['sort', 'view', 'peek', 'job'] as const) {
    const value = search[name];
    if (typeof value === 'string' && value) found[name] = value;
  }
  return found;
}
