import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { call } from '../../api/client';
import { Button } from '../../parts/ui/Button';
import { Dialog } from '../../parts/ui/Dialog';
import { Input } from '../../parts/ui/Field';
import { tomorrowMorning, wallTime } from '../../words/time';
import { useWords } from '../../words/words';
import { useDone } from '../../shell/undo';

/** Puts the planned touch off: to when, and why. */
export function Later({ contact, name, onClose }: { contact: string; name: string; onClose: () => void }) {
  const words = useWords();
  const { done } = useDone();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [at, setAt] = useState(() => tomorrowMorning(Date.now()));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const plan = useMutation({
    mutationFn: () => call('POST', `/contacts/${contact}/plan`, { at, zone, reason: reason.trim() }),
    onSuccess: () => {
      void done(words('later.saved', { name, when: wallTime(words.intl, at) }));
      onClose();
    },
  });
  return (
    <Dialog title={words('later.title', { name })} closeLabel={words('dialog.close')} onClose={onClose}>
      <form
        className="stack loose"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (at && reason.trim()) plan.mutate();
        }}
      >
        <Input
          type="datetime-local"
          label={words('later.when')}
          hint={words('wrap.step_zone', { zone })}
          fault={tried && !at ? words('wrap.need_when') : undefined}
          value={at}
          onChange={(event) => setAt(event.target.value)}
        />
        <Input
          label={words('later.why')}
          hint={words('later.why_hint', { name })}
          fault={tried && !reason.trim() ? words('later.need_why') : undefined}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {plan.error && (
          <p className="fault sm" role="alert">
            {plan.error.message}
          </p>
        )}
        <div className="row">
          <Button type="submit" look="primary" disabled={plan.isPending}>
            {words('later.save')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {words('dialog.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
