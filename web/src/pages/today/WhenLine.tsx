import { Icon } from '../../parts/ui/Icon';
import { Input } from '../../parts/ui/Field';
import { wallTime } from '../../words/time';
import { useWords } from '../../words/words';
import type { FreeTime } from './answers';
import type { Reading } from './asks';

type Props = {
  label: string;
  hint?: string;
  value: string;
  onValue: (text: string) => void;
  reading: Reading;
  fault?: string | undefined;
  /** Lines that may be taken with one press: the words and what they say on the button. */
  picks?: { line: string; text: string }[];
  /** A time alone is no answer here: a free one is offered. */
  needsTime?: boolean;
  onTime?: (time: FreeTime) => void;
};

/** One line in one's own words, and below it the full reading of the day and time in it. */
export function WhenLine({ label, hint, value, onValue, reading, fault, picks = [], needsTime, onTime }: Props) {
  const words = useWords();
  const { when } = reading;
  const offered = when && needsTime && !when.at ? when.choices.slice(0, 3) : [];
  return (
    <div className="stack when">
      <Input
        label={label}
        // The reading takes the place of the hint: one line below the field, whatever it says.
        hint={value.trim() ? undefined : hint}
        fault={fault}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onValue(event.target.value)}
      />
      <div className={value.trim() ? 'read-as' : 'read-as none'} role="status">
        {when?.on_reply && (
          <p className="ok">
            <Icon name="check" small />
            {words('when.on_reply')}
          </p>
        )}
        {when && !when.on_reply && (
          <p className={when.clash ? 'warn' : 'ok'}>
            <Icon name={when.clash ? 'warn' : 'check'} small />
            <span>
              {when.reading}{' '}
              <span className="t3">
                {when.their_reading && <>· {when.their_reading} </>}
                {when.clash ? `· ${when.clash}` : when.at ? `· ${words('when.free')}` : ''}
              </span>
            </span>
          </p>
        )}
        {reading.refused && !fault && <p className="t2">{reading.refused}</p>}
      </div>
      {offered.length > 0 && (
        <div className="row wrap picks">
          <span className="xs t3">{words('when.choose_time')}</span>
          {offered.map((time) => (
            <button key={time.at} type="button" className="chip line num pick" onClick={() => onTime?.(time)}>
              {wallTime(words.intl, time.local.slice(0, 16))}
            </button>
          ))}
        </div>
      )}
      {offered.length === 0 && picks.length > 0 && (
        <div className="row wrap picks">
          <span className="xs t3">{words('when.pick')}</span>
          {picks.map((pick) => (
            <button key={pick.line} type="button" className="chip line num pick" onClick={() => onValue(pick.line)}>
              {pick.text}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
