import './settings.css';

import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';

import { call } from '../../api/client';
import type { Me } from '../../api/me';
import { sessionQuery } from '../../api/queries';
import { Button } from '../../parts/ui/Button';
import { EmptyState } from '../../parts/ui/EmptyState';
import { Combobox, Input, Select } from '../../parts/ui/Field';
import { Switch } from '../../parts/ui/Switch';
import { Segmented } from '../../parts/ui/Tabs';
import { useKeys } from '../../shell/keys';
import { forgetMemory, useWaiting } from '../../shell/offline';
import { prefer, type Theme, usePreferences } from '../../shell/preferences';
import { forgetRecent } from '../../shell/recent';
import { wordOf } from '../../words/names';
import { useWords } from '../../words/words';
import { Blocks } from './Blocks';
import { DemoData } from './DemoData';
import { Password } from './Password';
import { ReplyClock } from './ReplyClock';
import { SavedInput } from './SavedInput';
import { Tokens } from './Tokens';
import { type SettingId, settingsOf, topicIds } from './topics';
import { useMe } from './useMe';
import { regionOptions, zoneOptions } from './zones';

const themes: Theme[] = ['system', 'light', 'dark'];

async function signOut() {
  await call('DELETE', '/session');
  await forgetMemory();
  await forgetRecent();
  location.assign('/sign-in');
}

/** What one sets for oneself. Each says what it does; changes are saved at once and can be taken back. */
export function Settings() {
  const words = useWords();
  const session = useQuery(sessionQuery);
  const { me, error, again, change } = useMe();
  const preferences = usePreferences();
  const waiting = useWaiting();
  const [sought, setSought] = useState('');
  const field = useRef<HTMLDivElement>(null);
  useKeys({ '/': { what: words('settings.find'), run: () => field.current?.querySelector('input')?.focus() } });
  const isAdmin = session.data?.scope === 'admin';

  const now = useMemo(() => new Date(), []);
  const zones = useMemo(() => zoneOptions(now), [now]);
  const regions = useMemo(() => regionOptions(now), [now]);
  const save = (changes: Partial<Me>) => change.mutateAsync(changes);
  const controls: Record<SettingId, ReactNode> = {
    name: me && (
      <SavedInput
        bare
        label={words('setting.name')}
        value={me.name}
        autoComplete="name"
        onSave={(name) => save({ name })}
      />
    ),
    phone: me && (
      <SavedInput
        bare
        type="tel"
        label={words('setting.phone')}
        value={me.phone}
        autoComplete="tel"
        onSave={(phone) => save({ phone })}
      />
    ),
    zone: me && (
      <Combobox
        bare
        label={words('setting.zone')}
        value={me.zone}
        options={zones}
        onValue={(zone) => zone !== me.zone && change.mutate({ zone })}
      />
    ),
    language: me && (
      <Select
        bare
        label={words('setting.language')}
        value={me.language}
        options={regions}
        onValue={(language) => {
          change.mutate({ language });
          prefer({ locale: language });
        }}
      />
    ),
    hours: me && (
      <SavedInput bare label={words('setting.hours')} value={me.hours} onSave={(hours) => save({ hours })} />
    ),
    blocks: me && <Blocks blocks={me.blocks} onBlocks={(blocks) => change.mutate({ blocks })} />,
    reply_clock: isAdmin && <ReplyClock />,
    theme: (
      <Segmented
        label={words('setting.theme')}
        value={preferences.theme}
        onValue={(theme) => prefer({ theme })}
        options={themes.map((value) => ({ value, text: words(wordOf('theme', value)) }))}
      />
    ),
    single_keys: (
      <Switch on={preferences.singleKeys} onChange={(singleKeys) => prefer({ singleKeys })}>
        {words(preferences.singleKeys ? 'settings.on' : 'settings.off')}
      </Switch>
    ),
    password: session.data && <Password email={session.data.email} />,
    tokens: <Tokens mayAdmin={isAdmin} />,
    demo: isAdmin && <DemoData />,
    sign_out: (
      <div className="stack">
        {waiting.length > 0 && <p className="sm fault">{words('settings.waiting', { count: waiting.length })}</p>}
        <div>
          <Button icon="leave" onClick={() => void signOut()}>
            {words('nav.sign_out')}
          </Button>
        </div>
      </div>
    ),
  };

  const { hash } = useLocation();
  const ready = !!me;
  useEffect(() => {
    if (hash) document.getElementById(hash)?.scrollIntoView({ block: 'center' });
  }, [hash, ready]);
  const small = sought.trim().toLocaleLowerCase();
  const shown = settingsOf(words).filter(
    (setting) => controls[setting.id] && `${setting.name} ${setting.effect}`.toLocaleLowerCase().includes(small),
  );
  return (
    <>
      <header className="bar">
        <div className="grow">
          <h1>{words('nav.settings')}</h1>
          <p className="sm t2 trunc">{session.data?.email}</p>
        </div>
        <div ref={field} className="find-setting">
          <Input
            bare
            type="search"
            label={words('settings.find')}
            placeholder={words('settings.find')}
            value={sought}
            onText={setSought}
          />
        </div>
      </header>
      <div className="page settings">
        {error && (
          <div className="alone" role="alert">
            <p>{words('state.failed', { why: error.message })}</p>
            <Button onClick={again}>{words('state.try_again')}</Button>
          </div>
        )}
        {change.error && (
          <p className="fault sm" role="alert">
            {change.error.message}
          </p>
        )}
        {topicIds.map((topic) => {
          const settings = shown.filter((setting) => setting.topic === topic);
          if (settings.length === 0) return null;
          return (
            <section key={topic} aria-labelledby={`topic-${topic}`}>
              <h2 id={`topic-${topic}`}>{words(wordOf('topic', topic))}</h2>
              <div className="card">
                {settings.map((setting) => (
                  <div key={setting.id} id={setting.id} className={hash === setting.id ? 'setting on' : 'setting'}>
                    <div>
                      <h3>{setting.name}</h3>
                      <p className="sm t2">{setting.effect}</p>
                    </div>
                    <div>{controls[setting.id]}</div>
                  </div>
                ))}
              </div>
            </section>
          );
        })}
        {shown.length === 0 && <EmptyState icon="search" title={words('settings.nothing', { text: sought })} />}
      </div>
    </>
  );
}
