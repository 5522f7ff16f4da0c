import { useState } from 'react';

import type { Contact, Touch } from '../../api/shapes';
import { Button } from '../../parts/ui/Button';
import { Dialog } from '../../parts/ui/Dialog';
import { Select, TextArea } from '../../parts/ui/Field';
import { nameOf, wordOf } from '../../words/names';
import { useWords, type Word } from '../../words/words';
import { type Report, useWhen } from './asks';
import { dayOf } from './later';
import { type Ending, endingReport, missing } from './outcomes';
import { WhenLine } from './WhenLine';

const stops = ['said no', 'not a fit', 'opted out', 'left the organization'];
const ways: [Ending['way'], Word][] = [
  ['later', 'wrap.later'],
  ['stop', 'wrap.stop'],
];

type Props = {
  contact: Contact;
  touch: Touch;
  onClose: () => void;
  onReport: (report: Report) => void;
};

/** The next-step gate of a short no: a day to come back, or an end with the reason. Nothing else closes it. */
export function NotNow({ contact, touch, onClose, onReport }: Props) {
  const words = useWords();
  const name = nameOf(contact);
  const [way, setWay] = useState<Ending['way']>('later');
  const [line, setLine] = useState('');
  const [heard, setHeard] = useState('');
  const [reason, setReason] = useState('said no');
  const [tried, setTried] = useState(false);
  const reading = useWhen(line, contact.id);
  const endingOf = (day: string): Ending => (way === 'stop' ? { way: 'stop', reason } : { way: 'later', day });
  const faults = missing(endingOf(dayOf(reading.when)), heard);
  const save = async () => {
    setTried(true);
    const when = way === 'later' ? await reading.now() : null;
    const ending = endingOf(dayOf(when));
    if (Object.keys(missing(ending, heard)).length > 0) return;
    onClose();
    onReport(endingReport({ contact: contact.id, touch: touch.id, planned: touch.channel, heard }, ending));
  };
  return (
    <Dialog title={words('notnow.title', { name })} closeLabel={words('dialog.close')} onClose={onClose}>
      <form
        className="stack loose"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p className="sm t2">{words('wrap.lead')}</p>
        <fieldset className="choices">
          <legend>{words('wrap.what_next')}</legend>
          {ways.map(([value, text]) => (
            <label key={value} className={way === value ? 'on' : ''}>
              <input type="radio" name="way" value={value} checked={way === value} onChange={() => setWay(value)} />
              {words(text)}
            </label>
          ))}
        </fieldset>
        {way === 'later' && (
          <WhenLine
            label={words('wrap.back_on')}
            hint={words('notnow.hint')}
            value={line}
            onValue={setLine}
            reading={reading}
            fault={tried && faults.day && !reading.asking ? (reading.refused ?? words(faults.day)) : undefined}
            picks={[
              { line: 'in 2 months', text: words('notnow.months', { months: 2 }) },
              { line: 'in 6 months', text: words('notnow.months', { months: 6 }) },
            ]}
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
        <TextArea
          label={words('notnow.words')}
          hint={words('wrap.heard_hint')}
          fault={tried && faults.words ? words(faults.words) : undefined}
          value={heard}
          onText={setHeard}
        />
        <div className="row wrap">
          <Button type="submit" look="primary">
            {words('wrap.save')}
          </Button>
          <span className="sm t3 grow">{words('wrap.gate', { name })}</span>
        </div>
      </form>
    </Dialog>
  );
}
