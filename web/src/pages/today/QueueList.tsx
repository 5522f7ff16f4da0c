import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { contactQuery } from '../../api/queries';
import type { Band, QueueRow } from '../../api/shapes';
import { Icon, type IconName } from '../../parts/ui/Icon';
import { wordOf } from '../../words/names';
import { useWords } from '../../words/words';
import type { Row } from './answers';
import { figureOf } from './figure';
import { useNow } from './useNow';

const bands: Band[] = ['now', 'replies', 'commitments', 'deals', 'keep in touch'];

/** So many contacts are read ahead: the next card is there before it is asked for, and what a deal is worth. */
const readAhead = 6;

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

type Props = { rows: Row[]; chosen: string | undefined; done: number; ahead: Row[] };

/** The day's list in its bands; the server's order stands. */
export function QueueList({ rows, chosen, done, ahead }: Props) {
  const words = useWords();
  // A reply clock is told by the second, all else by the half minute.
  const now = useNow(rows.some(({ choice }) => choice === 'inquiry') ? 1000 : 30_000);
  const at = Math.max(
    0,
    rows.findIndex((row) => row.contact_id === chosen),
  );
  const deals = rows.filter(({ band }) => band === 'deals').slice(0, readAhead);
  const near = [
    ...new Set([...rows.slice(0, readAhead), ...rows.slice(at, at + 3), ...deals].map((row) => row.contact_id)),
  ];
  const files = useQueries({ queries: near.map((id) => ({ ...contactQuery(id), staleTime: 60_000 })) });
  const fileOf = (id: string) => files[near.indexOf(id)]?.data;
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
                const figure = figureOf(words.intl, row, fileOf(row.contact_id), now);
                const on = row.contact_id === chosen;
                const reason = row.subject || row.why_now;
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
                        <Icon name={row.locked_by ? 'lock' : channelIcon[row.channel]} />
                        <span className="hidden">{words(wordOf('channel', row.channel))}</span>
                      </span>
                      <span className="who trunc">
                        {row.contact} {row.organization && <span>· {row.organization}</span>}
                      </span>
                      <span className={`due ${figure.tone}`}>
                        {figure.left ? words('today.left', { time: figure.text }) : figure.text}
                      </span>
                      <span className="why trunc">
                        {row.locked_by ? words('lock.has', { name: row.locked_by }) : reason}
                      </span>
                    </Link>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
      <details className="more">
        <summary>
          <Icon name="done" small />
          <span className="grow num">
            {words('today.done_today', { done })}
            {ahead.length > 0 && ` · ${words('today.ahead_count', { count: ahead.length })}`}
          </span>
          {ahead.length > 0 && <span className="show">{words('card.unfold')}</span>}
        </summary>
        {ahead.length > 0 && <AheadRows rows={ahead} />}
      </details>
    </section>
  );
}

/** What comes in the next days, for whoever wants to work ahead. */
export function AheadRows({ rows }: { rows: Row[] }) {
  const words = useWords();
  return (
    <ul className="ahead">
      {rows.map((row) => (
        <li key={row.touch}>
          <Link to="/today" search={{ contact: row.contact_id }} className="q" activeProps={{}}>
            <span className="act">
              <Icon name={channelIcon[row.channel]} />
            </span>
            <span className="who trunc">
              {row.contact} {row.organization && <span>· {row.organization}</span>}
            </span>
            <span className="due">
              {words.intl.formatDate(Date.parse(row.due_at), { weekday: 'short', day: 'numeric', month: 'short' })}
            </span>
            <span className="why trunc">{row.subject || row.why_now}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
