import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { queueQuery } from '../../api/queries';
import { Button } from '../../parts/ui/Button';
import { EmptyState } from '../../parts/ui/EmptyState';
import { useKeys } from '../../shell/keys';
import { useWords } from '../../words/words';
import { Card } from './Card';
import { QueueList } from './QueueList';

/** Who is next and why: the list on the left, the chosen one ready on the right. */
export function Today() {
  const words = useWords();
  const navigate = useNavigate();
  const search = useSearch({ from: '/today' });
  const queue = useQuery(queueQuery);
  const [focused, setFocused] = useState(false);
  const rows = queue.data?.items ?? [];
  const at = Math.max(
    0,
    rows.findIndex((row) => row.contact_id === search.contact),
  );
  const chosen = rows[at];
  const choose = (index: number) => {
    const row = rows[index];
    if (row) void navigate({ to: '/today', search: { contact: row.contact_id } });
  };
  useKeys({
    J: () => choose(at + 1),
    ArrowDown: () => choose(at + 1),
    K: () => choose(at - 1),
    ArrowUp: () => choose(at - 1),
    F: chosen ? () => setFocused(!focused) : undefined,
    Escape: focused ? () => setFocused(false) : undefined,
  });
  return (
    <>
      <header className="bar">
        <div className="grow">
          <h1>
            {words('today.title')}{' '}
            <span className="t3 date">
              {words.intl.formatDate(Date.now(), { weekday: 'long', day: 'numeric', month: 'long' })}
            </span>
          </h1>
          {queue.data && (
            <p className="sm t2 num">
              {words('today.progress', { done: queue.data.done, length: queue.data.length })}
              {' · '}
              {words('today.minutes', { planned: queue.data.minutes_planned, blocks: queue.data.minutes_of_blocks })}
            </p>
          )}
        </div>
        {chosen && (
          <Button icon="play" shortcut="F" aria-pressed={focused} desk onClick={() => setFocused(!focused)}>
            {words(focused ? 'today.focus_end' : 'today.focus')}
          </Button>
        )}
      </header>
      {queue.isPending && <p className="alone late t3">{words('state.loading')}</p>}
      {queue.isError && !queue.data && (
        <div className="alone" role="alert">
          <p>{words('state.failed', { why: queue.error.message })}</p>
          <Button onClick={() => void queue.refetch()}>{words('state.try_again')}</Button>
        </div>
      )}
      {queue.data && !chosen && (
        <EmptyState icon="done" title={words('today.empty')}>
          <p className="t2">{words('today.empty_hint')}</p>
        </EmptyState>
      )}
      {chosen && (
        <div className={focused ? 'today alone-card' : 'today'}>
          {!focused && <QueueList rows={rows} chosen={chosen.contact_id} done={queue.data?.done ?? 0} />}
          <Card contact={chosen.contact_id} onDone={() => void navigate({ to: '/today', search: {} })} />
        </div>
      )}
    </>
  );
}
