import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { Contact } from '../../api/shapes';
import { Button } from '../../parts/ui/Button';
import { Dialog } from '../../parts/ui/Dialog';
import { TextArea } from '../../parts/ui/Field';
import { useToast } from '../../parts/ui/Toast';
import { nameOf } from '../../words/names';
import { wallTime } from '../../words/time';
import { useWords } from '../../words/words';
import { freeTimesQuery } from './asks';
import { mailTo } from './mail';

type Props = { contact: Contact; zone: string; address: string | undefined; onClose: () => void };

/** Times that suit both sides, as a few lines to send: on the clock of whoever reads them. */
export function OfferTimes({ contact, zone, address, onClose }: Props) {
  const words = useWords();
  const say = useToast();
  const times = useQuery(freeTimesQuery(contact.id));
  const [left, setLeft] = useState<Set<string>>(new Set());
  const [own, setOwn] = useState<string | null>(null);
  const name = nameOf(contact);
  const offered = (times.data?.items ?? []).filter(({ at }) => !left.has(at));
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  const text =
    own ??
    words('offer.text', {
      name: contact.given_name || name,
      times: offered.map((time) => `• ${wallTime(words.intl, time.their_local.slice(0, 16))}`).join('\n'),
      city,
    });
  const subject = words('offer.subject');
  return (
    <Dialog title={words('offer.title', { name })} closeLabel={words('dialog.close')} onClose={onClose}>
      {times.isPending && <p className="t3 late">{words('state.loading')}</p>}
      {times.error && (
        <div role="alert" className="stack">
          <p>{words('state.failed', { why: times.error.message })}</p>
          <Button onClick={() => void times.refetch()}>{words('state.try_again')}</Button>
        </div>
      )}
      {times.data && times.data.items.length === 0 && <p className="t2">{words('offer.none', { name })}</p>}
      {times.data && times.data.items.length > 0 && (
        <div className="stack loose">
          <fieldset className="choices one">
            <legend>{words('offer.free')}</legend>
            {times.data.items.map((time) => (
              <label key={time.at} className={left.has(time.at) ? '' : 'on'}>
                <input
                  type="checkbox"
                  checked={!left.has(time.at)}
                  onChange={() => {
                    const next = new Set(left);
                    if (!next.delete(time.at)) next.add(time.at);
                    setLeft(next);
                    setOwn(null);
                  }}
                />
                <span className="grow num">{wallTime(words.intl, time.local.slice(0, 16))}</span>
                {time.local !== time.their_local && (
                  <span className="t3 num">
                    {words('offer.theirs', { time: wallTime(words.intl, time.their_local.slice(0, 16)), city })}
                  </span>
                )}
              </label>
            ))}
          </fieldset>
          <TextArea label={words('offer.message')} rows={8} value={text} onText={setOwn} />
          <p className="xs t3">{words('offer.by_hand')}</p>
          <div className="row wrap">
            {address && (
              <Button
                look="primary"
                icon="mail"
                disabled={offered.length === 0}
                onClick={() => location.assign(mailTo(address, { subject, text }))}
              >
                {words('offer.open')}
              </Button>
            )}
            <Button
              look={address ? 'plain' : 'primary'}
              icon="file"
              disabled={offered.length === 0}
              onClick={() => {
                void navigator.clipboard.writeText(text).then(() => say(words('offer.copied')));
              }}
            >
              {words('offer.copy')}
            </Button>
            <Button look="quiet" onClick={onClose}>
              {words('dialog.cancel')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
