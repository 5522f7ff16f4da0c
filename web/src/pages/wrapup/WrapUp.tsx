import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';

import { call } from '../../api/client';
import { contactQuery, queueQuery } from '../../api/queries';
import type { Channel, ContactFile } from '../../api/shapes';
import { Button, IconButton } from '../../parts/ui/Button';
import { Input, Select, TextArea } from '../../parts/ui/Field';
import { Icon } from '../../parts/ui/Icon';
import { Switch } from '../../parts/ui/Switch';
import { Segmented } from '../../parts/ui/Tabs';
import { TokenField } from '../../parts/ui/TokenField';
import { useToast } from '../../parts/ui/Toast';
import { useKeys } from '../../shell/keys';
import { useDone } from '../../shell/undo';
import { moneyText } from '../../words/money';
import { nameOf, wordOf } from '../../words/names';
import { clock, dayName, wallTime } from '../../words/time';
import { useWords, type Word } from '../../words/words';
import type { Recap } from '../today/answers';
import { freeTimesQuery, useFresh, useWhen, without } from '../today/asks';
import { mailTo } from '../today/mail';
import { isSpoken } from '../today/outcomes';
import { dayAfter } from '../today/later';
import { WhenLine } from '../today/WhenLine';
import { keepDraft, keptDraft } from './draft';
import { Promises } from './Promises';
import { RecapText } from './RecapText';
import {
  channelOf,
  discoveryOf,
  type Heard,
  known,
  missing,
  promisesOf,
  reportOf,
  stepOf,
  type Way,
  namesOf,
} from './report';
import './wrapup.css';

const channels: Channel[] = ['meeting', 'call', 'email', 'text message'];
const stops = ['said no', 'not a fit', 'opted out', 'left the organization'];
const ways: [Way, Word][] = [
  ['step', 'wrapup.way_step'],
  ['later', 'wrapup.way_later'],
  ['stop', 'wrapup.way_stop'],
];
/** How long a pause in typing is before the recap is written again and the page is kept. */
const pause = 400;

function useLater<T>(value: T, ms: number): T {
  const [late, setLate] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return late;
}

/** From a talk to its recap in under three minutes: what was heard, what follows, who promised what. */
export function WrapUp() {
  const words = useWords();
  const { contact: id } = useParams({ from: '/wrapup/$contact' });
  const file = useQuery({ ...contactQuery(id), refetchOnWindowFocus: false });
  if (file.error && !file.data) {
    return (
      <div className="alone" role="alert">
        <h1>{words('wrapup.title', { name: '' })}</h1>
        <p>{words('state.failed', { why: file.error.message })}</p>
        <Button onClick={() => void file.refetch()}>{words('state.try_again')}</Button>
      </div>
    );
  }
  if (!file.data) return <p className="alone late t3">{words('state.loading')}</p>;
  return <Page key={id} file={file.data} />;
}

