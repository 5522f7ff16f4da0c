import { useQuery } from '@tanstack/react-query';

import type { ContactFile } from '../../api/shapes';
import { Button } from '../../parts/ui/Button';
import { Dialog } from '../../parts/ui/Dialog';
import { useToast } from '../../parts/ui/Toast';
import { nameOf } from '../../words/names';
import { wallTime } from '../../words/time';
import { useWords } from '../../words/words';
import { freeTimesQuery } from './file';

/** Three times that fit both sides' hours, on the contact's clock, ready to be sent. */
export function OfferTimes({ file, onClose }: { file: ContactFile; onClose: () => void }) {
  const words = useWords();
  const say = useToast();
  const { contact } = file;
  const name = nameOf(contact);
  const times = useQuery(freeTimesQuery(contact.id));
  const items = times.data?.items.slice(0, 3) ?? [];
  const theirs = items.map((time) => readable(words, time.their_local || time.local));
  const text = words('times.text', {
    name: contact.given_name || name,
    times: theirs.map((time) => `- ${time}`).join('\n'),
  });
  const address = contact.emails.find(({ bounced_at }) => !bounced_at)?.address;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    say(words('times.copied'));
    onClose();
  };
  return (
    <Dialog title={words('times.dialog', { name })} closeLabel={words('dialog.close')} onClose={onClose}>
      <div className="stack loose">
        {times.isPending && <p className="sm t3 late">{words('state.loading')}</p>}
        {times.error && (
          <div role="alert" className="stack">
            <p className="sm fault">{words('state.failed', { why: times.error.message })}</p>
            <Button onClick={() => void times.refetch()}>{words('state.try_again')}</Button>
          </div>
        )}
        {times.isSuccess && items.length === 0 && <p className="sm t2">{words('times.none')}</p>}
        {items.length > 0 && (
          <>
            <ul className="sched">
              {items.map((time) => (
                <li key={time.at}>
                  <span className="m num">{readable(words, time.local)}</span>
                  {time.their_local && time.their_local !== time.local && (
                    <span className="t3 num">{words('times.theirs', { time: readable(words, time.their_local) })}</span>
                  )}
                </li>
              ))}
            </ul>
            <pre className="quote">{text}</pre>
            <div className="row wrap">
              {address && (
                <a
                  className="btn primary"
                  href={`mailto:${address}?subject=${encodeURIComponent(words('times.subject'))}&body=${encodeURIComponent(text)}`}
                >
                  {words('times.mail')}
                </a>
              )}
              <Button onClick={() => void copy()}>{words('times.copy')}</Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}

const readable = (words: ReturnType<typeof useWords>, wall: string) =>
  /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(wall) ? wallTime(words.intl, wall.slice(0, 16).replace(' ', 'T')) : wall;
