import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { queueQuery } from '../../api/queries';
import { Button } from '../../parts/ui/Button';
import { EmptyState } from '../../parts/ui/EmptyState';
import { BalanceMeter } from '../../parts/ui/Progress';
import { useKeys } from '../../shell/keys';
import { wallTime } from '../../words/time';
import { useWords } from '../../words/words';
import type { Day, Row } from './answers';
import { clockOf } from './block';
import { BlockSummary } from './BlockSummary';
import { Card } from './Card';
import { AheadRows, QueueList } from './QueueList';
import { useBlock } from './useBlock';

/** The page alone, without the rail: until it is left. */
function useFullScreen(on: boolean) {
  useEffect(() => {
    if (!on) return;
    document.documentElement.dataset.alone = '';
    return () => {
      delete document.documentElement.dataset.alone;
    };
  }, [on]);
}

/** Who is next and why: the list on the left, the chosen one ready on the right. */
export function Today() {
  const words = useWords();
  const navigate = useNavigate();
  const search = useSearch({ from: '/today' });
  const queue = useQuery(queueQuery);
  const [focused, setFocused] = useState(false);
  const day = queue.data as (typeof queue.data & Day) | undefined;
  const rows = (day?.items ?? []) as Row[];
  const ahead = day?.ahead ?? [];
  const found = rows.findIndex((row) => row.contact_id === search.contact);
  // Who is asked for by the address is shown, in the queue or not.
  const row = search.contact && found < 0 ? undefined : rows[Math.max(0, found)];
  const chosen = search.contact ?? row?.contact_id;
  const { running, summary, end, dismiss } = useBlock(day?.done, day?.length);
  useFullScreen(focused && !!chosen);
  const choose = (index: number) => {
    const to = rows[index];
    if (to) void navigate({ to: '/today', search: { contact: to.contact_id } });
  };
  // The one after takes the place of the one that is gone.
  const goOn = () => {
    const next = rows[Math.max(0, found) + 1] ?? rows[Math.max(0, found) - 1];
    void navigate({ to: '/today', search: next && row ? { contact: next.contact_id } : {} });
  };
  const at = Math.max(0, found);
  useKeys({
    J: { what: words('keys.down'), run: () => choose(at + 1) },
    ArrowDown: () => choose(at + 1),
    K: { what: words('keys.up'), run: () => choose(at - 1) },
    ArrowUp: () => choose(at - 1),
    F: chosen ? { what: words('keys.focus'), run: () => setFocused(!focused) } : undefined,
    Escape: focused ? () => setFocused(false) : undefined,
  });
  const date = words.intl.formatDate(Date.now(), { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <>
      <header className="bar">
        <div className="grow">
          <h1>
            {words('today.title')} <span className="t3 date">{date}</span>
          </h1>
          {day && (
            <p className="sm t2 num" aria-live="polite">
              {words('today.progress', { done: day.done, length: day.length })}
              {running && <> · {words('today.block_until', { time: clockOf(running.to) })}</>}
              {!running && day.minutes_of_blocks > 0 && (
                <> · {words('today.minutes', { planned: day.minutes_planned, blocks: day.minutes_of_blocks })}</>
              )}
            </p>
          )}
        </div>
        {day?.month && (
          <div className="desk">
            <BalanceMeter {...day.month} />
          </div>
        )}
        {running && !summary && (
          <Button look="quiet" desk onClick={end}>
            {words('block.end')}
          </Button>
        )}
        {chosen && (
          <Button icon="play" shortcut="F" aria-pressed={focused} desk onClick={() => setFocused(!focused)}>
            {words(focused ? 'today.focus_end' : 'today.focus')}
          </Button>
        )}
      </header>
      {summary && <BlockSummary summary={summary} onClose={dismiss} />}
      {queue.isPending && <TodaySkeleton />}
      {queue.isError && !day && (
        <div className="alone" role="alert">
          <p>{words('state.failed', { why: queue.error.message })}</p>
          <Button onClick={() => void queue.refetch()}>{words('state.try_again')}</Button>
        </div>
      )}
      {day && !chosen && (
        <div className="nothing-due">
          <EmptyState icon="done" title={words('today.empty')}>
            <p className="t2">{day.next ? <NextOne day={day} /> : words('today.empty_hint')}</p>
            {ahead.length > 0 && (
              <section className="work-ahead" aria-label={words('today.work_ahead')}>
                <h3>{words('today.work_ahead')}</h3>
                <AheadRows rows={ahead} />
              </section>
            )}
          </EmptyState>
        </div>
      )}
      {day && chosen && (
        <div className={focused ? 'today alone-card' : 'today'}>
          {!focused && <QueueList rows={rows} chosen={chosen} done={day.done} ahead={ahead} />}
          <Card key={chosen} contact={chosen} lockedBy={row?.locked_by} onGone={goOn} />
        </div>
      )}
    </>
  );
}

function NextOne({ day }: { day: Day }) {
  const words = useWords();
  const next = day.next!;
  return words('today.next_one', { name: next.name, when: wallTime(words.intl, next.at.slice(0, 16)) });
}

/** Grey shapes, only if the answer takes a while. */
function TodaySkeleton() {
  const words = useWords();
  return (
    <div className="today late" aria-busy="true">
      <div className="queue">
        <p className="hidden">{words('state.loading')}</p>
        {[1, 2, 3, 4, 5].map((n) => (
          <div key={n} className="ghost" />
        ))}
      </div>
      <div className="focus">
        <div className="scroll">
          <div className="ghost tall" />
          <div className="ghost taller" />
        </div>
      </div>
    </div>
  );
}
