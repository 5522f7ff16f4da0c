import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';

import { call, Refused } from '../../api/client';
import { contactQuery, sessionQuery } from '../../api/queries';
import type { ContactFile, Touch } from '../../api/shapes';
import { Avatar } from '../../parts/ui/Avatar';
import { Button } from '../../parts/ui/Button';
import { Chip } from '../../parts/ui/Chip';
import { Icon } from '../../parts/ui/Icon';
import { useKeys } from '../../shell/keys';
import { nameOf, wordOf } from '../../words/names';
import { clock, dayName, wallTime } from '../../words/time';
import { useWords, type Word } from '../../words/words';
import type { Fitting } from './answers';
import { freeTimesQuery, readyQuery, type Report, useFresh, useGone } from './asks';
import { Assets } from './Assets';
import { Known } from './Known';
import { mailTo, textWith } from './mail';
import { isSettled, isSpoken, keptBy, type OutcomeChoice, outcomesOf } from './outcomes';
import { Preparation } from './Preparation';
import { ReplyClock } from './ReplyClock';
import { useSwipe } from './useSwipe';

// The dialogs come on their own: the first screen does without them.
const dialogs = () => import('./dialogs');
const EditPlan = lazy(() => dialogs().then((all) => ({ default: all.EditPlan })));
const HandOver = lazy(() => dialogs().then((all) => ({ default: all.HandOver })));
const Later = lazy(() => dialogs().then((all) => ({ default: all.Later })));
const NotNow = lazy(() => dialogs().then((all) => ({ default: all.NotNow })));
const OfferTimes = lazy(() => dialogs().then((all) => ({ default: all.OfferTimes })));

type Open = 'nothing' | 'later' | 'not now' | 'hand over' | 'edit' | 'offer';
/** `lockedBy`: the colleague who has it open, as far as the list knows. */
type Locked = { lockedBy: string | null | undefined };
type Props = Locked & { contact: string; onGone: () => void };

/** One contact, ready to act on: why now, what to say, and what came of it. */
export function Card({ contact: id, lockedBy, onGone }: Props) {
  const words = useWords();
  const file = useQuery(contactQuery(id));
  if (file.error && !file.data) {
    return (
      <section className="focus">
        <div className="scroll" role="alert">
          <p>{words('state.failed', { why: file.error.message })}</p>
          <Button onClick={() => void file.refetch()}>{words('state.try_again')}</Button>
        </div>
      </section>
    );
  }
  if (!file.data) return <section className="focus skeleton late" aria-busy={file.isPending} />;
  const touch = file.data.next;
  if (!touch) return <Ended file={file.data} />;
  return <Ready key={`${id} ${touch.id}`} touch={touch} file={file.data} lockedBy={lockedBy} onGone={onGone} />;
}

/** Nothing is planned for who asked us to stop: the card says so, and where that is changed. */
function Ended({ file }: { file: ContactFile }) {
  const words = useWords();
  const name = nameOf(file.contact);
  return (
    <section className="focus" aria-label={words('today.card', { name })}>
      <div className="scroll stack">
        <h2>{name}</h2>
        <p className="t2">{words('today.ended', { name })}</p>
        <Link to="/contacts/$id" params={{ id: file.contact.id }}>
          {words('today.open_contact')}
        </Link>
      </div>
    </section>
  );
}

/** Since when, in words: "4 minutes ago". */
function ago(intl: ReturnType<typeof useWords>['intl'], at: string, now: number) {
  const minutes = Math.round((Date.parse(at) - now) / 60_000);
  if (minutes > -60) return intl.formatRelativeTime(minutes, 'minute');
  if (minutes > -60 * 36) return intl.formatRelativeTime(Math.round(minutes / 60), 'hour');
  return intl.formatRelativeTime(Math.round(minutes / 60 / 24), 'day');
}

/** A sentence of the planner begins small, as it stands in the middle of others. */
const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

