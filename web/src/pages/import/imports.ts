// A file on its way in: uploaded, looked at, brought in by a job, taken back as one.
import { queryOptions } from '@tanstack/react-query';

import { call, send } from '../../api/client';
import type { Job } from '../contacts/jobs';

/** The largest file that is taken, in bytes. */
export const uploadMax = 100 * 1024 * 1024;
/** Beyond this a phone is no place for it. */
export const phoneMax = 2 * 1024 * 1024;

export type Upload = { id: string; name: string; bytes: number };

export const upload = (name: string, file: Blob, signal?: AbortSignal) =>
  send<Upload>('POST', `/uploads?${new URLSearchParams({ name })}`, { file, ...(signal ? { signal } : {}) }).then(
    ({ answer }) => answer,
  );

export type Column = { header: string; field: string | null; samples: string[] };
export type Fates = { created: number; merged: number; skipped: number; refused: number };
export type Duplicate = {
  row: number;
  name: string;
  contact: string;
  contact_name: string;
  because: string;
  merges?: boolean;
};
export type Preview = {
  format: 'csv' | 'vcard';
  encoding: string;
  delimiter: string;
  header_line: number;
  system: string | null;
  columns: Column[];
  fields: { name: string; label: string }[];
  rows: number;
  looked_at?: number;
  would: Fates;
  duplicates: Duplicate[];
  refused: { line: number; why: string }[];
};

/** What each column is taken for; none: as the server guesses. A null is kept under the column's own name. */
export type Mapping = (string | null)[] | null;

export const previewQuery = (asked: { upload: string; columns: Mapping; country: string }) =>
  queryOptions({
    queryKey: ['imports', 'preview', asked],
    queryFn: ({ signal }) =>
      call<Preview>(
        'POST',
        '/imports/preview',
        { upload: asked.upload, columns: asked.columns, ...(asked.country ? { country: asked.country } : {}) },
        { signal },
      ),
    staleTime: Infinity,
    retry: false,
  });

export type Import = Fates & {
  id: string;
  name: string;
  state: 'running' | 'finished' | 'failed' | 'undone';
  rows: number;
  bytes_read: number;
  bytes: number;
  failure?: string;
  started_at: string;
  finished_at: string | null;
  can_undo_until: string | null;
};

const lookEvery = 800;

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: () => call<{ items: Import[] }>('GET', '/imports'),
  staleTime: 5_000,
});

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: () => call<Import>('GET', `/imports/${id}`),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? lookEvery : false),
  });

export type Wish = {
  upload: string;
  columns: Mapping;
  owner: string | null;
  cadence: string | null;
  permission: { source: string } | null;
  country: string | null;
};

/** `key`: the same for a second try, so that a file comes in once. */
export const startImport = (wish: Wish, key: string) =>
  send<{ id: string; job: string }>('POST', '/imports', { body: wish, headers: { 'Idempotency-Key': key } }).then(
    ({ answer }) => answer,
  );

export const undoImport = (id: string) => call<Job>('POST', `/imports/${id}/undo`, {});
