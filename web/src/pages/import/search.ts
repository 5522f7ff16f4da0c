// What the address of an import says: which file, and how far one is.
import { type Step, steps } from './mapping';

export type ImportSearch = { upload?: string | undefined; step?: Step | undefined };

export function readImportSearch(search: Record<string, unknown>): ImportSearch {
  const found: ImportSearch = {};
  if (typeof search.upload === 'string' && search.upload) found.upload = search.upload;
  if (steps.includes(search.step as Step)) found.step = search.step as Step;
  return found;
}
