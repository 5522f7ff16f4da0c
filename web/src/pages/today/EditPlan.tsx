import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { call } from '../../api/client';
import type { Channel, Touch } from '../../api/shapes';
import { Button } from '../../parts/ui/Button';
import { Dialog } from '../../parts/ui/Dialog';
import { Input, Select, TextArea } from '../../parts/ui/Field';
import { useDone } from '../../shell/undo';
import { wordOf } from '../../words/names';
import { useWords } from '../../words/words';
import type { Ready } from './answers';
import { useWhen, readyQuery } from './asks';
import { wishOf } from './later';
import { secondsToSay, voicemailMost } from './voicemail';
import { WhenLine } from './WhenLine';

const channels: Channel[] = ['call', 'email', 'meeting', 'text message', 'social message', 'card'];

type Props = { touch: Touch; prepared: Ready | undefined; name: string; contact: string; onClose: () => void };

/** The plan in one's own words, by another way, or at another time. */
export function EditPlan({ touch, prepared, name, contact, onClose }: Props) {
  const words = useWords();
  const queries = useQueryClient();
  const { done } = useDone();
  const plan = prepared?.call_plan ?? null;
  const [aim, setAim] = useState(plan?.goal ?? '');
  const [opening, setOpening] = useState(plan?.opening ?? '');
  const [voicemail, setVoicemail] = useState(plan?.voicemail?.text ?? '');
  const [channel, setChannel] = useState<Channel>(touch.channel);
  const [line, setLine] = useState('');
  const [why, setWhy] = useState('');
  const reading = useWhen(line, contact);
  const seconds = secondsToSay(voicemail);
  const save = useMutation({
    mutationFn: async () => {
      const own = {
        aim: aim === plan?.goal && !prepared?.own ? '' : aim,
        opening: opening === plan?.opening && !prepared?.own ? '' : opening,
        voicemail: voicemail === plan?.voicemail?.text && !prepared?.own ? '' : voicemail,
      };
      const worded = aim !== plan?.goal || opening !== plan?.opening || voicemail !== (plan?.voicemail?.text ?? '');
      if (plan && worded) {
        const ready = await call<Ready>('POST', `/contacts/${contact}/plan/words`, own);
        queries.setQueryData(readyQuery(contact).queryKey, ready);
      }
      const when = await reading.now();
      const wish = when && wishOf(line, when, Date.now());
      if (line.trim() && !wish) throw new Error(reading.refused ?? words('later.need_when'));
      if (wish || channel !== touch.channel) {
        const reason = why.trim() || line.trim() || words('edit.reason');
        await call('POST', `/contacts/${contact}/plan`, {
          ...wish,
          ...(channel !== touch.channel ? { channel } : {}),
          reason,
        });
      }
    },
    onSuccess: () => {
      onClose();
      return done(words('edit.saved', { name }));
    },
  });
  return (
    <Dialog title={words('edit.title', { name })} closeLabel={words('dialog.close')} onClose={onClose}>
      <form
        className="stack loose"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {plan && (
          <>
            <TextArea label={words('card.aim')} value={aim} onText={setAim} />
            <TextArea label={words('card.open_with')} value={opening} onText={setOpening} />
            <TextArea
              label={words('card.voicemail')}
              hint={words('edit.seconds', { seconds })}
              fault={seconds > voicemailMost ? words('edit.too_long', { seconds, most: voicemailMost }) : undefined}
              value={voicemail}
              onText={setVoicemail}
            />
          </>
        )}
        <div className="two">
          <Select
            label={words('edit.channel')}
            value={channel}
            onValue={(value) => setChannel(value as Channel)}
            options={[...new Set([touch.channel, ...channels])].map((value) => ({
              value,
              text: words(wordOf('channel', value)),
            }))}
          />
          <Input label={words('edit.why')} value={why} onChange={(event) => setWhy(event.target.value)} />
        </div>
        <WhenLine
          label={words('edit.when')}
          hint={words('edit.when_hint')}
          value={line}
          onValue={setLine}
          reading={reading}
        />
        {save.error && (
          <p className="fault sm" role="alert">
            {save.error.message}
          </p>
        )}
        <div className="row">
          <Button type="submit" look="primary" disabled={save.isPending}>
            {words('edit.save')}
          </Button>
          {prepared?.own && plan && (
            <Button
              look="quiet"
              onClick={() => {
                void call<Ready>('POST', `/contacts/${contact}/plan/words`, {}).then((ready) => {
                  queries.setQueryData(readyQuery(contact).queryKey, ready);
                  onClose();
                  return done(words('edit.as_prepared', { name }));
                });
              }}
            >
              {words('edit.reset')}
            </Button>
          )}
          <Button look="quiet" onClick={onClose}>
            {words('dialog.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
