import { useEffect, useState } from 'react';

import { Refused } from '../../api/client';
import { readWhen, type When } from '../../api/when';
import { Button } from '../../parts/ui/Button';
import { Icon } from '../../parts/ui/Icon';
import { wallTime } from '../../words/time';
import { useWords } from '../../words/words';

/** A pause in typing before the words are read. */
const pause = 120;

/** Wall time with its zone, as a next step holds it. */
export type Moment = { at: string; zone: string };
export type Read = When & { what?: string };
export type TypedWhen = {
  read: Read | null;
  /** Set once the line names a day and a time. */
  moment: Moment | null;
  /** Why it is no time that can be meant: 30 February, the past. */
  fault: string;
};

const nothing: TypedWhen = { read: null, moment: null, fault: '' };

/** A line read by the server while one types; its date stands anywhere in it. Empty text is not asked about. */
export function useTypedWhen(contact: string, text: string): TypedWhen {
  const [answer, setAnswer] = useState<{ text: string; typed: TypedWhen }>({ text: '', typed: nothing });
  useEffect(() => {
    const asked = new AbortController();
    if (!text.trim()) {
      setAnswer({ text: '', typed: nothing });
      return;
    }
    const say = (typed: TypedWhen) => asked.signal.aborted || setAnswer({ text, typed });
    const timer = setTimeout(() => {
      readWhen({ text, contact }, asked.signal).then(
        (read: Read) =>
          say({
            read,
            moment: read.at && read.local ? { at: read.local.slice(0, 16), zone: read.zone } : null,
            fault: '',
          }),
        (why: Error) => say({ ...nothing, fault: why instanceof Refused ? why.message : '' }),
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [contact, text]);
  // A reading of what stood there a moment ago may be looked at, but nothing is done with it.
  return answer.text === text ? answer.typed : { ...answer.typed, moment: null };
}

/** The full reading under the line: day, time, place, and whether one is free; or the free times to choose from. */
export function WhenReading({ when, onPick }: { when: TypedWhen; onPick: (moment: Moment) => void }) {
  const words = useWords();
  const { read, fault } = when;
  return (
    <div className="reading-line" role="status">
      {!read && fault && <p className="sm t3">{fault}</p>}
      {read?.at && (
        <p className={read.clash ? 'parsed clash' : 'parsed'}>
          <Icon name={read.clash ? 'warn' : 'check'} small />
          <span>
            {read.reading}
            <span className="t2 rest">
              {read.their_reading && ` · ${read.their_reading}`}
              {read.clash ? ` · ${read.clash}` : read.is_free ? ` · ${words('when.free')}` : ''}
            </span>
          </span>
        </p>
      )}
      {read && read.choices.length > 0 && (
        <div className="row wrap">
          <span className="sm t3">{words('when.or_pick')}</span>
          {read.choices.slice(0, 3).map((choice) => (
            <Button
              key={choice.at}
              size="small"
              icon="calendar"
              onClick={() => onPick({ at: choice.local.slice(0, 16), zone: read.zone })}
            >
              {wallTime(words.intl, choice.local.slice(0, 16))}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
