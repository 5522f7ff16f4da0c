import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { call } from '../../api/client';
import type { Contact } from '../../api/shapes';
import { Avatar } from '../../parts/ui/Avatar';
import { Button } from '../../parts/ui/Button';
import { Dialog } from '../../parts/ui/Dialog';
import { nameOf } from '../../words/names';
import { clock } from '../../words/time';
import { useWords } from '../../words/words';
import { colleaguesQuery, useGone } from './asks';

type Props = { contact: Contact; me: string | null; onClose: () => void; onGone: () => void };

/** Gives the contact to a colleague: everything that is planned goes along. */
export function HandOver({ contact, me, onClose, onGone }: Props) {
  const words = useWords();
  const colleagues = useQuery(colleaguesQuery);
  const [to, setTo] = useState('');
  const name = nameOf(contact);
  const others = (colleagues.data?.items ?? []).filter((one) => !one.gone && one.id !== me);
  const chosen = others.find((one) => one.id === to) ?? others[0];
  const give = useGone<string, unknown>(contact.id, {
    send: (id) => call('PATCH', `/contacts/${contact.id}`, { owner: id }),
    finished: false,
    onGone,
    said: (_answer, id) => words('hand.saved', { name, colleague: others.find((one) => one.id === id)?.name ?? '' }),
  });
  return (
    <Dialog title={words('hand.title', { name })} closeLabel={words('dialog.close')} onClose={onClose}>
      {colleagues.isPending && <p className="t3">{words('state.loading')}</p>}
      {colleagues.error && (
        <p className="fault sm" role="alert">
          {words('state.failed', { why: colleagues.error.message })}
        </p>
      )}
      {colleagues.data && others.length === 0 && <p className="t2">{words('hand.nobody')}</p>}
      {chosen && (
        <form
          className="stack loose"
          onSubmit={(event) => {
            event.preventDefault();
            onClose();
            give.mutate(chosen.id);
          }}
        >
          <fieldset className="choices one">
            <legend>{words('hand.to')}</legend>
            {others.map((one) => (
              <label key={one.id} className={one.id === chosen.id ? 'on' : ''}>
                <input
                  type="radio"
                  name="colleague"
                  value={one.id}
                  checked={one.id === chosen.id}
                  onChange={() => setTo(one.id)}
                />
                <Avatar name={one.name} size="small" />
                <span className="grow trunc">{one.name}</span>
                <span className="t3 num">
                  {[one.team, words('today.there', { time: clock(words.intl, Date.now(), one.zone) })]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </label>
            ))}
          </fieldset>
          <p className="sm t2">{words('hand.lead', { name })}</p>
          <div className="row">
            <Button type="submit" look="primary">
              {words('hand.save', { colleague: chosen.name })}
            </Button>
            <Button look="quiet" onClick={onClose}>
              {words('dialog.cancel')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