function WhyNow({ touch, file }: { touch: Touch; file: ContactFile }) {
  const words = useWords();
  const { inquiry, reply_owed: reply } = file.contact;
  const reasons = touch.why.map(({ sentence }) => sentence).filter(Boolean);
  const [first = '', ...others] = reasons;
  const asked = touch.choice === 'inquiry' && inquiry;
  const wrote = touch.choice === 'reply owed' && reply;
  const step = file.contact.next_step;
  const agreed = !asked && !wrote && step && step.what === touch.subject;
  const more = asked || wrote || agreed ? reasons : others;
  const [shown, setShown] = useState(false);
  return (
    <div className="why-now">
      <Icon name="bolt" />
      <div className="grow">
        {asked && (
          <p>
            <span className="b">
              {words('why.asked', {
                ago: ago(words.intl, inquiry.at, Date.now()),
                where: inquiry.source ? words('why.where', { source: inquiry.source }) : '',
              })}
            </span>{' '}
            {inquiry.words && <span className="t2">“{inquiry.words}”</span>}
          </p>
        )}
        {wrote && (
          <p>
            <span className="b">{words('why.wrote', { ago: ago(words.intl, reply.since, Date.now()) })}</span>{' '}
            {reply.words && <span className="t2">“{reply.words}”</span>}
          </p>
        )}
        {agreed && (
          <p>
            <span className="b">
              {words(step.agreed ? 'why.agreed' : 'why.planned', {
                channel: words(wordOf('channel', step.channel)).toLowerCase(),
                when: wallTime(words.intl, step.at.slice(0, 16)),
              })}
            </span>{' '}
            <span className="t2">{capital(step.what)}</span>
          </p>
        )}
        {!asked && !wrote && !agreed && (
          <p>
            {touch.subject && !first.includes(touch.subject) && (
              <>
                <span className="b">{capital(touch.subject)}</span>
                {/[.?!…]$/.test(touch.subject) ? ' ' : '. '}
              </>
            )}
            <span className={first.includes(touch.subject) ? 'b' : 't2'}>{capital(first)}</span>
          </p>
        )}
        {shown && (
          <ul className="reasons sm t2" id="reasons">
            {more.map((sentence) => (
              <li key={sentence}>{capital(sentence)}</li>
            ))}
          </ul>
        )}
      </div>
      {more.length > 0 && (
        <button
          type="button"
          className="why-more xs"
          aria-expanded={shown}
          aria-controls="reasons"
          onClick={() => setShown(!shown)}
        >
          {words('why.more')}
        </button>
      )}
    </div>
  );
}

type ReadyProps = Locked & { touch: Touch; file: ContactFile; onGone: () => void };

