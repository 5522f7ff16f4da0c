import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { call } from '../../api/client';
import { contactQuery, preparedQuery } from '../../api/queries';
import type { Contact, ContactFile, OutcomeReport, Prepared, Touch } from '../../api/shapes';
import { Avatar } from '../../parts/ui/Avatar';
import { Button } from '../../parts/ui/Button';
import { Chip } from '../../parts/ui/Chip';
import { Icon } from '../../parts/ui/Icon';
import { useKeys } from '../../shell/keys';
import { useDone } from '../../shell/undo';
import { nameOf, wordOf } from '../../words/names';
import { clock, dayName } from '../../words/time';
import { useWords, type Word } from '../../words/words';
import { Known } from './Known';
import { Later } from './Later';
import { isSpoken, type OutcomeChoice, outcomesOf } from './outcomes';
import { Preparation } from './Preparation';
import { ReplyClock } from './ReplyClock';
import { WrapUp } from './WrapUp';

type Open = { what: 'nothing' } | { what: 'later' } | { what: 'wrap-up'; outcome: string };

/** The address that a mail programme opens with the draft in it. */
function mailTo(address: string, draft: Prepared['draft']) {
  const body = draft ? `?subject=${encodeURIComponent(draft.subject)}&body=${encodeURIComponent(draft.text)}` : '';
  return `mailto:${address}${body}`;
}

/** One contact, ready to act on: why now, what to say, and what came of it. */
export function Card({ contact: id, onDone }: { contact: string; onDone: () => void }) {
  const words = useWords();
  const file = useQuery(contactQuery(id));
  if (file.error) {
    return (
      <section className="focus">
        <div className="scroll" role="alert">
          <p>{words('state.failed', { why: file.error.message })}</p>
          <Button onClick={() => void file.refetch()}>{words('state.try_again')}</Button>
        </div>
      </section>
    );
  }
  const touch = file.data?.next;
  if (!file.data || !touch) return <section className="focus" aria-busy={file.isPending} />;
  return <Ready key={touch.id} touch={touch} file={file.data} onDone={onDone} />;
}

type Props = { touch: Touch; file: ContactFile; onDone: () => void };

