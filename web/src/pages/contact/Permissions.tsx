import { useState } from 'react';

import type { Channel, ContactFile } from '../../api/shapes';
import { Button } from '../../parts/ui/Button';
import { Chip, type Tone } from '../../parts/ui/Chip';
import { Input } from '../../parts/ui/Field';
import { Select } from '../../parts/ui/Select';
import { Checkbox } from '../../parts/ui/Switch';
import { nameOf, wordOf } from '../../words/names';
import { dayName } from '../../words/time';
import { useWords } from '../../words/words';
import { Ask } from './Ask';
import type { Changes } from './file';
import { PauseUntil } from './Pause';

type Props = { file: ContactFile; changes: Changes };
type Permission = ContactFile['contact']['permissions'][number];
type Open = 'nothing' | 'permission' | 'stop' | 'lift' | 'pause';

const tones: Record<Permission['answer'], Tone> = {
  granted: 'ok',
  denied: 'warn',
  withdrawn: 'danger',
  unknown: 'plain',
};

/** The answer that counts for each channel: the latest. `null`: for all of them. */
export function latestOf(permissions: Permission[]): Permission[] {
  const latest = new Map<string, Permission>();
  for (const line of permissions) latest.set(`${line.channel ?? ''}/${line.topic}`, line);
  return [...latest.values()];
}

/** What the contact allows, with who asked and when; and the ends on the record. */
export function Permissions({ file, changes }: Props) {
  const words = useWords();
  const { contact } = file;
  const name = nameOf(contact);
  const [open, setOpen] = useState<Open>('nothing');
  const close = () => setOpen('nothing');
  const stop = contact.stops.find(({ lifted_at }) => !lifted_at);
  const day = (at: string) => dayName(words.intl, Date.parse(at));
  const lines = latestOf(contact.permissions);
  return (
    <article className="card" aria-labelledby="permissions">
      <header>
        <h2 id="permissions" className="h3">
          {words('permission.title')}
        </h2>
        <Button size="small" look="quiet" onClick={() => setOpen('permission')}>
          {words('permission.record')}
        </Button>
      </header>
      <div className="body stack">
        {lines.length === 0 && <p className="sm t2">{words('permission.none', { name })}</p>}
        <ul className="ppl wide">
          {lines.map((line) => (
            <li key={`${line.channel}/${line.topic}`}>
              <span className="grow">
                <span className="m">
                  {line.channel ? words(wordOf('channel', line.channel)) : words('permission.all_channels')}
                </span>
                <span className="t3 xs line">
                  {[line.words && `“${line.words}”`, line.asked_by, day(line.at)].filter(Boolean).join(' · ')}
                  {line.ask_again_on && ` · ${words('permission.again', { when: day(`${line.ask_again_on}T12:00`) })}`}
                </span>
              </span>
              <Chip tone={tones[line.answer]} {...(line.answer === 'granted' ? { icon: 'check' as const } : {})}>
                {words(wordOf('card.permission', line.answer))}
              </Chip>
            </li>
          ))}
        </ul>
        {contact.stops.map((each) => (
          <p key={each.at} className={each.lifted_at ? 'sm t3' : 'sm'}>
            <span className={each.lifted_at ? 'undone' : 'm'}>
              {words('permission.stopped', {
                reason: words(wordOf('stop', each.reason)),
                when: day(each.at),
                by: each.by,
              })}
            </span>
            {each.words && <span className="t3"> “{each.words}”</span>}
            {each.lifted_at && (
              <span> {words('permission.lifted', { when: day(each.lifted_at), why: each.lifted_why })}</span>
            )}
          </p>
        ))}
        {contact.paused && (
          <p className="sm">
            {contact.paused.until
              ? words('step.paused_until', { when: day(`${contact.paused.until}T12:00`) })
              : words('step.paused')}
            {contact.paused.why && <span className="t3"> · {contact.paused.why}</span>}
          </p>
        )}
        <div className="row wrap">
          {stop ? (
            <Button size="small" onClick={() => setOpen('lift')}>
              {words('permission.lift')}
            </Button>
          ) : (
            <>
              {contact.paused ? (
                <Button
                  size="small"
                  icon="play"
                  onClick={() =>
                    void changes
                      .do('POST', '/resume', undefined, words('permission.resumed', { name }))
                      .catch(() => undefined)
                  }
                >
                  {words('permission.resume')}
                </Button>
              ) : (
                <Button size="small" icon="pause" onClick={() => setOpen('pause')}>
                  {words('permission.pause')}
                </Button>
              )}
              <Button size="small" look="quiet" onClick={() => setOpen('stop')}>
                {words('permission.stop')}
              </Button>
            </>
          )}
        </div>
      </div>
      {open === 'permission' && <Record file={file} changes={changes} onClose={close} />}
      {open === 'stop' && <Stop file={file} changes={changes} onClose={close} />}
      {open === 'lift' && <Lift file={file} changes={changes} onClose={close} />}
      {open === 'pause' && (
        <PauseUntil
          title={words('permission.pause_dialog', { name })}
          onSave={(until, why) =>
            changes.do('POST', '/pause', { until, why }, words('permission.paused_now', { name }))
          }
          onClose={close}
        />
      )}
    </article>
  );
}

