import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { Channel, ContactFile } from '../../api/shapes';
import { Button } from '../../parts/ui/Button';
import { Input } from '../../parts/ui/Field';
import { Select } from '../../parts/ui/Select';
import { Checkbox } from '../../parts/ui/Switch';
import { TypedDate } from '../../parts/ui/TypedDate';
import { nameOf, wordOf } from '../../words/names';
import { wallTime } from '../../words/time';
import { useWords } from '../../words/words';
import { Ask } from './Ask';
import { type Changes, freeTimesQuery } from './file';
import type { Moment } from './TypedWhen';

const channels: Channel[] = ['call', 'meeting', 'email', 'text message'];

/** What happens next, with a date and a time that are typed or picked. */
export function SetNextStep({ file, changes, onClose }: { file: ContactFile; changes: Changes; onClose: () => void }) {
  const words = useWords();
  const { contact, deals } = file;
  const before = contact.next_step;
  const name = nameOf(contact);
  const [what, setWhat] = useState(before?.what ?? '');
  const [text, setText] = useState('');
  const [moment, setMoment] = useState<Moment | null>(null);
  const [channel, setChannel] = useState<Channel>(before?.channel ?? 'call');
  const [agreed, setAgreed] = useState(before?.agreed ?? false);
  const [tried, setTried] = useState(false);
  const free = useQuery(freeTimesQuery(contact.id));
  // Without a new date the old one stands: what and how may change alone.
  const at = text.trim() ? moment : before && { at: before.at.slice(0, 16).replace(' ', 'T'), zone: before.zone };
  const deal = before?.deal ?? deals.find(({ state }) => state === 'open')?.id;
  const save = async () => {
    setTried(true);
    if (!what.trim() || !at) throw new Error(words('step.need_both'));
    await changes.do(
      'PUT',
      '/next-step',
      { what: what.trim(), channel, ...at, agreed, ...(deal ? { deal } : {}) },
      words('step.saved', { name, when: wallTime(words.intl, at.at) }),
    );
  };
  return (
    <Ask title={words('step.dialog', { name })} save={words('step.save')} onSave={save} onClose={onClose}>
      <Input
        label={words('contact.step_what')}
        hint={words('contact.step_what_hint')}
        fault={tried && !what.trim() ? words('wrap.need_what') : undefined}
        value={what}
        onText={setWhat}
      />
      <TypedDate
        label={words('step.when')}
        hint={words('step.when_hint')}
        fault={tried && !at ? words('contact.step_need_when') : undefined}
        {...(before ? { placeholder: wallTime(words.intl, before.at.slice(0, 16).replace(' ', 'T')) } : {})}
        text={text}
        onText={setText}
        onRead={(read) => setMoment(read?.local ? { at: read.local.slice(0, 16), zone: read.zone } : null)}
        contact={contact.id}
      />
      {!text.trim() && (free.data?.items.length ?? 0) > 0 && (
        <div className="stack">
          <span className="xs t3">{words('step.free_for_both')}</span>
          <div className="row wrap">
            {free.data?.items.slice(0, 3).map((time) => (
              <Button
                key={time.at}
                size="small"
                icon="calendar"
                onClick={() => setText(time.local.slice(0, 16).replace('T', ' '))}
              >
                {wallTime(words.intl, time.local.slice(0, 16).replace(' ', 'T'))}
              </Button>
            ))}
          </div>
        </div>
      )}
      <Select
        label={words('wrap.step_channel')}
        value={channel}
        onValue={(value) => setChannel(value as Channel)}
        options={channels.map((value) => ({ value, text: words(wordOf('channel', value)) }))}
      />
      <Checkbox on={agreed} onChange={setAgreed}>
        {words('step.they_agreed', { name })}
      </Checkbox>
    </Ask>
  );
}
