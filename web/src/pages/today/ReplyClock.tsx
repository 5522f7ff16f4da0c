import { timeLeft } from '../../words/time';
import { useWords } from '../../words/words';
import { useNow } from './useNow';

const around = 2 * Math.PI * 15;

/** How long the promise to answer an inquiry still runs. Said aloud at 5 minutes and at 1, not every second. */
export function ReplyClock({ from, until, name }: { from: number; until: number; name: string }) {
  const words = useWords();
  const now = useNow(1000);
  if (until <= now) return null;
  const share = Math.min(1, (until - now) / Math.max(1, until - from));
  const minutes = Math.ceil((until - now) / 60_000);
  return (
    <div className="clock">
      <svg className="ring" viewBox="0 0 36 36" aria-hidden="true">
        <circle cx="18" cy="18" r="15" className="track" />
        <circle cx="18" cy="18" r="15" className="rest" strokeDasharray={`${share * around} ${around}`} />
      </svg>
      <div>
        <div className="left num" role="timer" aria-live="off">
          {timeLeft(until, now)}
        </div>
        <div className="xs t3">{words('today.to_first_reply')}</div>
      </div>
      <span className="hidden" role="status">
        {minutes === 5 || minutes === 1 ? words('today.clock_minutes', { minutes, name }) : ''}
      </span>
    </div>
  );
}
