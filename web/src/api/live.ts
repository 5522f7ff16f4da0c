// What happens on the server is on the page a moment later: server-sent events, with patience where there are none.

export type Heard = { id: string; kind: string; contact: string | null; by: string; at: string };
/** A job's news; the rest of the document is for its page. */
export type JobNews = { id: string; operation: string; state: 'waiting' | 'running' | 'finished' | 'failed' };

const waitMin = 1_000;
const waitMax = 120_000;
/** A page nobody looks at gives its stream back after this long; the server has places for 64. */
const hiddenMax = 60_000;

/** The pause before the next try: twice as long each time, a little uneven so that not all browsers come at once. */
export function pauseBefore(attempt: number, chance: number) {
  return Math.min(waitMax, waitMin * 2 ** attempt) * (0.75 + chance / 2);
}

type Listener = { entry: (heard: Heard) => void; job: (news: JobNews) => void; back: () => void };

/** Listens until the answer is called. `back`: the stream was away and may have missed something. */
export function listen(on: Listener): () => void {
  let source: EventSource | null = null;
  let timer = 0;
  let hiding = 0;
  let attempt = 0;
  let last = '';
  let missed = false;
  const open = () => {
    source = new EventSource(`/api/v1/events${last ? `?after=${encodeURIComponent(last)}` : ''}`);
    source.onopen = () => {
      attempt = 0;
      if (missed) on.back();
      missed = false;
    };
    source.addEventListener('entry', (event) => {
      last = event.lastEventId || last;
      on.entry(JSON.parse(event.data) as Heard);
    });
    // Too much happened to be told one by one.
    source.addEventListener('gap', (event) => {
      last = event.lastEventId || last;
      on.back();
    });
    source.addEventListener('job', (event) => on.job(JSON.parse(event.data) as JobNews));
    source.onerror = () => {
      // The browser tries again by itself only where the stream broke; after a refusal it gives up.
      missed = true;
      source?.close();
      source = null;
      timer = window.setTimeout(open, pauseBefore(attempt, Math.random()));
      attempt += 1;
    };
  };
  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const look = () => {
    clearTimeout(hiding);
    if (document.hidden) {
      hiding = window.setTimeout(() => {
        close();
        missed = true;
      }, hiddenMax);
    } else if (!source) {
      close();
      attempt = 0;
      open();
    }
  };
  open();
  document.addEventListener('visibilitychange', look);
  addEventListener('online', look);
  return () => {
    close();
    clearTimeout(hiding);
    document.removeEventListener('visibilitychange', look);
    removeEventListener('online', look);
  };
}
