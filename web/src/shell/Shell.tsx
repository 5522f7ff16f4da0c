import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';

import { SignedOut } from '../api/client';
import { demoQuery } from '../api/me';
import { contactQuery, queueQuery, sessionQuery } from '../api/queries';
import { Avatar } from '../parts/ui/Avatar';
import { Button } from '../parts/ui/Button';
import { Chip } from '../parts/ui/Chip';
import { Icon } from '../parts/ui/Icon';
import { nameOf } from '../words/names';
import { useWords } from '../words/words';
import { Connection } from './Connection';
import { useKeys } from './keys';
import { startOutbox, useWaiting, withoutWaiting } from './offline';
import { rememberRecent } from './recent';
import { useDone } from './undo';
import { useLive } from './useLive';

// Fetched while nothing else goes on, so that each is there when its key is pressed, and without a network too.
const KeyList = lazy(() => import('./KeyList').then((file) => ({ default: file.KeyList })));
const Palette = lazy(() => import('./Palette').then((file) => ({ default: file.Palette })));
const QuickAdd = lazy(() => import('./QuickAdd').then((file) => ({ default: file.QuickAdd })));
const Notices = lazy(() => import('../pages/first-run/Notices').then((file) => ({ default: file.Notices })));
const fetchAhead = () =>
  void Promise.all([
    import('./Palette'),
    import('./QuickAdd'),
    import('./KeyList'),
    import('./WaitingChanges'),
    import('../pages/settings/Settings'),
    import('../pages/search/Search'),
    import('../pages/contacts/Contacts'),
    import('../pages/contact/ContactPage'),
  ]).catch(() => undefined); // each says so itself when it is asked for
const idleAfter = 1_000;

type Open = 'nothing' | 'add' | 'palette' | 'keys';

/** The frame of every page: rail or bar, keys, what opens over the page, and the state of the connection. */
export function Shell() {
  const words = useWords();
  const navigate = useNavigate();
  const { history } = useRouter();
  const queries = useQueryClient();
  const session = useQuery(sessionQuery);
  const queue = useQuery({ ...queueQuery, enabled: session.isSuccess });
  const { undo } = useDone();
  const [open, setOpen] = useState<Open>('nothing');
  const close = () => setOpen('nothing');
  const palette = () => setOpen('palette');
  useKeys({
    Q: { what: words('nav.quick_add'), run: () => setOpen('add') },
    'Ctrl+K': { what: words('keys.palette'), run: palette },
    '/': { what: words('nav.search'), run: palette },
    'G T': {
      what: words('keys.go', { page: words('nav.today') }),
      run: () => void navigate({ to: '/today', search: {} }),
    },
    'G C': {
      what: words('keys.go', { page: words('nav.contacts') }),
      run: () => void navigate({ to: '/contacts', search: {} }),
    },
    'G S': { what: words('keys.go', { page: words('nav.settings') }), run: () => void navigate({ to: '/settings' }) },
    U: { what: words('keys.back'), run: () => history.back() },
    Z: { what: words('keys.undo'), run: undo },
    '?': { what: words('keys.list'), run: () => setOpen('keys') },
  });
  useEffect(() => {
    const timer = setTimeout(fetchAhead, idleAfter);
    return () => clearTimeout(timer);
  }, []);

  const demo = useQuery({ ...demoQuery, enabled: session.isSuccess });
  useLive(session.isSuccess && !session.isStale);
  const user = session.data?.user;
  const waiting = useWaiting();
  useEffect(() => {
    if (user) void startOutbox(user);
  }, [user]);
  useEffect(() => {
    queries.setQueryData(queueQuery.queryKey, (before) => before && withoutWaiting(before, waiting));
  }, [queries, waiting]);

  const { pathname } = useLocation();
  const opened = /^\/contacts\/([^/]+)$/.exec(pathname)?.[1] ?? '';
  const file = useQuery({ ...contactQuery(opened), enabled: !!opened });
  const title = file.data && nameOf(file.data.contact);
  useEffect(() => {
    if (opened && title) void rememberRecent({ kind: 'contact', id: opened, title });
  }, [opened, title]);

  const fault = session.error ?? queue.error;
  const signedOut = fault instanceof SignedOut;
  useEffect(() => {
    if (signedOut) location.assign('/sign-in');
  }, [signedOut]);
  if (signedOut) {
    return (
      <p className="alone">
        {words('state.signed_out')} <a href="/sign-in">{words('state.sign_in')}</a>
      </p>
    );
  }
  const name = session.data?.name ?? '';
  return (
    <>
      <a className="skip" href="#content">
        {words('app.skip')}
      </a>
      <div className="app">
        <nav className="nav" aria-label={words('app.main')}>
          <div className="brand">
            <span className="mark">
              <Icon name="mark" small />
            </span>
            Barnacle
            {demo.data?.loaded_on && <Chip tone="warn">{words('demo.label')}</Chip>}
          </div>
          <button type="button" className="search" onClick={palette} aria-keyshortcuts="Control+K">
            <Icon name="search" small />
            <span className="trunc">{words('nav.command')}</span>
            <kbd aria-hidden="true">Ctrl K</kbd>
          </button>
          <Link to="/today" search={{}} className="item" activeProps={{ className: 'on' }} activeOptions={loosely}>
            <Icon name="today" />
            {words('nav.today')}
            <span className="n">{queue.data?.length}</span>
          </Link>
          <Link to="/contacts" search={{}} className="item" activeProps={{ className: 'on' }} activeOptions={loosely}>
            <Icon name="person" />
            {words('nav.contacts')}
          </Link>
          <div className="foot">
            <Button icon="plus" shortcut="Q" onClick={() => setOpen('add')}>
              {words('nav.quick_add')}
            </Button>
            <Link to="/settings" className="me" activeProps={{ className: 'on' }}>
              {name && <Avatar name={name} size="small" />}
              <span className="trunc m grow">{name}</span>
              <span className="hidden">{words('nav.settings')}</span>
              <Icon name="gear" />
            </Link>
          </div>
        </nav>
        <main className="main" id="content" tabIndex={-1}>
          <Connection session={session} queue={queue} />
          <Suspense>{pathname === '/today' && session.isSuccess && <Notices />}</Suspense>
          <Outlet />
        </main>
      </div>
      <nav className="tabbar" aria-label={words('app.main')}>
        <Link to="/today" search={{}} activeProps={{ className: 'on' }} activeOptions={loosely}>
          <Icon name="today" />
          {words('nav.today')}
        </Link>
        <Link to="/contacts" search={{}} activeProps={{ className: 'on' }} activeOptions={loosely}>
          <Icon name="person" />
          {words('nav.contacts')}
        </Link>
        <button type="button" onClick={() => setOpen('add')} aria-label={words('nav.quick_add')}>
          <span className="plus">
            <Icon name="plus" />
          </span>
        </button>
        <button type="button" onClick={palette}>
          <Icon name="search" />
          {words('nav.search')}
        </button>
        <Link to="/settings" activeProps={{ className: 'on' }}>
          <Icon name="more" />
          {words('nav.more')}
        </Link>
      </nav>
      <Suspense>
        {open === 'add' && <QuickAdd onClose={close} />}
        {open === 'keys' && <KeyList onClose={close} />}
        {open === 'palette' && <Palette onClose={close} />}
      </Suspense>
    </>
  );
}

/** Today is on, whichever contact is chosen in it. */
const loosely = { includeSearch: false };
