import { useEffect, useState } from 'react';

import { Refused } from '../../api/client';
import { readWhen, type When } from '../../api/when';
import { clock, dayName } from '../../words/time';
import { useWords } from '../../words/words';
import { Button } from './Button';
import { Input } from './Field';
import { Icon } from './Icon';

/** A pause in typing before the words are read. */
const pause = 120;

type Props = {
  label: string;
  hint?: string;
  fault?: string | undefined;
  text: string;
  onText: (text: string) => void;
  /** The day and time as the server reads them; null while there are none. */
  onRead: (when: When | null) => void;
  /** Whose hours and clock it concerns. */
  contact?: string | undefined;
  zone?: string | undefined;
  placeholder?: string;
};

/** "thu 3 dec 14:00", "in 2 weeks": typed words, read by the server, with the full reading shown and free times to pick. */
export function TypedDate({ label, hint, fault, text, onText, onRead, contact, zone, placeholder }: Props) {
  const words = useWords();
  const [when, setWhen] = useState<When | null>(null);
  const [refused, setRefused] = useState('');
  useEffect(() => {
    const asked = new AbortController();
    const say = (read: When | null, why = '') => {
      setWhen(read);
      setRefused(why);
      onRead(read?.at ? read : null);
    };
    if (!text.trim()) {
      say(null);
      return;
    }
    const timer = setTimeout(() => {
      readWhen({ text, contact, zone }, asked.signal).then(
        (read) => asked.signal.aborted || say(read),
        (why: Error) => asked.signal.aborted || say(null, why instanceof Refused ? why.message : ''),
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
    // onRead is the caller's setter: a new one is no reason to ask again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [text, contact, zone]);
  const choices = when?.choices ?? [];
  return (
    <div className="stack">
      <Input
        label={label}
        hint={hint}
        fault={fault ?? (refused || undefined)}
        value={text}
        placeholder={placeholder}
        onText={onText}
        autoComplete="off"
        spellCheck={false}
      />
      <div className="stack" aria-live="polite">
        {when?.at && (
          <p className={when.clash ? 'parsed clash' : 'parsed'}>
            <Icon name={when.clash ? 'warn' : 'check'} small />
            <span>
              {when.reading}
              <span className="t2 rest">
                {when.their_reading && ` · ${when.their_reading}`}
                {when.clash ? ` · ${when.clash}` : when.is_free ? ` · ${words('when.free')}` : ''}
              </span>
            </span>
          </p>
        )}
        {choices.length > 0 && (
          <div className="row wrap">
            <span className="sm t3">{words('when.or_pick')}</span>
            {choices.slice(0, 3).map((choice) => (
              <Button
                key={choice.at}
                size="small"
                icon="calendar"
                onClick={() => onText(choice.local.slice(0, 16).replace('T', ' '))}
              >
                {`${dayName(words.intl, Date.parse(`${choice.local.slice(0, 16)}Z`), 'UTC')} ${clock(words.intl, Date.parse(`${choice.local.slice(0, 16)}Z`), 'UTC')}`}
              </Button>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