const channels: Channel[] = ['email', 'call', 'voicemail', 'text message', 'social message', 'card'];
const answers = ['granted', 'denied', 'withdrawn'] as const;
const bases = ['unstated', 'consent', 'contract', 'legitimate interest'] as const;

function Record({ file, changes, onClose }: Props & { onClose: () => void }) {
  const words = useWords();
  const name = nameOf(file.contact);
  const [channel, setChannel] = useState('all');
  const [answer, setAnswer] = useState<string>('granted');
  const [basis, setBasis] = useState<string>('unstated');
  const [said, setSaid] = useState('');
  const [again, setAgain] = useState('');
  return (
    <Ask
      title={words('permission.dialog', { name })}
      save={words('permission.save')}
      ready={said.trim() !== ''}
      onSave={() =>
        changes.do(
          'POST',
          '/permissions',
          {
            channel: channel === 'all' ? null : channel,
            answer,
            basis,
            words: said.trim(),
            ...(again ? { ask_again_on: again } : {}),
          },
          words('permission.saved', { name }),
        )
      }
      onClose={onClose}
    >
      <div className="two">
        <Select
          label={words('permission.channel')}
          value={channel}
          onValue={setChannel}
          options={[
            { value: 'all', text: words('permission.all_channels') },
            ...channels.map((value) => ({ value, text: words(wordOf('channel', value)) })),
          ]}
        />
        <Select
          label={words('permission.answer')}
          value={answer}
          onValue={setAnswer}
          options={answers.map((value) => ({ value, text: words(wordOf('card.permission', value)) }))}
        />
      </div>
      <Input label={words('permission.words')} hint={words('permission.words_hint')} value={said} onText={setSaid} />
      <div className="two">
        <Select
          label={words('permission.basis')}
          value={basis}
          onValue={setBasis}
          options={bases.map((value) => ({ value, text: words(wordOf('permission.basis', value)) }))}
        />
        {answer === 'denied' && (
          <Input
            type="date"
            label={words('permission.ask_again')}
            hint={words('permission.ask_again_hint')}
            value={again}
            onText={setAgain}
          />
        )}
      </div>
    </Ask>
  );
}

const reasons = ['said no', 'not a fit', 'opted out', 'left the organization', 'do not contact', 'died'] as const;

function Stop({ file, changes, onClose }: Props & { onClose: () => void }) {
  const words = useWords();
  const name = nameOf(file.contact);
  const [reason, setReason] = useState<string>('said no');
  const [said, setSaid] = useState('');
  return (
    <Ask
      title={words('permission.stop_dialog', { name })}
      save={words('permission.stop')}
      onSave={() =>
        changes.do('POST', '/stops', { reason, words: said.trim() }, words('permission.stopped_now', { name }))
      }
      onClose={onClose}
    >
      <p className="sm t2">{words('permission.stop_lead')}</p>
      <Select
        label={words('wrap.stop_reason')}
        value={reason}
        onValue={setReason}
        options={reasons.map((value) => ({ value, text: words(wordOf('stop', value)) }))}
      />
      <Input label={words('permission.words')} value={said} onText={setSaid} />
    </Ask>
  );
}

function Lift({ file, changes, onClose }: Props & { onClose: () => void }) {
  const words = useWords();
  const name = nameOf(file.contact);
  const [why, setWhy] = useState('');
  const [asked, setAsked] = useState(false);
  return (
    <Ask
      title={words('permission.lift_dialog', { name })}
      save={words('permission.lift')}
      ready={why.trim() !== ''}
      onSave={() =>
        changes.do('DELETE', '/stops', { why: why.trim(), they_asked: asked }, words('permission.lifted_now', { name }))
      }
      onClose={onClose}
    >
      <Input label={words('contact.why')} value={why} onText={setWhy} />
      <Checkbox on={asked} onChange={setAsked}>
        {words('permission.they_asked', { name })}
      </Checkbox>
    </Ask>
  );
}
