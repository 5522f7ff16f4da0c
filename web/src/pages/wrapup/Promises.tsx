import { useState } from 'react';

import { Button, IconButton } from '../../parts/ui/Button';
import { Icon } from '../../parts/ui/Icon';
import { Segmented } from '../../parts/ui/Tabs';
import { useWords } from '../../words/words';
import { useWhen } from '../today/asks';
import { dayOf } from '../today/later';
import { WhenLine } from '../today/WhenLine';
import type { Promised } from './report';

type Row = {
  key: string;
  day: string;
  icon: 'note' | 'file' | 'person' | 'calendar';
  text: string;
  remove?: () => void;
};
type Props = {
  contact: string;
  name: string;
  promises: Promised[];
  onPromises: (promises: Promised[]) => void;
  /** What follows from the rest of the page: the recap, the next step. */
  follows: { day: string; text: string; icon: 'note' | 'calendar' }[];
};

/** What either side promised, each with its day, and what follows; one typed line adds one. */
export function Promises({ contact, name, promises, onPromises, follows }: Props) {
  const words = useWords();
  const [side, setSide] = useState<Promised['side']>('ours');
  const [line, setLine] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  const reading = useWhen(line, contact);
  const add = async () => {
    if (!line.trim()) return;
    const when = await reading.now();
    const due = dayOf(when);
    if (!when || !due) return setFault(words('wrapup.need_due'));
    if (!when.what.trim()) return setFault(words('wrapup.need_promise'));
    onPromises([...promises, { side, what: when.what.trim(), due }]);
    setLine('');
    setFault(undefined);
  };
  const dayText = (day: string) =>
    words.intl.formatDate(`${day}T12:00:00Z`, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  const rows: Row[] = [
    ...follows.map((one) => ({ ...one, key: `follows ${one.icon}` })),
    ...promises.map((one, index) => ({
      key: `promise ${index}`,
      day: one.due,
      icon: one.side === 'ours' ? ('file' as const) : ('person' as const),
      text:
        one.side === 'ours'
          ? words('wrapup.you_do', { what: one.what })
          : words('wrapup.they_do', { name, what: one.what }),
      remove: () => onPromises(promises.filter((_, at) => at !== index)),
    })),
  ].sort((a, b) => a.day.localeCompare(b.day));
  return (
    <article className="card">
      <header>
        <h2>{words('wrapup.promised')}</h2>
      </header>
      <div className="body stack">
        {rows.length > 0 && (
          <ul className="sched">
            {rows.map((row) => (
              <li key={row.key}>
                <time dateTime={row.day}>{dayText(row.day)}</time>
                <Icon name={row.icon} small />
                <span className="grow">{row.text}</span>
                {row.remove && (
                  <IconButton icon="close" label={words('wrapup.take_out', { name: row.text })} onClick={row.remove} />
                )}
              </li>
            ))}
          </ul>
        )}
        <form
          className="promise-line"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <Segmented
            label={words('wrapup.who_promised')}
            value={side}
            onValue={setSide}
            options={[
              { value: 'ours', text: words('wrapup.you') },
              { value: 'theirs', text: name },
            ]}
          />
          <div className="grow">
            <WhenLine
              label={words('wrapup.promise')}
              hint={words('wrapup.promise_hint')}
              value={line}
              onValue={(text) => {
                setLine(text);
                setFault(undefined);
              }}
              reading={reading}
              fault={fault}
            />
          </div>
          <Button type="submit" disabled={!line.trim()}>
            {words('wrapup.add')}
          </Button>
        </form>
      </div>
    </article>
  );
}
