import './contact.css';

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

import { Refused } from '../../api/client';
import { contactQuery, sessionQuery } from '../../api/queries';
import type { ContactFile } from '../../api/shapes';
import { Avatar } from '../../parts/ui/Avatar';
import { Button, IconButton } from '../../parts/ui/Button';
import { Chip } from '../../parts/ui/Chip';
import { Dialog } from '../../parts/ui/Dialog';
import { EmptyState } from '../../parts/ui/EmptyState';
import { Menu, type MenuEntry } from '../../parts/ui/Menu';
import { Segmented } from '../../parts/ui/Tabs';
import { useKeys } from '../../shell/keys';
import { moneyText } from '../../words/money';
import { nameOf, wordOf } from '../../words/names';
import { clock, dayName } from '../../words/time';
import { useWords } from '../../words/words';
import { Colleagues, Commitments, Deals } from './Around';
import { BusinessCase } from './BusinessCase';
import { CadenceStrip } from './CadenceStrip';
import { Composer, type ComposerHandle } from './Composer';
import { Details, EditTags } from './Details';
import { type Changes, colleaguesQuery, useChanges } from './file';
import { LogCall } from './LogCall';
import { useNeighbours } from './neighbours';
import { NextStepBanner } from './NextStepBanner';
import { OfferTimes } from './OfferTimes';
import { latestOf, Permissions } from './Permissions';
import { type ContactTab, contactTabs } from './search';
import { Timeline } from './Timeline';

/** The clocks on the page go by minutes. */
const tick = 30_000;

