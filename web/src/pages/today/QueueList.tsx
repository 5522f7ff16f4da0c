import { Link } from '@tanstack/react-router';

import type { Band, QueueRow } from '../../api/shapes';
import { Icon, type IconName } from '../../parts/ui/Icon';
import { wordOf } from '../../words/names';
import { dueFigure } from '../../words/time';
import { useWords } from '../../words/words';
import { useNow } from './useNow';

const bands: Band[] = ['now', 'replies', 'commitments', 'deals', 'keep in touch'];

export const channelIcon: Record<QueueRow['channel'], IconName> = {
  email: 'mail',
  call: 'phone',
  voicemail: 'voicemail',
  'text message': 'note',
  'social message': 'note',
  card: 'mail',
  meeting: 'calendar',
  introduction: 'people',
  gift: 'gift',
};

/** The day's list in its bands; the server's order stands. */
export function QueueList({ rows, chosen, done }: { rows: QueueRow[]; chosen: string; done: number }) {
  const words = useWords();
  const now = useNow(30_000);
  return (
    <section className="queue" aria-label={words('today.queue')}>
      {bands.map((band) => {
        const inBand = rows.filter((row) => row.band === band);
        if (inBand.length === 0) return null;
        const id = `band-${band.replaceAll(' ', '-')}`;
        return (
          <div key={band}>
            <h2 id={id} className="band">
              {words(wordOf('today.band', band))}
            </h2>
            <ul aria-labelledby={id}>
              {inBand.map((row) => {
                const due = dueFigure(words.intl, row.due_at, now);
                const on = row.contact_id === chosen;
                return (
                  <li key={row.touch}>
                    <Link
                      to="/today"
                      search={{ contact: row.contact_id }}
                      className={on ? 'q on' : 'q'}
                      activeProps={{}}
                      aria-current={on ? 'true' : undefined}
                    >
                      <span className="act">
                        <Icon name={channelIcon[row.channel]} />
                      </span>
                      <span className="who trunc">
                        {row.contact} {row.organization && <span>· {row.organization}</span>}
                      </span>
                      <span className={`due ${{ late: 'red', soon: 'amber', no: '' }[due.late]}`}>{due.figure}</span>
                      <span className="why trunc">{row.subject || row.why_now}</span>
                    </Link>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
      <p className="more">
        <Icon name="done" small />
        {words('today.done_today', { done })}
      </p>
    </section>
  );
}
