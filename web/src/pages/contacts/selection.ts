// Which contacts a deed is done to: some of them, marked one by one, or all that match a filter.

export type Selection = { kind: 'some'; ids: ReadonlySet<string> } | { kind: 'all'; matching: number };

export const nobody: Selection = { kind: 'some', ids: new Set() };
/** A job takes at most so many contacts by name; beyond that it takes a filter. */
export const namedMax = 5000;
/** Beyond so many a preview is shown before anything is done. */
export const unseenMax = 50;

export const sizeOf = (selection: Selection) => (selection.kind === 'all' ? selection.matching : selection.ids.size);

export const isSelected = (selection: Selection, id: string) => selection.kind === 'all' || selection.ids.has(id);

/** Marks one more, or one less. Of "all that match" the loaded others stay marked. */
export function toggled(selection: Selection, id: string, loaded: readonly string[]): Selection {
  const ids = new Set(selection.kind === 'all' ? loaded : selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { kind: 'some', ids };
}

/** Marks everything between two rows, both included, besides what is marked. */
export function extended(selection: Selection, rows: readonly string[], from: number, to: number): Selection {
  if (selection.kind === 'all') return selection;
  const [low, high] = from < to ? [from, to] : [to, from];
  return { kind: 'some', ids: new Set([...selection.ids, ...rows.slice(Math.max(0, low), high + 1)]) };
}

export type Whom = { filter: string } | { contacts: string[] };

/** A job takes no empty filter, so that nobody changes everybody by mistake; who means everybody says it. */
export const everybody = 'temperature:new,hot,interested,promising,client,lost';

/** Whom a job is told to take. */
export const whom = (selection: Selection, filter: string): Whom =>
  selection.kind === 'all' ? { filter: filter || everybody } : { contacts: [...selection.ids] };
