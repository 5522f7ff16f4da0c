import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { call } from '../../api/client';
import type { Channel, OutcomeReport, Touch } from '../../api/shapes';
import { Button } from '../../parts/ui/Button';
import { Dialog } from '../../parts/ui/Dialog';
import { Input, Select, TextArea } from '../../parts/ui/Field';
import { wordOf } from '../../words/names';
import { tomorrowMorning, wallTime } from '../../words/time';
import { useWords, type Word } from '../../words/words';
import { conversation, type Ending, missing } from './outcomes';

const channels: Channel[] = ['call', 'email', 'meeting', 'text message'];
const stops = ['said no', 'not a fit', 'opted out', 'left the organization'];
const ways: [Ending['way'], Word][] = [
  ['step', 'wrap.step'],
  ['later', 'wrap.later'],
  ['yes', 'wrap.yes'],
  ['stop', 'wrap.stop'],
];

type Props = {
  contact: string;
  name: string;
  /** Wall times that suit both, to pick from. */
  times: string[];
  touch: Touch;
  outcome: string;
  onClose: () => void;
  onRecorded: (outcome: string) => void;
};

/** The next-step gate: a conversation is saved with what follows from it, or not at all. */
export function WrapUp({ contact, name, times, touch, outcome, onClose, onRecorded }: Props) {
  const words = useWords();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [way, setWay] = useState<Ending['way']>(outcome === 'not now' ? 'later' : 'step');
  const [heard, setHeard] = useState('');
  const [what, setWhat] = useState('');
  const [at, setAt] = useState(times[0]?.slice(0, 16) ?? tomorrowMorning(Date.now()));
  const [channel, setChannel] = useState<Channel>('call');
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('said no');
  const [tried, setTried] = useState(false);
  const ending: Ending = {
    step: { way: 'step', what, at, channel },
    later: { way: 'later', day },
    yes: { way: 'yes' },
    stop: { way: 'stop', reason },
  }[way] as Ending;
  const faults = missing(ending);
  const shown = (fault?: Word) => (tried && fault ? words(fault) : undefined);
  const record = useMutation({
    mutationFn: (report: OutcomeReport) => call('POST', '/outcomes', report),
    onSuccess: (_answer, report) => {
      onRecorded(report.outcome);
      onClose();
    },
  });
  return (
    <Dialog title={words('wrap.title', { name })} closeLabel={words('dialog.close')} onClose={onClose}>
      <form
        className="stack loose"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (Object.keys(faults).length > 0) return;
          const met = { contact: contact, touch: touch.id, planned: touch.channel, outcome, heard, zone };
          record.mutate(conversation(met, ending));
        }}
      >
        <p className="sm t2">{words('wrap.lead')}</p>
        <TextArea label={words('wrap.heard')} hint={words('wrap.heard_hint')} value={heard} onText={setHeard} />
        <fieldset className="choices">
          <legend>{words('wrap.what_next')}</legend>
          {ways.map(([value, name]) => (
            <label key={value} className={way === value ? 'on' : ''}>
              <input type="radio" name="way" value={value} checked={way === value} onChange={() => setWay(value)} />
              {words(name)}
            </label>
          ))}
        </fieldset>
        {way === 'step' && (
          <>
            <Input
              label={words('wrap.step_what')}
              hint={words('wrap.step_what_hint')}
              fault={shown(faults.what)}
              value={what}
              onChange={(event) => setWhat(event.target.value)}
            />
            <div className="two">
              <Input
                type="datetime-local"
                label={words('wrap.step_when')}
                hint={words('wrap.step_zone', { zone })}
                fault={shown(faults.at)}
                value={at}
                onChange={(event) => setAt(event.target.value)}
              />
              <Select
                label={words('wrap.step_channel')}
                value={channel}
                onValue={(value) => setChannel(value as Channel)}
                options={channels.map((value) => ({ value, text: words(wordOf('channel', value)) }))}
              />
            </div>
            {times.length > 0 && (
              <div className="row wrap">
                {times.map((time) => (
                  <Button key={time} size="small" icon="calendar" onClick={() => setAt(time.slice(0, 16))}>
                    {wallTime(words.intl, time.slice(0, 16))}
                  </Button>
                ))}
              </div>
            )}
          </>
        )}
        {way === 'later' && (
          <Input
            type="date"
            label={words('wrap.back_on')}
            fault={shown(faults.day)}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        )}
        {way === 'stop' && (
          <Select
            label={words('wrap.stop_reason')}
            value={reason}
            onValue={setReason}
            options={stops.map((value) => ({ value, text: words(wordOf('stop', value)) }))}
          />
        )}
        {record.error && (
          <p className="fault sm" role="alert">
            {record.error.message}
          </p>
        )}
        <div className="row wrap">
          <Button type="submit" look="primary" size="large" disabled={record.isPending}>
            {words('wrap.save')}
          </Button>
          <span className="sm t3 grow">{words('wrap.gate', { name })}</span>
        </div>
      </form>
    </Dialog>
  );
}
