import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { call, send } from '../../api/client';
import { sessionQuery } from '../../api/queries';
import { Button, IconButton } from '../../parts/ui/Button';
import { Input } from '../../parts/ui/Field';
import { Menu } from '../../parts/ui/Menu';
import { Checkbox } from '../../parts/ui/Switch';
import { useDone } from '../../shell/undo';
import { wordOf } from '../../words/names';
import { useWords } from '../../words/words';
import { Ask } from '../contact/Ask';
import type { ListSearch } from './search';
import { standing, type View, viewCountQuery, viewsQuery } from './views';

type Props = { search: ListSearch; onSearch: (search: ListSearch) => void };

/** Views as tabs: those that every workspace has, one's own, the team's. */
export function ViewTabs({ search, onSearch }: Props) {
  const words = useWords();
  const views = useQuery(viewsQuery);
  const session = useQuery(sessionQuery);
  const queries = useQueryClient();
  const { done, failed } = useDone();
  const [dialog, setDialog] = useState<'nothing' | 'new' | 'rename'>('nothing');
  const { filter = '', sort = '' } = search;
  const saved = views.data ?? [];
  const chosen = saved.find(({ id }) => id === search.view);
  const plain = chosen ? undefined : standing.find((view) => view.filter === filter);
  const changed = chosen && (chosen.filter !== filter || chosen.sort !== sort);
  const isMine = chosen && (chosen.mine ?? chosen.owner === session.data?.user);
  const reload = () => queries.invalidateQueries({ queryKey: ['views'] });
  const change = async (patch: Partial<View>, said: string) => {
    await send('PATCH', `/views/${chosen?.id}`, {
      body: patch,
      headers: { 'If-Match': chosen?.version ? `"${chosen.version}"` : '*' },
    });
    await reload();
    await done(said);
  };
  const remove = async () => {
    await send('DELETE', `/views/${chosen?.id}`, {
      headers: { 'If-Match': chosen?.version ? `"${chosen.version}"` : '*' },
    });
    await reload();
    onSearch({ ...(filter ? { filter } : {}), ...(sort ? { sort } : {}) });
    await done(words('view.deleted', { name: chosen?.name ?? '' }));
  };
  return (
    <nav className="view-tabs" aria-label={words('view.label')}>
      <ul className="seg">
        {standing.map((view) => (
          <li key={view.id} className={plain === view ? 'on' : ''}>
            <Link
              to="/contacts"
              search={view.filter ? { filter: view.filter } : {}}
              aria-current={plain === view ? 'page' : undefined}
            >
              {words(wordOf('view', view.id))}
            </Link>
          </li>
        ))}
        {saved.map((view) => (
          <li key={view.id} className={chosen === view ? 'on' : ''}>
            <Link
              to="/contacts"
              search={{
                view: view.id,
                ...(view.filter ? { filter: view.filter } : {}),
                ...(view.sort ? { sort: view.sort } : {}),
              }}
              aria-current={chosen === view ? 'page' : undefined}
            >
              {view.name}
              {view.shared && <span className="t3 xs"> {words('view.team')}</span>}
              <Count id={view.id} />
            </Link>
          </li>
        ))}
      </ul>
      {changed && isMine && (
        <Button
          size="small"
          onClick={() => void change({ filter, sort }, words('view.saved', { name: chosen.name })).catch(failed)}
        >
          {words('view.update')}
        </Button>
      )}
      {!plain && (!chosen || changed) && (
        <Button size="small" look="quiet" icon="plus" onClick={() => setDialog('new')}>
          {words('view.save')}
        </Button>
      )}
      {chosen && isMine && (
        <Menu
          label={words('view.menu', { name: chosen.name })}
          trigger={<IconButton bare small icon="more" label={words('view.menu', { name: chosen.name })} />}
          items={[
            { id: 'rename', text: words('view.rename'), icon: 'edit', onAction: () => setDialog('rename') },
            {
              id: 'share',
              text: words(chosen.shared ? 'view.unshare' : 'view.share'),
              icon: 'people',
              onAction: () =>
                void change(
                  { shared: !chosen.shared },
                  words(chosen.shared ? 'view.unshared' : 'view.shared', { name: chosen.name }),
                ).catch(failed),
            },
            {
              id: 'delete',
              text: words('view.delete'),
              icon: 'trash',
              tone: 'danger',
              onAction: () => void remove().catch(failed),
            },
          ]}
        />
      )}
      {dialog === 'new' && (
        <NameView
          title={words('view.save')}
          onClose={() => setDialog('nothing')}
          onSave={async (name, shared) => {
            const view = await call<View>('POST', '/views', {
              name,
              page: 'contacts',
              filter,
              sort,
              columns: [],
              shared,
            });
            await reload();
            onSearch({ ...search, view: view.id });
            await done(words('view.saved', { name }));
          }}
        />
      )}
      {dialog === 'rename' && chosen && (
        <NameView
          title={words('view.rename')}
          before={chosen}
          onClose={() => setDialog('nothing')}
          onSave={(name, shared) => change({ name, shared }, words('view.saved', { name }))}
        />
      )}
    </nav>
  );
}

/** Comes late, and holds nothing up. */
function Count({ id }: { id: string }) {
  const count = useQuery(viewCountQuery(id));
  return count.data === undefined || count.data === null ? null : <span className="n num"> {count.data}</span>;
}

function NameView(props: {
  title: string;
  before?: View;
  onSave: (name: string, shared: boolean) => Promise<unknown>;
  onClose: () => void;
}) {
  const words = useWords();
  const [name, setName] = useState(props.before?.name ?? '');
  const [shared, setShared] = useState(props.before?.shared ?? false);
  return (
    <Ask
      title={props.title}
      save={words('view.save')}
      ready={name.trim() !== ''}
      onSave={() => props.onSave(name.trim(), shared)}
      onClose={props.onClose}
    >
      <Input label={words('view.name')} hint={words('view.name_hint')} value={name} onText={setName} />
      <Checkbox on={shared} onChange={setShared}>
        {words('view.for_team')}
      </Checkbox>
    </Ask>
  );
}
