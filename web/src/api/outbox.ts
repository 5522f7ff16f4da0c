// Changes that could not be sent wait here, on this device, and go out in their order when the server answers again.
// Each carries the Idempotency-Key of its first try: one that arrived though its answer was lost is not done twice.
import { type Change, Refused, SignedOut, Unreachable } from './client';

export type Waiting = Change & {
  /** Its Idempotency-Key. */
  key: string;
  at: number;
  /** The account that made it: nobody else sends it. */
  by: string;
  /** The server's no: it waits for the person. `current`: the record as it stands there. */
  refused?: { why: string; status: number; current?: unknown };
};

/** As many as a day without a network makes; more are not taken, and the page says that they are not saved. */
export const waitingMax = 200;

/** Later is as good as now for these: they change one record. What only looks, or needs its answer, is not kept. */
export function canWait(change: Change) {
  if (!/^\/(outcomes|quick-add|contacts|deals|organizations|assets)(\/|$)/.test(change.path)) return false;
  if (/\/(recap|open|merge|preview)$/.test(change.path)) return false;
  return !(change.body as { dry_run?: boolean } | undefined)?.dry_run;
}

type World = {
  send: (change: Change) => Promise<unknown>;
  save: (waiting: Waiting[]) => unknown;
  changed: (waiting: Waiting[]) => void;
};

/** Whether to ask again later: the server is away, busy, or still at the first try. */
function isPassing(fault: unknown) {
  if (fault instanceof Unreachable || fault instanceof SignedOut) return true;
  return (
    fault instanceof Refused &&
    (fault.problem.status >= 500 || fault.problem.status === 429 || fault.problem.type.endsWith('idempotency.running'))
  );
}

export class Outbox {
  private waiting: Waiting[] = [];
  private sending: Promise<void> | null = null;
  private by = '';

  constructor(private readonly world: World) {}

  /** What was kept before the page was left, for the one who is signed in. */
  restore(kept: Waiting[], by: string) {
    this.by = by;
    const known = new Set(this.waiting.map((each) => each.key));
    this.settle([...kept.filter((each) => !known.has(each.key)), ...this.waiting]);
  }

  /** All of this account, in their order. */
  all() {
    return this.waiting.filter((each) => each.by === this.by);
  }

  /** Whether something has to go out before a new change may. */
  isAhead() {
    return this.all().some((each) => !each.refused);
  }

  /** Keeps a change; false if it is of a kind that cannot wait, or too many do. */
  keep(change: Change, key: string, at: number): boolean {
    if (!canWait(change) || this.waiting.length >= waitingMax) return false;
    this.settle([...this.waiting, { ...change, key, at, by: this.by }]);
    return true;
  }

  drop(key: string) {
    this.settle(this.waiting.filter((each) => each.key !== key));
  }

  /** Once more, after a no: as it is, or over the record as it now stands (`match`, its ETag). */
  again(key: string, match?: string) {
    this.settle(
      this.waiting.map((each) => {
        if (each.key !== key) return each;
        const { refused: _, ...rest } = each;
        // The record moved on, so this is another change than the refused one: it gets a key of its own.
        return match ? { ...rest, key: `${key}+`, headers: { ...each.headers, 'If-Match': match } } : rest;
      }),
    );
    return this.replay();
  }

  /** Sends what waits, the oldest first, until the server is away again. A no is kept for the person; others go on. */
  replay(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async sendAll() {
    for (;;) {
      const next = this.all().find((each) => !each.refused);
      if (!next) return;
      try {
        await this.world.send({
          method: next.method,
          path: next.path,
          body: next.body,
          headers: { ...next.headers, 'Idempotency-Key': next.key },
        });
        this.drop(next.key);
      } catch (fault) {
        if (isPassing(fault) || !(fault instanceof Refused)) return;
        const refused = { why: fault.message, status: fault.problem.status, current: fault.current };
        this.settle(this.waiting.map((each) => (each.key === next.key ? { ...each, refused } : each)));
      }
    }
  }

  private settle(waiting: Waiting[]) {
    this.waiting = waiting;
    void this.world.save(waiting);
    this.world.changed(this.all());
  }
}
