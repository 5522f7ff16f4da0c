import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { ContactFile } from '../../api/shapes';
import { Button } from '../../parts/ui/Button';
import { Input } from '../../parts/ui/Field';
import { Select } from '../../parts/ui/Select';
import { TouchDots } from '../../parts/ui/Progress';
import { nameOf, wordOf } from '../../words/names';
import { clock, dayName } from '../../words/time';
import { useWords } from '../../words/words';
import { Ask } from './Ask';
import { cadenceQuery, cadencesQuery, type Changes } from './file';
import { PauseUntil } from './Pause';

type Props = { file: ContactFile; changes: Changes };
type Open = 'nothing' | 'change' | 'pause' | 'leave';

/** Where the contact walks: which step of how many, what comes next and when; paused, resumed, changed. */
export function CadenceStrip({ file, changes }: Props) {
  const words = useWords();
  const { contact, next } = file;
  const name = nameOf(contact);
  const walk = contact.enrollment;
  const cadence = useQuery({ ...cadenceQuery(walk?.name ?? ''), enabled: !!walk });
  const [open, setOpen] = useState<Open>('nothing');
  const close = () => setOpen('nothing');
  const steps = cadence.data?.steps ?? [];
  const step = walk ? steps[walk.next_step] : undefined;
  const inCadence = walk && next?.cadence;
  const resume = () =>
    void changes.do('POST', '/enrollment/resume', undefined, words('cadence.resumed', { name })).catch(() => undefined);
  const stopped = contact.stops.some(({ lifted_at }) => !lifted_at);
  return (
    <article className="card" aria-labelledby="cadence">
      <header>
        <h2 id="cadence" className="h3">
          {words('cadence.title')}
        </h2>
        {!stopped && (
          <Button size="small" look="quiet" onClick={() => setOpen('change')}>
            {words(walk ? 'cadence.change' : 'cadence.enter')}
          </Button>
        )}
      </header>
      <div className="body stack">
        {walk ? (
          <>
            <div className="row between sm">
              <span className="m">{cadence.data?.title ?? walk.name}</span>
              {next && (
                <span className="num t3">
                  {words('cadence.next', {
                    when: `${dayName(words.intl, Date.parse(next.due_at))} ${clock(words.intl, Date.parse(next.due_at))}`,
                  })}
                </span>
              )}
            </div>
            {steps.length > 0 && (
              <div className="row between sm">
                <TouchDots
                  kinds={steps.map(({ kind }, at) =>
                    at < walk.next_step ? (kind === 'ask' ? 'ask' : 'value') : 'neither',
                  )}
                />
                <span className="t2 num">
                  {words('cadence.step', { step: Math.min(walk.next_step + 1, steps.length), count: steps.length })}
                </span>
              </div>
            )}
            {walk.paused ? (
              <p className="sm t2">
                {walk.paused.until
                  ? words('cadence.paused_until', {
                      when: dayName(words.intl, Date.parse(`${walk.paused.until}T12:00`)),
                    })
                  : words('cadence.paused')}
                {walk.paused.why && ` · ${walk.paused.why}`}
              </p>
            ) : (
              step && (
                <p className="sm">
                  {inCadence
                    ? words('cadence.comes', {
                        channel: words(wordOf('channel', step.channel)),
                        about: step.about || next.subject,
                      })
                    : words('cadence.waits', {
                        subject: next?.subject || words(wordOf('channel', next?.channel ?? step.channel)),
                      })}
                </p>
              )
            )}
            <div className="row">
              {walk.paused ? (
                <Button size="small" icon="play" onClick={resume}>
                  {words('cadence.resume')}
                </Button>
              ) : (
                <Button size="small" icon="pause" onClick={() => setOpen('pause')}>
                  {words('cadence.pause')}
                </Button>
              )}
              <Button size="small" look="quiet" onClick={() => setOpen('leave')}>
                {words('cadence.leave')}
              </Button>
            </div>
          </>
        ) : (
          <p className="sm t2">
            {words(stopped ? 'cadence.none_stopped' : 'cadence.none', {
              temperature: words(wordOf('temperature', contact.temperature)),
            })}
          </p>
        )}
      </div>
      {open === 'change' && <Change file={file} changes={changes} onClose={close} />}
      {open === 'pause' && (
        <PauseUntil
          title={words('cadence.pause_dialog', { name })}
          onSave={(until, why) =>
            changes.do('POST', '/enrollment/pause', { until, why }, words('cadence.paused_now', { name }))
          }
          onClose={close}
        />
      )}
      {open === 'leave' && <Leave file={file} changes={changes} onClose={close} />}
    </article>
  );
}

function Change({ file, changes, onClose }: Props & { onClose: () => void }) {
  const words = useWords();
  const cadences = useQuery(cadencesQuery);
  const name = nameOf(file.contact);
  const others = (cadences.data?.items ?? []).filter((each) => each.name !== file.contact.enrollment?.name);
  const [chosen, setChosen] = useState('');
  const cadence = others.find((each) => each.name === chosen);
  return (
    <Ask
      title={words('cadence.dialog', { name })}
      save={words('cadence.enter_now')}
      ready={chosen !== ''}
      onSave={() =>
        changes.do(
          'POST',
          '/enrollment',
          { cadence: chosen },
          words('cadence.entered', { name, cadence: cadence?.title ?? chosen }),
        )
      }
      onClose={onClose}
    >
      <Select
        label={words('cadence.which')}
        hint={file.contact.enrollment ? words('cadence.leaves', { cadence: file.contact.enrollment.name }) : undefined}
        value={chosen}
        onValue={setChosen}
        options={others.map((each) => ({
          value: each.name,
          text: each.title || each.name,
          more: words('cadence.steps', { count: each.steps.length }),
        }))}
      />
      {cadence && (
        <ol className="sched">
          {cadence.steps.slice(0, 4).map((step, at) => (
            <li key={at}>
              <span className="n t3 num">{at + 1}</span>
              <span className="t3">{words(wordOf('channel', step.channel))}</span>
              <span className="trunc">{step.about}</span>
            </li>
          ))}
        </ol>
      )}
    </Ask>
  );
}

function Leave({ file, changes, onClose }: Props & { onClose: () => void }) {
  const words = useWords();
  const [why, setWhy] = useState('');
  const name = nameOf(file.contact);
  return (
    <Ask
      title={words('cadence.leave_dialog', { name })}
      save={words('cadence.leave')}
      onSave={() =>
        changes.do('DELETE', `/enrollment?${new URLSearchParams({ why })}`, undefined, words('cadence.left', { name }))
      }
      onClose={onClose}
    >
      <Input label={words('contact.why')} hint={words('cadence.leave_hint', { name })} value={why} onText={setWhy} />
    </Ask>
  );
}
