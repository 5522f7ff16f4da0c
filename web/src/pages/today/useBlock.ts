import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { sessionQuery } from '../../api/queries';
import { colleaguesQuery } from './asks';
import { type Block, blocksAt, isOver, type Moved, wallOf } from './block';
import { useNow } from './useNow';

const place = 'barnacle.block';

function read(): Moved | null {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? 'null') as Moved | null;
  } catch {
    return null;
  }
}
const write = (worked: Moved | null) => {
  if (worked) sessionStorage.setItem(place, JSON.stringify(worked));
  else sessionStorage.removeItem(place);
};

/** Something was put off while a block ran. */
export function noteMoved() {
  const worked = read();
  if (worked) write({ ...worked, moved: worked.moved + 1 });
}

export type Summary = { done: number; moved: number; open: number; next: Block | null };

/** The block that runs now, and what came of it once it is over. `done` is the day's figure of the queue. */
export function useBlock(done: number | undefined, open: number | undefined) {
  const now = useNow(20_000);
  const session = useQuery(sessionQuery);
  const sellers = useQuery(colleaguesQuery);
  const me = sellers.data?.items.find(({ id }) => id === session.data?.seller);
  const [ended, setEnded] = useState(false);
  const blocks = me?.blocks ?? [];
  const wall = me ? wallOf(now, me.zone) : null;
  const { running, next } = wall ? blocksAt(blocks, wall.minute) : { running: null, next: null };
  const worked = read();
  const begun = worked && wall && worked.day === wall.day ? worked : null;
  useEffect(() => {
    if (!wall || !running || done === undefined) return;
    // A block that begins counts from what was done before it.
    if (!begun || begun.from !== running.from) write({ day: wall.day, from: running.from, done, moved: 0 });
  });
  const sinceStart = begun && done !== undefined ? { ...begun, done: Math.max(0, done - begun.done) } : null;
  const over = !!wall && !!sinceStart && (ended || (!running && isOver(sinceStart, blocks, wall)));
  const summary: Summary | null =
    over && sinceStart ? { done: sinceStart.done, moved: sinceStart.moved, open: open ?? 0, next } : null;
  return {
    running,
    summary,
    end: () => setEnded(true),
    dismiss: () => {
      // What goes on in this block from here counts anew.
      write(wall && running && done !== undefined ? { day: wall.day, from: running.from, done, moved: 0 } : null);
      setEnded(false);
    },
  };
}
