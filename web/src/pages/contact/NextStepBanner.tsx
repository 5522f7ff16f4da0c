import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import type { ContactFile } from '../../api/shapes';
import { Button } from '../../parts/ui/Button';
import { Icon, type IconName } from '../../parts/ui/Icon';
import { wordOf } from '../../words/names';
import { clock, dayName } from '../../words/time';
import { useWords } from '../../words/words';
import type { Changes } from './file';
import { SetNextStep } from './SetNextStep';
import { type Standing, standingOf } from './standing';

const icons: Record<Standing['tone'], IconName> = { ok: 'calendar', warn: 'clock', danger: 'warn', wait: 'pause' };

/** What happens next, and how safe that is. */
export function NextStepBanner({ file, changes, now }: { file: ContactFile; changes: Changes; now: number }) {
  const words = useWords();
  const [setting, setSetting] = useState(false);
  const standing = standingOf(file.contact, file.deals, file.next, now);
  const { title, more } = useSentences(standing);
  const day = standing.what === 'step' ? standing.step.at.slice(0, 10) : null;
  return (
    <section className={`next ${standing.tone}`} aria-label={words('contact.next_step')}>
      {day ? (
        <div className="cal" aria-hidden="true">
          <small>{words.intl.formatDate(`${day}T12:00`, { month: 'short' })}</small>
          <b>{words.intl.formatDate(`${day}T12:00`, { day: 'numeric' })}</b>
        </div>
      ) : (
        <Icon name={icons[standing.tone]} />
      )}
      <div className="grow">
        <p className="b">{title}</p>
        {more && <p className="sm t2">{more}</p>}
      </div>
      {standing.what !== 'stopped' && (
        <>
          <Button look={standing.tone === 'danger' ? 'primary' : 'plain'} onClick={() => setSetting(true)}>
            {words(standing.what === 'step' ? 'step.change' : 'step.set')}
          </Button>
          {file.next && (
            <Link to="/today" search={{ contact: file.contact.id }} className="btn desk">
              <Icon name="note" small />
              {words('step.prepare')}
            </Link>
          )}
        </>
      )}
      {setting && <SetNextStep file={file} changes={changes} onClose={() => setSetting(false)} />}
    </section>
  );
}

function useSentences(standing: Standing): { title: string; more: string } {
  const words = useWords();
  const date = (day: string) =>
    words.intl.formatDate(`${day}T12:00`, { weekday: 'long', day: 'numeric', month: 'long' });
  switch (standing.what) {
    case 'step': {
      const { step, is } = standing;
      const when = `${date(step.at.slice(0, 10))} ${step.at.slice(11, 16)}`;
      return {
        title: words(is === 'lapsed' ? 'step.lapsed_title' : 'step.title', { when, what: step.what }),
        more: words('step.more', {
          channel: words(wordOf('channel', step.channel)),
          zone: step.zone,
          is: words(wordOf('step.is', is)),
        }),
      };
    }
    case 'touch':
      return {
        title: words('step.touch_title', {
          channel: words(wordOf('channel', standing.touch.channel)),
          when: whenOf(words, standing.touch.due_at),
        }),
        more: sentence(standing.touch.subject || standing.touch.why[0]?.sentence || ''),
      };
    case 'nothing':
      return {
        title: words('step.none_title'),
        more: standing.touch
          ? words('step.none_meanwhile', {
              channel: words(wordOf('channel', standing.touch.channel)),
              when: whenOf(words, standing.touch.due_at),
              subject: sentence(standing.touch.subject),
            })
          : words('step.none_at_all'),
      };
    case 'stopped':
      return {
        title: words('step.stopped_title', {
          reason: words(wordOf('stop', standing.reason)),
          when: dayName(words.intl, Date.parse(standing.at)),
        }),
        more: standing.words ? `“${standing.words}”` : words('step.stopped_more'),
      };
    case 'paused':
      return {
        title: standing.until ? words('step.paused_until', { when: date(standing.until) }) : words('step.paused'),
        more: standing.why,
      };
  }
}

const whenOf = (words: ReturnType<typeof useWords>, at: string) =>
  `${dayName(words.intl, Date.parse(at))} ${clock(words.intl, Date.parse(at))}`;

const sentence = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
