// What the app has while the server is away: the last that was read, and a place for what is changed meanwhile.
import { dehydrate, hydrate, type DehydratedState, type QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

import { keepWith, sendNow } from '../api/client';
import { Outbox, type Waiting } from '../api/outbox';
import type { Queue } from '../api/shapes';
import { putUp, takeDown } from '../api/shelf';

const watchers = new Set<() => void>();
let waiting: Waiting[] = [];

export const outbox = new Outbox({
  send: ({ method, path, ...sent }) => sendNow(method, path, sent),
  save: (all) => putUp('outbox', all),
  changed: (all) => {
    waiting = all;
    for (const tell of watchers) tell();
  },
});

keepWith({
  isClear: async () => {
    if (outbox.isAhead()) await outbox.replay();
    return !outbox.isAhead();
  },
  keep: (change, key) => outbox.keep(change, key, Date.now()),
});

/** Brings back what the account kept here before, and tries to send it. */
export async function startOutbox(by: string) {
  outbox.restore((await takeDown<Waiting[]>('outbox')) ?? [], by);
  await outbox.replay();
}

export function useWaiting() {
  return useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => waiting,
  );
}

/** The contacts that are dealt with as far as this device knows: they leave the queue at once. */
export function withoutWaiting(queue: Queue, all: Waiting[]): Queue {
  const dealtWith = new Set(
    all
      .filter((each) => !each.refused && each.method === 'POST')
      .map((each) =>
        each.path === '/outcomes'
          ? (each.body as { contact: string }).contact
          : /^\/contacts\/([^/]+)\/(skip|plan|pause|stops)$/.exec(each.path)?.[1],
      ),
  );
  const items = queue.items.filter((row) => !dealtWith.has(row.contact_id));
  return items.length === queue.items.length ? queue : { ...queue, items };
}

/** What is shown again without the server, by the first word of its key. */
const remembered = ['session', 'queue', 'contact', 'contacts', 'first-run'];
/** Older than this it is no help any more. */
const rememberedMax = 7 * 24 * 3_600_000;
const savePause = 1_500;
type Memory = { at: number; state: DehydratedState };

/** Shows the last that was read at once; all of it counts as old and is asked for afresh. */
export async function restoreMemory(queries: QueryClient) {
  const memory = await takeDown<Memory>('memory');
  if (!memory || Date.now() - memory.at > rememberedMax) return;
  hydrate(queries, memory.state);
  void queries.invalidateQueries({ refetchType: 'none' });
}

export function keepMemory(queries: QueryClient) {
  let timer = 0;
  queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || timer) return;
    timer = window.setTimeout(() => {
      timer = 0;
      const state = dehydrate(queries, {
        shouldDehydrateMutation: () => false,
        shouldDehydrateQuery: ({ state: { data }, queryKey }) =>
          data !== undefined && remembered.includes(String(queryKey[0])),
      });
      void putUp('memory', { at: Date.now(), state } satisfies Memory);
    }, savePause);
  });
}

/** Before somebody else sits down here. What waits stays for the one who made it. */
export const forgetMemory = () => putUp('memory', null);
