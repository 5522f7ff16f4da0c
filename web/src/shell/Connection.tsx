import { type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';

import { Unreachable } from '../api/client';
import type { Queue, Session } from '../api/shapes';
import { Button } from '../parts/ui/Button';
import { Banner } from '../parts/ui/EmptyState';
import { clock } from '../words/time';
import { useWords } from '../words/words';
import { outbox, useWaiting } from './offline';

const WaitingChanges = lazy(() => import('./WaitingChanges').then((file) => ({ default: file.WaitingChanges })));

function useOnline() {
  return useSyncExternalStore(
    (changed) => {
      addEventListener('online', changed);
      addEventListener('offline', changed);
      return () => {
        removeEventListener('online', changed);
        removeEventListener('offline', changed);
      };
    },
    () => navigator.onLine,
  );
}

/** How often what waits is tried again while nothing else says that the server is back. */
const tryEvery = 20_000;

/** Says when the server is away, what is kept meanwhile, and what it refused afterwards. Silent when all is well. */
export function Connection({ session, queue }: { session: UseQueryResult<Session>; queue: UseQueryResult<Queue> }) {
  const words = useWords();
  const queries = useQueryClient();
  const online = useOnline();
  const waiting = useWaiting();
  const [looking, setLooking] = useState(false);
  const away = !online || session.error instanceof Unreachable || queue.error instanceof Unreachable;
  const refused = waiting.filter((each) => each.refused).length;
  const ahead = waiting.length - refused;
  useEffect(() => {
    if (!online) return;
    const back = async () => {
      await outbox.replay();
      if (away) await queries.invalidateQueries();
    };
    void back();
    if (!away && !ahead) return;
    const timer = setInterval(() => void back(), tryEvery);
    return () => clearInterval(timer);
  }, [online, away, ahead, queries]);
  useEffect(() => {
    // What went out late changed the day: look again.
    if (!ahead && !away) void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  }, [ahead, away, queries]);

  const show = (
    <Button size="small" onClick={() => setLooking(true)}>
      {words('waiting.show')}
    </Button>
  );
  return (
    <>
      {away ? (
        <Banner tone="warn" icon="offline">
          <span className="grow">
            {words(online ? 'state.away' : 'state.offline', {
              time: clock(words.intl, queue.dataUpdatedAt || Date.now()),
            })}{' '}
            {words('waiting.kept', { count: ahead })}
          </span>
          {ahead > 0 && show}
          {online && (
            <Button size="small" onClick={() => void queries.invalidateQueries()}>
              {words('state.try_again')}
            </Button>
          )}
        </Banner>
      ) : (
        ahead > 0 && <Banner tone="plain">{words('waiting.sending', { count: ahead })}</Banner>
      )}
      {refused > 0 && (
        <Banner tone="danger">
          <span className="grow">{words('waiting.not_taken', { count: refused })}</span>
          {show}
        </Banner>
      )}
      <Suspense>{looking && <WaitingChanges onClose={() => setLooking(false)} />}</Suspense>
    </>
  );
}