function Ready({ touch, file, onDone }: Props) {
  const words = useWords();
  // What to say comes on its own: without it one still sees who and why, and says what came of it.
  const preparing = useQuery(preparedQuery(file.contact.id));
  const prepared = preparing.data;
  const queries = useQueryClient();
  const { done, failed } = useDone();
  const [open, setOpen] = useState<Open>({ what: 'nothing' });
  const contact: Contact = file.contact;
  const name = nameOf(contact);
  const phone = contact.phones[0]?.number;
  const address = contact.emails.find((email) => !email.bounced_at)?.address;
  const outcomes = outcomesOf(touch.channel);
  // A phone shows the card folded; there is room for all of it elsewhere.
  const [unfolded, setUnfolded] = useState(false);

  // Finishing schedules: the toast names the date that was just set.
  const recorded = async (outcome: string) => {
    onDone();
    const fresh = await queries.fetchQuery({ ...contactQuery(contact.id), staleTime: 0 }).catch(() => null);
    const next = fresh?.next;
    const values = { name, outcome: outcomeWord(outcome) };
    await done(
      next
        ? words('outcome.recorded_next', {
            ...values,
            channel: words(wordOf('channel', next.channel)),
            when: `${dayName(words.intl, Date.parse(next.due_at))} ${clock(words.intl, Date.parse(next.due_at))}`,
          })
        : words('outcome.recorded', values),
    );
  };
  const outcomeWord = (outcome: string) => {
    const known = outcomes.find((choice) => choice.outcome === outcome);
    return known ? words(known.name) : outcome;
  };
  const record = useMutation({
    mutationFn: (report: OutcomeReport) => call('POST', '/outcomes', report),
    onSuccess: (_answer, report) => recorded(report.outcome),
    onError: failed,
  });
  const choose = (choice: OutcomeChoice | undefined) => {
    if (!choice || record.isPending) return;
    if (choice.gate) setOpen({ what: 'wrap-up', outcome: choice.outcome });
    else record.mutate({ contact: contact.id, touch: touch.id, outcome: choice.outcome });
  };
  const callThem = phone ? () => location.assign(`tel:${phone}`) : undefined;
  const mailThem = address ? () => location.assign(mailTo(address, prepared?.draft ?? null)) : undefined;
  const openLater = () => setOpen({ what: 'later' });
  const finish = () => choose(outcomes[0]);
  useKeys({
    C: callThem,
    E: mailThem,
    H: openLater,
    D: finish,
    '1': () => choose(outcomes[0]),
    '2': () => choose(outcomes[1]),
    '3': () => choose(outcomes[2]),
    '4': () => choose(outcomes[3]),
  });

  const speaks = isSpoken(touch.channel);
  const place = [[contact.title, file.organization?.name].filter(Boolean).join(', '), contact.address.city];
  const reason = touch.why[0]?.sentence ?? '';
  const callButton = callThem && (
    <Button look={speaks ? 'primary' : 'plain'} size="large" icon="phone" shortcut="C" onClick={callThem}>
      {words('act.call')}
    </Button>
  );
  const mailButton = mailThem && (
    <Button look={speaks ? 'plain' : 'primary'} size="large" icon="mail" shortcut="E" onClick={mailThem}>
      {words('act.email')}
    </Button>
  );
  return (
    <section className="focus" aria-label={words('today.card', { name })}>
      <div className="scroll">
        <div className="person">
          <Avatar name={name} size="large" />
          <div className="grow">
            <h2 className="name">
              <Link to="/contacts/$id" params={{ id: contact.id }}>
                {name}
              </Link>
            </h2>
            <p className="t2 sm">
              {place.filter(Boolean).join(' · ')} ·{' '}
              <span className="num">{words('today.there', { time: clock(words.intl, Date.now(), touch.zone) })}</span>
            </p>
          </div>
          {touch.choice === 'inquiry' && (
            <ReplyClock from={Date.parse(touch.due_at)} until={Date.parse(touch.window_end)} name={name} />
          )}
        </div>
        <div className="why-now">
          <Icon name="bolt" />
          <div>
            <span className="b">{touch.subject}</span>
            {touch.subject && (/[.?!…]$/.test(touch.subject) ? ' ' : '. ')}
            <span className="t2">{reason}</span>
          </div>
        </div>
        <button
          type="button"
          className="ready"
          aria-expanded={unfolded}
          aria-controls="prepared"
          onClick={() => setUnfolded(!unfolded)}
        >
          {prepared?.call_plan && <Chip icon="note">{words('card.plan_ready')}</Chip>}
          {prepared?.call_plan?.voicemail && (
            <Chip icon="voicemail">
              {words('card.voicemail_ready', { seconds: prepared.call_plan.voicemail.seconds })}
            </Chip>
          )}
          {prepared?.draft && <Chip icon="file">{words('card.draft_ready')}</Chip>}
          <span className="sm m">{words(unfolded ? 'card.fold' : 'card.unfold')}</span>
        </button>
        <div id="prepared" className={unfolded ? 'cols' : 'cols folded'}>
          {prepared && <Preparation prepared={prepared} givenName={contact.given_name || name} />}
          {!prepared && (
            <div aria-busy={preparing.isPending}>
              {preparing.error && (
                <div className="card body" role="alert">
                  <p>{words('state.failed', { why: preparing.error.message })}</p>
                  <Button onClick={() => void preparing.refetch()}>{words('state.try_again')}</Button>
                </div>
              )}
            </div>
          )}
          <Known asset={prepared?.asset ?? null} file={file} />
        </div>
        <div className="card after" role="group" aria-label={words('outcome.title')}>
          {outcomes.map((choice, index) => (
            <button
              key={choice.outcome}
              type="button"
              disabled={record.isPending}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => choose(choice)}
            >
              <b>
                {words(choice.name)} <kbd aria-hidden="true">{index + 1}</kbd>
              </b>
              <span className="t2">{words(choice.then as Word)}</span>
            </button>
          ))}
        </div>
      </div>
      <div className="actions">
        {speaks ? callButton : mailButton}
        {speaks ? mailButton : callButton}
        <Button look="quiet" size="large" icon="clock" shortcut="H" onClick={openLater}>
          {words('act.later')}
        </Button>
        <span className="right desk">
          <Button look="quiet" size="large" icon="check" shortcut="D" onClick={finish}>
            {words(speaks ? 'act.done' : 'act.sent')}
          </Button>
        </span>
      </div>
      {open.what === 'later' && <Later contact={contact.id} name={name} onClose={() => setOpen({ what: 'nothing' })} />}
      {open.what === 'wrap-up' && (
        <WrapUp
          contact={contact.id}
          name={name}
          times={prepared?.call_plan?.times ?? []}
          touch={touch}
          outcome={open.outcome}
          onClose={() => setOpen({ what: 'nothing' })}
          onRecorded={(outcome) => void recorded(outcome)}
        />
      )}
    </section>
  );
}