function useMinute() {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** The whole relationship: what is next, what happened, what they told us. */
export function ContactPage() {
  const words = useWords();
  const { id } = useParams({ from: '/contacts/$id' });
  const file = useQuery(contactQuery(id));
  if (file.data) return <Page key={file.data.contact.id} file={file.data} />;
  if (file.isError) {
    const gone = file.error instanceof Refused && file.error.problem.status === 404;
    return (
      <div className="page" role="alert">
        <EmptyState icon="person" title={words(gone ? 'contact.gone' : 'contact.not_loaded')}>
          <p className="t2">{file.error.message}</p>
          {gone ? (
            <Link to="/contacts" search={{}}>
              {words('contact.to_contacts')}
            </Link>
          ) : (
            <Button onClick={() => void file.refetch()}>{words('state.try_again')}</Button>
          )}
        </EmptyState>
      </div>
    );
  }
  return <Skeleton />;
}

/** The shape of what comes; shown only if it takes a while. */
function Skeleton() {
  const words = useWords();
  return (
    <div className="late" aria-busy="true">
      <p className="hidden">{words('state.loading')}</p>
      <div className="bar">
        <span className="avatar" />
        <span className="bone" />
      </div>
      <div className="contact" aria-hidden="true">
        <div className="stack wide">
          <span className="bone tall" />
          <span className="bone block" />
        </div>
        <div className="stack wide">
          <span className="bone block" />
        </div>
      </div>
    </div>
  );
}

type Open = 'nothing' | 'call' | 'times' | 'tags' | 'note';

function Page({ file }: { file: ContactFile }) {
  const words = useWords();
  const navigate = useNavigate();
  const router = useRouter();
  const search = useSearch({ from: '/contacts/$id' });
  const session = useQuery(sessionQuery);
  const now = useMinute();
  const changes = useChanges(file);
  const composer = useRef<ComposerHandle>(null);
  const [open, setOpen] = useState<Open>('nothing');
  const [askedOwner, setAskedOwner] = useState(0);
  const { contact, organization, deals, next } = file;
  const name = nameOf(contact);
  const close = () => setOpen('nothing');
  const tab = search.tab ?? 'timeline';
  const inList = useNeighbours(contact.id, search);
  const colleagues = useQuery({
    ...colleaguesQuery(contact.organization ?? ''),
    enabled: contact.organization !== null,
  });
  const people = (colleagues.data?.items ?? [])
    .filter((each) => each.contact.id !== contact.id)
    .map((each) => ({
      id: each.contact.id,
      name: nameOf(each.contact),
      title: each.contact.title,
      temperature: each.contact.temperature,
    }));

  const phone = contact.phones[0]?.number;
  const address = contact.emails.find(({ bounced_at }) => !bounced_at)?.address;
  const stopped = contact.stops.some(({ lifted_at }) => !lifted_at);
  const callThem =
    phone && !stopped
      ? () => {
          location.assign(`tel:${phone}`);
          setOpen('call'); // what came of it is asked as soon as one is back
        }
      : undefined;
  const mailThem = address && !stopped ? () => location.assign(`mailto:${address}`) : undefined;
  const wrapUp = () => void navigate({ href: `/wrapup/${contact.id}` });
  const back = () =>
    search.filter !== undefined || search.sort !== undefined
      ? void navigate({ to: '/contacts', search: listOf(search) })
      : router.history.canGoBack()
        ? router.history.back()
        : void navigate({ to: '/contacts', search: {} });
  const show = (to: string | null) =>
    to ? () => void navigate({ to: '/contacts/$id', params: { id: to }, search }) : undefined;
  const note = () => {
    if (matchMedia('(max-width: 720px)').matches) setOpen('note');
    else composer.current?.focus();
  };
  const editOwner = () => {
    choose('details');
    setAskedOwner(askedOwner + 1);
  };
  const choose = (chosen: ContactTab) =>
    void navigate({
      to: '/contacts/$id',
      params: { id: contact.id },
      search: { ...search, tab: chosen === 'timeline' ? undefined : chosen },
      replace: true,
    });
  useKeys({
    N: note,
    L: stopped ? undefined : () => setOpen('call'),
    W: stopped ? undefined : wrapUp,
    B: stopped ? undefined : () => setOpen('times'),
    T: () => setOpen('tags'),
    A: editOwner,
    C: callThem,
    E: mailThem,
    U: back,
    '[': show(inList.previous),
    ']': show(inList.next),
  });

  const speaks = (contact.next_step?.channel ?? next?.channel) === 'call';
  const permission =
    latestOf(contact.permissions).find(({ channel }) => channel === null) ?? contact.permissions.at(-1);
  const deal = deals.find(({ state }) => state === 'open');
  const zone = contact.zone || organization?.zone;
  const place = [[contact.title, organization?.name].filter(Boolean).join(', '), contact.address.city];
  const more: MenuEntry[] = [
    {
      id: 'log',
      text: words('call.log'),
      icon: 'phone',
      shortcut: 'L',
      disabled: stopped,
      onAction: () => setOpen('call'),
    },
    { id: 'wrap', text: words('contact.wrap_up'), icon: 'note', shortcut: 'W', disabled: stopped, onAction: wrapUp },
    {
      id: 'meet',
      text: words('contact.meet'),
      icon: 'calendar',
      shortcut: 'B',
      disabled: stopped,
      onAction: () => setOpen('times'),
    },
    { id: 'tags', text: words('details.tags'), icon: 'tag', shortcut: 'T', onAction: () => setOpen('tags') },
    { id: 'owner', text: words('details.owner'), icon: 'person', shortcut: 'A', onAction: editOwner },
    'line',
    {
      id: 'history',
      text: words('timeline.history'),
      icon: 'undo',
      onAction: () =>
        void navigate({
          to: '/contacts/$id',
          params: { id: contact.id },
          search: { ...search, tab: undefined, show: 'history' },
          replace: true,
        }),
    },
    {
      id: 'delete',
      text: words('contact.delete'),
      icon: 'trash',
      tone: 'danger',
      onAction: () => void remove(),
    },
  ];
  const remove = useRemove(file, changes, back);

  return (
    <>
      <header className="bar">
        <IconButton icon="back" label={words('contact.back')} onClick={back} />
        <Avatar name={name} />
        <div className="grow">
          <h1 className="trunc">{name}</h1>
          <p className="sm t2 trunc">
            {place.filter(Boolean).join(' · ')}
            {zone && <LocalTime zone={zone} now={now} />}
          </p>
        </div>
        <div className="row desk">
          {permission && (
            <Chip
              tone={permission.answer === 'granted' ? 'ok' : permission.answer === 'unknown' ? 'plain' : 'danger'}
              {...(permission.answer === 'granted' ? { icon: 'check' as const } : {})}
            >
              {words(wordOf('contact.follow_up', permission.answer), {
                when: dayName(words.intl, Date.parse(permission.at)),
              })}
            </Chip>
          )}
          <Chip>
            {deal
              ? [words('contact.active_deal'), deal.amount && moneyText(words.intl, deal.amount)]
                  .filter(Boolean)
                  .join(' · ')
              : words(wordOf('temperature', contact.temperature))}
          </Chip>
        </div>
        <div className="row desk">
          <Button icon="phone" shortcut="C" look={speaks ? 'primary' : 'plain'} disabled={!callThem} onClick={callThem}>
            {words('act.call')}
          </Button>
          <Button icon="calendar" shortcut="B" disabled={stopped} onClick={() => setOpen('times')}>
            {words('contact.meet_short')}
          </Button>
          <Button icon="mail" shortcut="E" look={speaks ? 'plain' : 'primary'} disabled={!mailThem} onClick={mailThem}>
            {words('act.email')}
          </Button>
        </div>
        <Menu
          label={words('contact.more')}
          trigger={<IconButton bare icon="more" label={words('contact.more')} />}
          items={more}
        />
      </header>
      <div className="contact-scroll">
        <div className="over">
          <NextStepBanner file={file} changes={changes} now={now} />
        </div>
        <div className="phone-tabs">
          <Segmented
            label={words('contact.parts')}
            value={tab}
            onValue={choose}
            options={contactTabs.map((value) => ({ value, text: words(wordOf('contact.tab', value)) }))}
          />
        </div>
        <div className={`contact on-${tab}`}>
          <section className="part timeline" aria-label={words('contact.timeline')}>
            <Composer
              file={file}
              changes={changes}
              handle={composer}
              aside={
                <span className="row xs t3 desk">
                  {words('note.save')} <kbd aria-hidden="true">N</kbd>
                  <button type="button" className="link" onClick={() => setOpen('call')} disabled={stopped}>
                    {words('call.log')} <kbd aria-hidden="true">L</kbd>
                  </button>
                  <button type="button" className="link" onClick={wrapUp} disabled={stopped}>
                    {words('contact.wrap_up')} <kbd aria-hidden="true">W</kbd>
                  </button>
                </span>
              }
            />
            <Timeline
              file={file}
              me={session.data?.name ?? ''}
              show={search.show ?? 'all'}
              onShow={(shown) =>
                void navigate({
                  to: '/contacts/$id',
                  params: { id: contact.id },
                  search: { ...search, show: shown === 'all' ? undefined : shown },
                  replace: true,
                })
              }
              now={now}
            />
          </section>
          <div className="aside">
            <div className="part case">
              <BusinessCase file={file} changes={changes} colleagues={people} />
            </div>
            <div className="part details-part">
              <CadenceStrip file={file} changes={changes} />
              <Commitments file={file} changes={changes} />
              <Details file={file} changes={changes} askedOwner={askedOwner} onTags={() => setOpen('tags')} />
              <Permissions file={file} changes={changes} />
              <Deals file={file} changes={changes} />
              {organization && colleagues.isSuccess && <Colleagues organization={organization.name} people={people} />}
            </div>
          </div>
        </div>
      </div>
      <div className="mobact">
        <Button icon="phone" look={speaks ? 'primary' : 'plain'} disabled={!callThem} onClick={callThem}>
          {words('act.call')}
        </Button>
        <Button icon="mail" look={speaks ? 'plain' : 'primary'} disabled={!mailThem} onClick={mailThem}>
          {words('act.email')}
        </Button>
        <Button icon="note" onClick={() => setOpen('note')}>
          {words('note.save')}
        </Button>
      </div>
      {open === 'call' && <LogCall file={file} changes={changes} onClose={close} />}
      {open === 'times' && <OfferTimes file={file} onClose={close} />}
      {open === 'tags' && <EditTags file={file} changes={changes} onClose={close} />}
      {open === 'note' && (
        <Dialog title={words('note.dialog', { name })} closeLabel={words('dialog.close')} onClose={close}>
          <Composer file={file} changes={changes} onSaved={close} />
        </Dialog>
      )}
    </>
  );
}

function LocalTime({ zone, now }: { zone: string; now: number }) {
  const words = useWords();
  try {
    return (
      <>
        {' · '}
        <span className="num">{words('today.there', { time: clock(words.intl, now, zone) })}</span>
      </>
    );
  } catch {
    return null; // a zone that this browser does not know
  }
}

/** Deleting needs no question: it can be taken back. */
function useRemove(file: ContactFile, changes: Changes, after: () => void) {
  const words = useWords();
  return async () => {
    const name = nameOf(file.contact);
    await changes.remove(words('contact.deleted', { name }));
    after();
  };
}

const listOf = ({ filter, sort }: { filter?: string | undefined; sort?: string | undefined }) => ({
  ...(filter ? { filter } : {}),
  ...(sort ? { sort } : {}),
});
