import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';

import { call, SignedOut, Unreachable } from '../api/client';
import { queueQuery, sessionQuery } from '../api/queries';
import { Avatar } from '../parts/ui/Avatar';
import { Button, IconButton } from '../parts/ui/Button';
import { Banner } from '../parts/ui/EmptyState';
import { Icon } from '../parts/ui/Icon';
import { clock } from '../words/time';
import { useWords } from '../words/words';
import { useKeys } from './keys';
import { useDone } from './undo';

// Fetched while nothing else goes on, so that each is there when its key is pressed.
const KeyList = lazy(() => import('./KeyList').then((file) => ({ default: file.KeyList })));
const Palette = lazy(() => import('./Palette').then((file) => ({ default: file.Palette })));
const QuickAdd = lazy(() => import('./QuickAdd').then((file) => ({ default: file.QuickAdd })));
const fetchAhead = () => void Promise.all([import('./Palette'), import('./QuickAdd'), import('./KeyList')]);

type Open = 'nothing' | 'add' | 'palette' | 'keys';

function useOnline() {
  return useSyncExternalStore(
    (changed) => {
      addEventListener('online', changed);
      addEventListener('offline', changed);
      return () => {
        removeEventListener('online', changed);
        removeEventListener('offline', changed);
      };
    },
    () => navigator.onLine,
  );
}

async function signOut() {
  await call('DELETE', '/session');
  location.assign('/sign-in');
}

export function Shell() {
  const words = useWords();
  const session = useQuery(sessionQuery);
  const queue = useQuery({ ...queueQuery, enabled: session.isSuccess });
  const online = useOnline();
  const { undo } = useDone();
  const [open, setOpen] = useState<Open>('nothing');
  const close = () => setOpen('nothing');
  useKeys({
    Q: () => setOpen('add'),
    'Ctrl+K': () => setOpen('palette'),
    '/': () => setOpen('palette'),
    '?': () => setOpen('keys'),
    Z: undo,
  });
  useEffect(() => {
    const timer = setTimeout(fetchAhead, 1_000);
    return () => clearTimeout(timer);
  }, []);
  const fault = session.error ?? queue.error;
  useEffect(() => {
    if (fault instanceof SignedOut) location.assign('/sign-in');
  }, [fault]);
  if (fault instanceof SignedOut) {
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
          </div>
          <button type="button" className="search" onClick={() => setOpen('palette')} aria-keyshortcuts="Control+K">
            <Icon name="search" small />
            <span className="trunc">{words('nav.command')}</span>
            <kbd aria-hidden="true">Ctrl K</kbd>
          </button>
          <Link to="/today" className="item" activeProps={{ className: 'on' }}>
            <Icon name="today" />
            {words('nav.today')}
            <span className="n">{queue.data?.length}</span>
          </Link>
          <Link to="/contacts" className="item" activeProps={{ className: 'on' }}>
            <Icon name="person" />
            {words('nav.contacts')}
          </Link>
          <div className="foot">
            <Button icon="plus" shortcut="Q" onClick={() => setOpen('add')}>
              {words('nav.quick_add')}
            </Button>
            <div className="me">
              {name && <Avatar name={name} size="small" />}
              <span className="trunc m grow">{name}</span>
              <IconButton icon="leave" label={words('nav.sign_out')} onClick={() => void signOut()} />
            </div>
          </div>
        </nav>
        <main className="main" id="content" tabIndex={-1}>
          {!online && (
            <Banner tone="warn">
              {words('state.offline', { time: clock(words.intl, queue.dataUpdatedAt || Date.now()) })}
            </Banner>
          )}
          {online && fault instanceof Unreachable && (
            <Banner tone="danger">
              {words('state.unreachable')}
              <Button size="small" onClick={() => void queue.refetch()}>
                {words('state.try_again')}
              </Button>
            </Banner>
          )}
          <Outlet />
        </main>
      </div>
      <nav className="tabbar" aria-label={words('app.main')}>
        <Link to="/today" activeProps={{ className: 'on' }}>
          <Icon name="today" />
          {words('nav.today')}
        </Link>
        <button type="button" onClick={() => setOpen('add')} aria-label={words('nav.quick_add')}>
          <span className="plus">
            <Icon name="plus" />
          </span>
        </button>
        <Link to="/contacts" activeProps={{ className: 'on' }}>
          <Icon name="person" />
          {words('nav.contacts')}
        </Link>
      </nav>
      <Suspense>
        {open === 'add' && <QuickAdd onClose={close} />}
        {open === 'keys' && <KeyList onClose={close} />}
        {open === 'palette' && (
          <Palette onClose={close} onQuickAdd={() => setOpen('add')} onKeys={() => setOpen('keys')} />
        )}
      </Suspense>
    </>
  );
}
