// Deeds done to many at once: a job of the server, watched until it is over, undone as one.
import { queryOptions } from '@tanstack/react-query';

import { call, send } from '../../api/client';
import type { Whom } from './selection';

export type Job = {
  id: string;
  operation: string;
  state: 'waiting' | 'running' | 'finished' | 'failed';
  done: number;
  total: number;
  changed: number;
  /** The first of those that were passed by; `problem_count` of them in all. */
  problems: { contact: string | null; detail: string }[];
  problem_count: number;
  /** Why it stopped before the end. */
  failure: string;
  undo: string | null;
  file: string | null;
  made_by: string;
  made_at: string;
  finished_at: string | null;
};

export type Operation =
  | 'owner'
  | 'tag'
  | 'untag'
  | 'cadence'
  | 'leave_cadence'
  | 'permission'
  | 'pause'
  | 'resume'
  | 'stop'
  | 'delete'
  | 'export';

export type Order = { operation: Operation; arguments: Record<string, unknown> };

/** What would happen, before it does. */
export type Preview = {
  matching: number;
  would_change: number;
  preview: { contact: string; name: string; what: string }[];
};

export const previewJob = (order: Order, to: Whom) =>
  call<Preview>('POST', '/jobs', { ...order, ...to, dry_run: true });

/** `key`: the same for a second try, so that nothing is done twice. */
export const startJob = (order: Order, to: Whom, key: string) =>
  send<Job>('POST', '/jobs', { body: { ...order, ...to }, headers: { 'Idempotency-Key': key } }).then(
    ({ answer }) => answer,
  );

const isOver = (job: Job | undefined) => job?.state === 'finished' || job?.state === 'failed';
const lookEvery = 700;

export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ['jobs', id],
    queryFn: () => call<Job>('GET', `/jobs/${id}`),
    // The server also tells of every move; this is for a line that is down.
    refetchInterval: ({ state }) => (isOver(state.data) ? false : lookEvery),
  });