function Page({ file: given }: { file: ContactFile }) {
  const words = useWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const say = useToast();
  const fresh = useFresh();
  const { done, failed } = useDone();
  const search = useSearch({ from: '/wrapup/$contact' });
  // The talk is about the contact as it was when the page opened; what the save changes must not change the form.
  const [file] = useState(given);
  const { contact } = file;
  const name = nameOf(contact);
  const short = contact.given_name || name;
  const touch = file.next && isSpoken(file.next.channel) ? file.next : null;
  const outcome = search.outcome ?? (file.next?.channel === 'meeting' ? 'meeting held' : 'connected');
  const deal = file.deals.find(({ state }) => state === 'open');
  const currency = contact.discovery.problems[0]?.cost_per_year?.currency ?? deal?.amount?.currency ?? 'EUR';
  const told = useMemo(() => known(contact, (money) => moneyText(words.intl, money)), [contact, words.intl]);
  const [kept] = useState(() => keptDraft(contact.id));
  const [heard, setHeard] = useState<Heard>(kept ?? told);
  const change = (more: Partial<Heard>) => setHeard((before) => ({ ...before, ...more }));
  const [tried, setTried] = useState(false);
  const [part, setPart] = useState(1);
  const [preview, setPreview] = useState(false);
  const [saved, setSaved] = useState<{ recap: Recap } | null>(null);
  const over = useRef(false);
  const step = useWhen(heard.line, contact.id);
  const back = useWhen(heard.backLine, contact.id);
  const free = useQuery(freeTimesQuery(contact.id));
  const faults = missing(heard, step.when, back.when);
  const shown = (fault?: Word) => (tried && fault ? words(fault) : undefined);
  const parts = { 1: useRef<HTMLElement>(null), 2: useRef<HTMLElement>(null), 3: useRef<HTMLElement>(null) };
  const address = contact.emails.find((email) => !email.bounced_at)?.address;
  const today = dayAfter(Date.now(), 0);

  const late = useLater(heard, pause);
  const dirty = heard !== told && heard !== kept;
  useEffect(() => {
    if (!over.current && late !== told) keepDraft(contact.id, late);
  }, [late, told, contact.id]);

  const body = useMemo(
    () => ({
      heard: discoveryOf(late, contact, currency),
      next_step: stepOf(late, step.when) ?? (late.way === 'step' && late.line.trim() ? late.line.trim() : null),
      commitments: promisesOf(late),
      permission: late.allowed === 'granted' ? { answer: 'granted', words: late.notes.trim() } : null,
    }),
    [late, step.when, contact, currency],
  );
  const recap = useQuery({
    queryKey: ['recap', contact.id, body],
    queryFn: () => call<Recap>('POST', `/contacts/${contact.id}/recap`, body),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: false,
    enabled: !saved,
  });

  // A recap that is owed by a meeting is in Commitments by itself; after any other talk it is a promise of ours.
  const owedAnyway = outcome === 'meeting held' && stepOf(heard, step.when)?.channel !== 'meeting';
  const recapDue =
    owedAnyway || heard.way === 'stop' || !recap.data?.text
      ? null
      : { side: 'ours' as const, what: words('wrapup.send_recap'), due: today };

  const leaveBe = () => void navigate({ to: '/today', search: {} });
  const save = useMutation({
    mutationFn: async () => {
      const when = await step.now();
      const day = await back.now();
      const talk = {
        contact,
        outcome,
        touch: touch?.id ?? null,
        channel: outcome === 'meeting held' ? ('meeting' as const) : ('call' as const),
        currency,
      };
      return call('POST', '/outcomes', reportOf(talk, heard, when, day, recapDue));
    },
    onSuccess: async () => {
      over.current = true;
      keepDraft(contact.id, null);
      const before = queries.getQueryData(queueQuery.queryKey);
      if (before) queries.setQueryData(queueQuery.queryKey, without(before, contact.id, true));
      const next = (await fresh(contact.id))?.next;
      const at = next ? Date.parse(next.due_at) : 0;
      await done(
        next
          ? words('wrapup.saved_next', {
              name,
              channel: words(wordOf('channel', next.channel)),
              when: `${dayName(words.intl, at)} ${clock(words.intl, at)}`,
            })
          : words('wrapup.saved', { name }),
      );
    },
    onError: failed,
  });
  const attempt = async (then: 'recap' | 'today') => {
    setTried(true);
    const found = missing(heard, await step.now(), await back.now());
    if (Object.keys(found).length > 0) {
      const first = found.cost ? 1 : found.promises && !found.step && !found.day && !found.stop ? 3 : 2;
      goTo(first);
      return;
    }
    if (save.isPending || saved) return;
    save.mutate(undefined, {
      onSuccess: () => {
        if (then === 'recap' && recap.data?.text) setSaved({ recap: recap.data });
        else leaveBe();
      },
    });
  };

  // Leaving early saves what was heard; that the talk took place puts the contact into Commitments.
  const leaveEarly = useRef(() => undefined as void);
  leaveEarly.current = () => {
    if (over.current || !dirty) return;
    over.current = true;
    keepDraft(contact.id, heard);
    call('PATCH', `/contacts/${contact.id}`, {
      discovery: { ...contact.discovery, ...discoveryOf(heard, contact, currency) },
      meeting: {
        at: new Date().toISOString(),
        minutes: 0,
        about: words('wrapup.talk_with', { name }),
        held: true,
        recap_sent: false,
      },
    })
      .then(() => done(words('wrapup.kept', { name })))
      .catch(failed);
  };
  useEffect(() => () => leaveEarly.current(), []);
  const close = () => leaveBe();

  const sent = useMutation({
    mutationFn: async () => {
      const now = await fresh(contact.id);
      const promised = now?.contact.commitments.findIndex(
        (one) => one.side === 'ours' && !one.kept_at && !one.dropped_at && one.what === words('wrapup.send_recap'),
      );
      return call('POST', '/outcomes', {
        contact: contact.id,
        channel: 'email',
        kind: 'neither',
        outcome: 'none yet',
        words: saved?.recap.text ?? '',
        ...(promised !== undefined && promised >= 0 ? { kept: [promised] } : {}),
      });
    },
    onSuccess: () => {
      leaveBe();
      return done(words('wrapup.sent_saved', { name }));
    },
    onError: failed,
  });

  const goTo = (to: number) => {
    setPart(to);
    const section = parts[to as 1 | 2 | 3].current;
    section?.scrollIntoView({ block: 'nearest' });
    section?.querySelector<HTMLElement>('input:not([type=radio]), textarea, button')?.focus();
  };
  useKeys({
    'Alt+1': { what: words('wrapup.heard'), run: () => goTo(1) },
    'Alt+2': { what: words('wrapup.step'), run: () => goTo(2) },
    'Alt+3': { what: words('wrapup.promised'), run: () => goTo(3) },
    'Ctrl+Enter': { what: words('wrapup.save'), run: () => void attempt('recap') },
    Escape: close,
  });

  const heardDone = heard.problem.trim() !== '' && (heard.success.trim() !== '' || heard.cost.trim() !== '');
  const stepDone = !missing(heard, step.when, back.when).step && !faults.day && !faults.stop;
  const steps: [number, Word, boolean][] = [
    [1, 'wrapup.heard', heardDone],
    [2, 'wrapup.step', stepDone],
    [3, 'wrapup.recap_step', !!saved],
  ];
  const follows = [
    ...(recapDue || owedAnyway
      ? [{ day: today, text: words('wrapup.recap_to', { name: short }), icon: 'note' as const }]
      : []),
    ...(stepOf(heard, step.when)
      ? [
          {
            day: stepOf(heard, step.when)!.at.slice(0, 10),
            text: `${stepOf(heard, step.when)!.what}, ${stepOf(heard, step.when)!.at.slice(11, 16)}`,
            icon: 'calendar' as const,
          },
        ]
      : []),
  ];
  const letter = saved?.recap ?? recap.data;
  return (
    <>
      <header className="bar wrapup-bar">
        <IconButton bare icon="close" label={words('wrapup.leave')} onClick={close} />
        <div className="grow">
          <h1 className="trunc">{words('wrapup.title', { name })}</h1>
          <p className="sm t2 trunc">
            {[contact.title, file.organization?.name].filter(Boolean).join(', ') || words('wrapup.lead')}
            <span className="desk"> · {words('wrapup.leave_hint')}</span>
          </p>
        </div>
        <ol className="steps">
          {steps.map(([number, text, finished]) => (
            <li key={number} className={part === number ? 'on' : finished ? 'done' : ''}>
              <button
                type="button"
                onClick={() => goTo(number)}
                aria-keyshortcuts={`Alt+${number}`}
                aria-current={part === number ? 'step' : undefined}
              >
                <span className="n">{finished ? <Icon name="check" small /> : number}</span>
                {words(text)}
                {finished && <span className="hidden">{words('wrapup.part_done')}</span>}
              </button>
            </li>
          ))}
        </ol>
      </header>
      <div className={preview ? 'wrapup previewing' : 'wrapup'}>
        <div className="form" inert={saved ? true : undefined}>
          <section className="card" ref={parts[1]} onFocus={() => setPart(1)} aria-label={words('wrapup.heard')}>
            <header>
              <h2>{words('wrapup.heard')}</h2>
              {(kept || told.problem) && (
                <span className="xs t3 row">
                  <Icon name="note" small />
                  {words(kept ? 'wrapup.from_draft' : 'wrapup.from_before')}
                </span>
              )}
            </header>
            <div className="body stack gaps">
              <Input
                label={words('wrapup.problem')}
                {...(heard.problem ? {} : { hint: words('wrapup.problem_hint') })}
                value={heard.problem}
                onChange={(event) => change({ problem: event.target.value })}
              />
              <div className="two">
                <Input
                  label={words('wrapup.cost')}
                  {...(heard.cost ? {} : { hint: words('wrapup.cost_hint') })}
                  fault={shown(faults.cost)}
                  value={heard.cost}
                  onChange={(event) => change({ cost: event.target.value })}
                />
                <Input
                  label={words('wrapup.success')}
                  {...(heard.success ? {} : { hint: words('wrapup.success_hint') })}
                  value={heard.success}
                  onChange={(event) => change({ success: event.target.value })}
                />
              </div>
              <TokenField
                label={words('card.who_else')}
                placeholder={words('wrapup.add_name')}
                tokens={namesOf(heard.whoElse)}
                onTokens={(names) => change({ whoElse: names.join(', ') })}
              />
              <TextArea
                label={words('wrapup.notes')}
                hint={words('wrapup.notes_hint')}
                value={heard.notes}
                rows={2}
                onText={(notes) => change({ notes })}
              />
            </div>
          </section>
          <section className="card marked" ref={parts[2]} onFocus={() => setPart(2)} aria-label={words('wrapup.step')}>
            <header>
              <h2>{words('wrapup.step')}</h2>
              <span className="sm t2">{words('wrapup.step_lead')}</span>
            </header>
            <div className="body stack gaps">
              <div className="ways">
                <Segmented
                  label={words('wrap.what_next')}
                  value={heard.way}
                  onValue={(way) => change({ way })}
                  options={ways.map(([value, text]) => ({ value, text: words(text) }))}
                />
              </div>
              {heard.way === 'step' && (
                <>
                  <WhenLine
                    label={words('wrapup.what_when')}
                    hint={words('wrapup.what_when_hint')}
                    value={heard.line}
                    onValue={(line) => change({ line })}
                    reading={step}
                    fault={shown(faults.step)}
                    needsTime
                    onTime={(time) => {
                      // The reading is replaced by the time that was chosen, the rest of the line stays.
                      const what = step.when?.what.trim() ?? heard.line.trim();
                      change({ line: `${what} ${time.local.slice(0, 10)} ${time.local.slice(11, 16)}`.trim() });
                    }}
                    picks={(free.data?.items ?? []).map((time) => ({
                      line: `${(step.when?.what ?? heard.line).trim()} ${time.local.slice(0, 10)} ${time.local.slice(11, 16)}`.trim(),
                      text: wallTime(words.intl, time.local.slice(0, 16)),
                    }))}
                  />
                  <div className="row wrap switches">
                    <Switch on={heard.agreed} onChange={(on) => change({ agreed: on })}>
                      {words('wrapup.agreed', { name: short })}
                    </Switch>
                    <Switch
                      on={heard.allowed === 'granted'}
                      onChange={(on) => change({ allowed: on ? 'granted' : 'unknown' })}
                    >
                      {words('wrapup.allowed')}
                    </Switch>
                    <Select
                      label={words('wrap.step_channel')}
                      value={heard.channel ?? channelOf(step.when?.what ?? heard.line)}
                      onValue={(value) => change({ channel: value as Channel })}
                      options={channels.map((value) => ({ value, text: words(wordOf('channel', value)) }))}
                    />
                  </div>
                </>
              )}
              {heard.way === 'later' && (
                <>
                  <WhenLine
                    label={words('wrap.back_on')}
                    hint={words('notnow.hint')}
                    value={heard.backLine}
                    onValue={(backLine) => change({ backLine })}
                    reading={back}
                    fault={shown(faults.day)}
                    picks={[
                      { line: 'in 2 months', text: words('notnow.months', { months: 2 }) },
                      { line: 'in 6 months', text: words('notnow.months', { months: 6 }) },
                    ]}
                  />
                  <Switch
                    on={heard.allowed === 'granted'}
                    onChange={(on) => change({ allowed: on ? 'granted' : 'unknown' })}
                  >
                    {words('wrapup.allowed')}
                  </Switch>
                </>
              )}
              {heard.way === 'stop' && (
                <div className="two">
                  <Select
                    label={words('wrap.stop_reason')}
                    value={heard.stopReason}
                    onValue={(stopReason) => change({ stopReason })}
                    options={stops.map((value) => ({ value, text: words(wordOf('stop', value)) }))}
                  />
                  <Input
                    label={words('wrapup.stop_words')}
                    fault={shown(faults.stop)}
                    value={heard.stopWords}
                    onChange={(event) => change({ stopWords: event.target.value })}
                  />
                </div>
              )}
            </div>
          </section>
          <section ref={parts[3]} onFocus={() => setPart(3)} aria-label={words('wrapup.promised')}>
            <Promises
              contact={contact.id}
              name={short}
              promises={heard.promises}
              onPromises={(promises) => change({ promises })}
              follows={follows}
            />
          </section>
        </div>
        <section className="prev" aria-label={words('wrapup.recap')} tabIndex={0}>
          <RecapText
            recap={letter}
            to={address ? `${name} <${address}>` : words('wrapup.no_address', { name: short })}
            busy={recap.isFetching}
            fault={recap.error && !recap.data ? recap.error.message : null}
          />
        </section>
      </div>
      <div className="actions wrapup-actions">
        {!saved && (
          <>
            <Button
              look="primary"
              size="large"
              icon="send"
              shortcut="Ctrl ↵"
              disabled={save.isPending}
              onClick={() => void attempt('recap')}
            >
              <span className="desk">{words('wrapup.save')}</span>
              <span className="mob">{words('wrapup.save_short')}</span>
            </Button>
            <Button size="large" disabled={save.isPending} onClick={() => void attempt('today')}>
              <span className="desk">{words('wrapup.save_later')}</span>
              <span className="mob">{words('act.later')}</span>
            </Button>
            <span className="mob">
              <Button size="large" aria-pressed={preview} onClick={() => setPreview(!preview)}>
                {words(preview ? 'wrapup.preview_end' : 'wrapup.preview')}
              </Button>
            </span>
            <p className="right sm t2 desk">{words('wrapup.by_hand')}</p>
          </>
        )}
        {saved && (
          <>
            <p className="m saved-says" role="status">
              <Icon name="check" small /> {words('wrapup.handed')}
            </p>
            {address && (
              <Button
                look="primary"
                size="large"
                icon="mail"
                onClick={() => location.assign(mailTo(address, saved.recap))}
              >
                {words('wrapup.open_mail')}
              </Button>
            )}
            <Button
              size="large"
              icon="file"
              look={address ? 'plain' : 'primary'}
              onClick={() => {
                const text = `${saved.recap.subject}\n\n${saved.recap.text}`;
                navigator.clipboard.writeText(text).then(
                  () => say(words('offer.copied')),
                  () => say(words('wrapup.not_copied'), { tone: 'danger' }),
                );
              }}
            >
              {words('offer.copy')}
            </Button>
            <Button size="large" icon="check" disabled={sent.isPending} onClick={() => sent.mutate()}>
              {words('wrapup.i_sent')}
            </Button>
            <Button look="quiet" size="large" onClick={leaveBe}>
              {words('wrapup.send_later')}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