function Ready({ touch, file, lockedBy, onGone }: ReadyProps) {
  const words = useWords();
  const navigate = useNavigate();
  const fresh = useFresh();
  // What to say comes on its own: without it one still sees who and why, and says what came of it.
  const preparing = useQuery(readyQuery(file.contact.id));
  const prepared = preparing.data;
  const spoken = isSpoken(touch.channel);
  useEffect(() => {
    // Fetched in a quiet moment, so that a key opens them at once.
    const timer = setTimeout(() => void dialogs(), 1_000);
    return () => clearTimeout(timer);
  }, []);
  const free = useQuery({ ...freeTimesQuery(file.contact.id), enabled: spoken });
  const session = useQuery(sessionQuery);
  const [open, setOpen] = useState<Open>('nothing');
  const close = () => setOpen('nothing');
  const { contact } = file;
  const name = nameOf(contact);
  const phone = contact.phones[0]?.number;
  const address = contact.emails.find((email) => !email.bounced_at)?.address;
  const outcomes = outcomesOf(touch.channel);
  // A phone shows the card folded; there is room for all of it elsewhere.
  const [unfolded, setUnfolded] = useState(false);
  const after = useRef<HTMLDivElement>(null);
  const assets: Fitting[] = prepared?.assets ?? [];
  const [added, setAdded] = useState<Set<string>>(new Set());

  // Whoever opens an inquiry has it for ten minutes; the server says who was first.
  const opening = useMutation({ mutationFn: () => call('POST', `/queue/${contact.id}/open`) });
  const claim = opening.mutate;
  useEffect(() => {
    if (touch.choice === 'inquiry' && !lockedBy) claim();
  }, [claim, touch.choice, lockedBy]);
  const taken = lockedBy
    ? words('lock.has', { name: lockedBy })
    : opening.error instanceof Refused && opening.error.problem.status === 409
      ? opening.error.message
      : null;

  const record = useGone<Report, unknown>(contact.id, {
    send: (report) => call('POST', '/outcomes', report),
    finished: true,
    onGone,
    // Finishing schedules: the toast names the date that was just set.
    said: async (_answer, report) => {
      const next = (await fresh(contact.id))?.next;
      const known = outcomes.find((choice) => choice.outcome === report.outcome);
      const values = { name, outcome: known ? words(known.name) : report.outcome };
      if (!next) return words('outcome.recorded', values);
      const at = Date.parse(next.due_at);
      return words('outcome.recorded_next', {
        ...values,
        channel: words(wordOf('channel', next.channel)),
        when: `${dayName(words.intl, at)} ${clock(words.intl, at)}`,
      });
    },
  });
  const choose = (choice: OutcomeChoice | undefined) => {
    if (!choice || record.isPending || taken) return;
    if (choice.outcome === 'not now') setOpen('not now');
    else if (choice.gate) {
      void navigate({ to: '/wrapup/$contact', params: { contact: contact.id }, search: { outcome: choice.outcome } });
    } else {
      const kept = choice.outcome === 'none yet' ? keptBy(touch, contact.commitments) : [];
      // Only what went along: a piece that was added to a mail that was not sent was not given.
      const gave = choice.outcome === 'none yet' ? [...added].filter((id) => id !== prepared?.asset?.id) : [];
      record.mutate({
        contact: contact.id,
        touch: touch.id,
        outcome: choice.outcome,
        ...(choice.outcome === 'left voicemail' && prepared?.call_plan?.voicemail
          ? { words: prepared.call_plan.voicemail.text }
          : {}),
        ...(kept.length ? { kept } : {}),
        ...(gave.length ? { assets: gave } : {}),
      });
    }
  };
  const callThem =
    phone && !taken
      ? () => {
          // The dialler comes back to this page: what came of it waits there.
          setUnfolded(true);
          location.assign(`tel:${phone}`);
          after.current?.scrollIntoView({ block: 'nearest' });
        }
      : undefined;
  const mailThem =
    address && !taken
      ? () => {
          const pieces = assets.filter(({ asset }) => added.has(asset.id));
          const draft = prepared?.draft ?? { subject: '', text: '' };
          location.assign(mailTo(address, { subject: draft.subject, text: textWith(draft.text, pieces) }));
        }
      : undefined;
  const act = (what: Open) => (taken ? undefined : () => setOpen(what));
  const finish = taken ? undefined : () => choose(outcomes[0]);
  // A talk whose next step is not settled is wrapped up first; then its recap is a mail like others.
  const wrap =
    !taken && touch.choice === 'meeting' && !spoken && !isSettled(contact)
      ? () =>
          void navigate({
            to: '/wrapup/$contact',
            params: { contact: contact.id },
            search: { outcome: contact.meeting?.held ? 'connected' : 'meeting held' },
          })
      : undefined;
  const named = (what: Word, run: (() => void) | undefined) => run && { what: words(what), run };
  useKeys({
    W: named('act.wrap_up', wrap),
    C: named('act.call', callThem),
    E: named('act.email', mailThem),
    B: named('act.offer', act('offer')),
    P: named('act.edit', act('edit')),
    H: named('act.later', act('later')),
    A: named('act.hand_over', act('hand over')),
    D: named(spoken ? 'act.done' : 'act.sent', finish),
    ...Object.fromEntries(
      outcomes.map((choice, index) => [String(index + 1), named(choice.name, () => choose(choice))]),
    ),
  });
  const swipe = useSwipe(
    () => finish?.(),
    () => act('later')?.(),
  );

  const place = [[contact.title, file.organization?.name].filter(Boolean).join(', '), contact.address.city];
  const zone = contact.zone || touch.zone;
  const callButton = callThem && (
    <Button look={spoken ? 'primary' : 'plain'} size="large" icon="phone" shortcut="C" onClick={callThem}>
      {words('act.call')}
    </Button>
  );
  const mailButton = mailThem && (
    <Button look={spoken || wrap ? 'plain' : 'primary'} size="large" icon="mail" shortcut="E" onClick={mailThem}>
      {words('act.email')}
    </Button>
  );
  return (
    <section className="focus" aria-label={words('today.card', { name })}>
      {swipe.by !== 0 && (
        <div className={`swipe-says ${swipe.by > 0 ? 'right' : 'left'} ${swipe.ready ? 'on' : ''}`} aria-hidden="true">
          <Icon name={swipe.by > 0 ? 'check' : 'clock'} />
          {words(swipe.by > 0 ? 'act.done' : 'act.later')}
        </div>
      )}
      <div
        className="scroll slide-in"
        {...swipe.on}
        style={swipe.by ? { transform: `translateX(${swipe.by}px)` } : undefined}
      >
        <div className="person">
          <Avatar name={name} size="large" />
          <div className="grow">
            <h2 className="name">
              <Link to="/contacts/$id" params={{ id: contact.id }}>
                {name}
              </Link>
            </h2>
            <p className="t2 sm">
              {place.filter(Boolean).join(' · ')}
              {place.some(Boolean) && ' · '}
              <span className="num">{words('today.there', { time: clock(words.intl, Date.now(), touch.zone) })}</span>
            </p>
          </div>
          {touch.choice === 'inquiry' && (
            <ReplyClock from={Date.parse(touch.due_at)} until={Date.parse(touch.window_end)} name={name} />
          )}
        </div>
        {taken && (
          <p className="taken" role="status">
            <Icon name="lock" />
            {taken}
          </p>
        )}
        <WhyNow touch={touch} file={file} />
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
          {assets[0] && (
            <Chip tone="accent" icon="file">
              {assets[0].asset.title}
            </Chip>
          )}
          <span className="sm m">{words(unfolded ? 'card.fold' : 'card.unfold')}</span>
        </button>
        <div id="prepared" className={unfolded ? 'prepared' : 'prepared folded'}>
          <div className="cols">
            {prepared && (
              <Preparation
                prepared={prepared}
                givenName={contact.given_name || name}
                free={free.data?.items ?? []}
                onEdit={() => setOpen('edit')}
              />
            )}
            {!prepared && (
              <div className="skeleton late" aria-busy={preparing.isPending}>
                {preparing.error && (
                  <div className="card body" role="alert">
                    <p>{words('state.failed', { why: preparing.error.message })}</p>
                    <Button onClick={() => void preparing.refetch()}>{words('state.try_again')}</Button>
                  </div>
                )}
              </div>
            )}
            <div className="stack wide">
              <Assets
                assets={assets}
                added={added}
                onAdd={(id) => {
                  const next = new Set(added);
                  if (!next.delete(id)) next.add(id);
                  setAdded(next);
                }}
              />
              <Known file={file} />
            </div>
          </div>
          <div className="card after" role="group" aria-label={words('outcome.title')} ref={after}>
            {outcomes.map((choice, index) => (
              <button
                key={choice.outcome}
                type="button"
                disabled={record.isPending || !!taken}
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
          <div className="more-acts">
            <Button icon="calendar" onClick={act('offer')} disabled={!!taken}>
              {words('act.offer')}
            </Button>
            <Button icon="people" onClick={act('hand over')} disabled={!!taken}>
              {words('act.hand_over')}
            </Button>
            <Button icon="check" onClick={finish} disabled={!!taken}>
              {words(spoken ? 'act.done' : 'act.sent')}
            </Button>
          </div>
        </div>
      </div>
      <div className="actions">
        {wrap && (
          <Button look="primary" size="large" icon="note" shortcut="W" onClick={wrap}>
            {words('act.wrap_up')}
          </Button>
        )}
        {spoken ? callButton : mailButton}
        {spoken ? mailButton : callButton}
        <Button size="large" icon="calendar" shortcut="B" desk onClick={act('offer')} disabled={!!taken}>
          {words('act.offer')}
        </Button>
        <Button look="quiet" size="large" icon="clock" shortcut="H" onClick={act('later')} disabled={!!taken}>
          {words('act.later')}
        </Button>
        <Button look="quiet" size="large" shortcut="A" desk onClick={act('hand over')} disabled={!!taken}>
          {words('act.hand_over')}
        </Button>
        <span className="right desk">
          <Button look="quiet" size="large" icon="check" shortcut="D" onClick={finish} disabled={!!taken}>
            {words(spoken ? 'act.done' : 'act.sent')}
          </Button>
        </span>
      </div>
      <Suspense fallback={null}>
        {open === 'later' && <Later file={file} onClose={close} onGone={onGone} onEdit={() => setOpen('edit')} />}
        {open === 'not now' && (
          <NotNow contact={contact} touch={touch} onClose={close} onReport={(report) => record.mutate(report)} />
        )}
        {open === 'hand over' && (
          <HandOver contact={contact} me={session.data?.seller ?? null} onClose={close} onGone={onGone} />
        )}
        {open === 'edit' && (
          <EditPlan touch={touch} prepared={prepared} name={name} contact={contact.id} onClose={close} />
        )}
        {open === 'offer' && <OfferTimes contact={contact} zone={zone} address={address} onClose={close} />}
      </Suspense>
    </section>
  );
}
