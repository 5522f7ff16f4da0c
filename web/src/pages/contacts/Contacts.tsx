import './contacts.css';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

import { Avatar } from '../../parts/ui/Avatar';
import { Button } from '../../parts/ui/Button';
import { EmptyState } from '../../parts/ui/EmptyState';
import { Icon } from '../../parts/ui/Icon';
import { Checkbox } from '../../parts/ui/Switch';
import { useKeys } from '../../shell/keys';
import { nameOf, wordOf } from '../../words/names';
import { dayName } from '../../words/time';
import { useWords } from '../../words/words';
import { sellersQuery } from '../contact/file';
import { standingOf } from '../contact/standing';
import { AddContact } from './AddContact';
import { Bulk } from './Bulk';
import { FilterBar } from './FilterBar';
import { JobBar } from './JobBar';
import { countQuery, droppedBefore, listQuery, nextSort, type Row, rowsOf, type Sort } from './list';
import { placeIn, remember } from './memory';
import { Peek } from './Peek';
import type { ListSearch } from './search';
import { extended, isSelected, nobody, type Selection, sizeOf, toggled, whom } from './selection';
import { StepBadge } from './StepBadge';
import { ViewTabs } from './ViewTabs';

/** Height of a row, for the room of those that are not held. */
const rowHeight = 57;
/** So near to the end the next window is fetched. */
const ahead = 900;

export function Contacts() {
  const search = useSearch({ from: '/contacts' });
  // Another filter or order is another list, with its own place and marks.
  return <List key={`${search.filter ?? ''} ${search.sort ?? ''}`} search={search} />;
}

function List({ search }: { search: ListSearch }) {
  const words = useWords();
  const navigate = useNavigate();
  const { filter = '', sort = '' } = search;
  const listName = `${filter} ${sort}`;
  const list = useInfiniteQuery(listQuery({ filter, sort }));
  const count = useQuery(countQuery(filter));
  const sellers = useQuery(sellersQuery);
  const scroller = useRef<HTMLDivElement>(null);
  const [place] = useState(() => placeIn(listName));
  const [at, setAt] = useState(place.at);
  const [selection, setSelection] = useState<Selection>(place.selection);
  const [anchor, setAnchor] = useState<number | null>(null);
  const [adding, setAdding] = useState(false);
  const rows = rowsOf(list.data);
  const ids = rows.map(({ contact }) => contact.id);
  const before = droppedBefore(list.data);
  const matching = count.data ?? null;
  const atIndex = at === null ? -1 : ids.indexOf(at);

  useEffect(() => remember(listName, { at, selection }), [listName, at, selection]);
  const hasRows = rows.length > 0;
  useLayoutEffect(() => {
    if (hasRows && scroller.current) scroller.current.scrollTop = place.top;
  }, [hasRows, place]);

  const go = useCallback(
    (to: ListSearch, replace = false) => void navigate({ to: '/contacts', search: to, replace }),
    [navigate],
  );
  const setFilter = useCallback(
    (given: string) => go({ ...withoutEmpty({ ...search, filter: given }) }, true),
    [go, search],
  );
  const peek = (id: string | null) => go(withoutEmpty({ ...search, peek: id ?? '' }), true);

  const { hasNextPage, hasPreviousPage, isFetching, fetchNextPage, fetchPreviousPage } = list;
  const fetchAround = () => {
    const box = scroller.current;
    if (!box || isFetching) return;
    if (hasNextPage && box.scrollTop + box.clientHeight > box.scrollHeight - ahead) void fetchNextPage();
    else if (hasPreviousPage && box.scrollTop < before * rowHeight + ahead / 2) void fetchPreviousPage();
  };
  const onScroll = () => {
    if (scroller.current) remember(listName, { top: scroller.current.scrollTop });
    fetchAround();
  };
  // Who is already at the end, or in the room of rows that are not held, moves nothing more: each window looks again.
  useEffect(fetchAround, [list.data]); // eslint-disable-line react-hooks/exhaustive-deps
  const moveTo = (index: number) => {
    const id = ids[Math.max(0, Math.min(index, ids.length - 1))];
    if (!id) return;
    setAt(id);
    document.getElementById(`row-${id}`)?.querySelector('a')?.focus();
    if (search.peek) peek(id);
    if (index >= ids.length - 5 && hasNextPage && !isFetching) void fetchNextPage();
  };
  const mark = (id: string) => {
    setSelection(toggled(selection, id, ids));
    setAnchor(ids.indexOf(id));
  };
  const extend = (by: 1 | -1) => {
    const from = atIndex < 0 ? 0 : atIndex;
    const to = Math.max(0, Math.min(from + by, ids.length - 1));
    setSelection(extended(selection, ids, anchor ?? from, to));
    if (anchor === null) setAnchor(from);
    moveTo(to);
  };
  // Keys that a control may want for itself are taken only where a name has the focus.
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLAnchorElement)) return;
    if (event.key === ' ') peek(search.peek === at ? null : at);
    else if (event.key === 'ArrowDown') moveTo(atIndex + 1);
    else if (event.key === 'ArrowUp') moveTo(atIndex - 1);
    else return;
    event.preventDefault();
  };
  useKeys({
    J: () => moveTo(atIndex + 1),
    K: () => moveTo(atIndex < 0 ? 0 : atIndex - 1),
    'Shift+J': () => extend(1),
    'Shift+K': () => extend(-1),
    X: at ? () => mark(at) : undefined,
    Escape: search.peek ? () => peek(null) : sizeOf(selection) > 0 ? () => setSelection(nobody) : undefined,
    N: () => setAdding(true),
  });

  const allHere = rows.length > 0 && ids.every((id) => isSelected(selection, id));
  const someHere = !allHere && ids.some((id) => isSelected(selection, id));
  const ownerName = (id: string | null) => sellers.data?.items.find((seller) => seller.id === id)?.name ?? '';
  const header = (column: Sort, text: string, className?: string) => {
    const falling = sort === `-${column}`;
    const sorted = sort === column || falling;
    return (
      <th scope="col" className={className} aria-sort={sorted ? (falling ? 'descending' : 'ascending') : 'none'}>
        <button
          type="button"
          className="sort"
          onClick={() => go(withoutEmpty({ ...search, sort: nextSort(sort, column) }), true)}
        >
          {text}
          {sorted && <Icon name={falling ? 'down' : 'up'} small />}
        </button>
      </th>
    );
  };
  const now = Date.now();
  return (
    <>
      <header className="bar">
        <div className="grow">
          <h1>{words('contacts.title')}</h1>
          <p className="sm t2 num" role="status">
            {matching !== null && (matching > 0 || !filter) && words('contacts.count', { count: matching })}
          </p>
        </div>
        <Link to="/import" search={{}} className="btn desk">
          <Icon name="upload" small />
          {words('import.title')}
        </Link>
        <Button look="primary" icon="plus" shortcut="N" onClick={() => setAdding(true)}>
          {words('add_contact.title')}
        </Button>
      </header>
      <div className="list-strip">
        <ViewTabs search={search} onSearch={(to) => go(to)} />
        <FilterBar filter={filter} onFilter={setFilter} />
      </div>
      {search.job && (
        <JobBar
          key={search.job}
          id={search.job}
          onWatch={(job) => go({ ...search, job }, true)}
          onClose={() => go(withoutEmpty({ ...search, job: '' }), true)}
        />
      )}
      <div className={search.peek ? 'with-panel open' : 'with-panel'}>
        <div className="list-scroll" ref={scroller} onScroll={onScroll}>
          {list.isPending && <Bones />}
          {list.isError && (
            <div className="alone" role="alert">
              <p>{words('state.failed', { why: list.error.message })}</p>
              <Button onClick={() => void list.refetch()}>{words('state.try_again')}</Button>
            </div>
          )}
          {list.isSuccess && rows.length === 0 && (
            <EmptyState icon="person" title={words(filter ? 'contacts.no_one' : 'contacts.empty')}>
              {filter ? (
                <Button onClick={() => go(withoutEmpty({ sort }))}>{words('filter.clear')}</Button>
              ) : (
                <>
                  <p className="t2">{words('contacts.empty_lead')}</p>
                  <div className="row">
                    <Button look="primary" icon="plus" onClick={() => setAdding(true)}>
                      {words('add_contact.title')}
                    </Button>
                    <Link to="/import" search={{}} className="btn">
                      {words('import.title')}
                    </Link>
                  </div>
                </>
              )}
            </EmptyState>
          )}
          {rows.length > 0 && (
            <table className="contact-table" aria-rowcount={matching ?? -1} onKeyDown={onKeyDown}>
              <caption className="hidden">{words('contacts.title')}</caption>
              <thead>
                <tr>
                  <th scope="col" className="tickbox">
                    <Checkbox
                      label={words('selection.all_loaded')}
                      on={allHere}
                      some={someHere}
                      onChange={(on) => setSelection(on ? { kind: 'some', ids: new Set(ids) } : nobody)}
                    />
                  </th>
                  {header('name', words('contacts.name'))}
                  <th scope="col" className="next-step">
                    {words('contact.next_step')}
                  </th>
                  <th scope="col" className="wide-only">
                    {words('contacts.temperature')}
                  </th>
                  <th scope="col" className="wide-only">
                    {words('details.owner')}
                  </th>
                  {header('last_touch', words('contacts.last_touch'), 'r wide-only')}
                  {header('due', words('contacts.due'), 'r')}
                </tr>
              </thead>
              <tbody>
                {before > 0 && (
                  <tr aria-hidden="true" className="room">
                    <td colSpan={7} style={{ height: before * rowHeight }} />
                  </tr>
                )}
                {rows.map((row, index) => (
                  <ContactRow
                    key={row.contact.id}
                    row={row}
                    index={before + index + 2}
                    here={row.contact.id === at}
                    marked={isSelected(selection, row.contact.id)}
                    owner={ownerName(row.contact.owner)}
                    list={{ filter, ...(sort ? { sort } : {}) }}
                    now={now}
                    onHere={() => setAt(row.contact.id)}
                    onMark={() => mark(row.contact.id)}
                  />
                ))}
              </tbody>
            </table>
          )}
          {list.isFetchingNextPage && <p className="sm t3 more-rows">{words('state.loading')}</p>}
        </div>
        {search.peek && <Peek id={search.peek} list={search} onClose={() => peek(null)} />}
      </div>
      <Bulk
        selection={selection}
        matching={matching}
        to={whom(selection, filter)}
        onAll={() => setSelection({ kind: 'all', matching: matching ?? ids.length })}
        onClear={() => setSelection(nobody)}
        onStarted={(job) => {
          setSelection(nobody);
          go(withoutEmpty({ ...search, job: job.id }), true);
        }}
      />
      {adding && <AddContact onClose={() => setAdding(false)} />}
    </>
  );
}

type RowProps = {
  row: Row;
  index: number;
  here: boolean;
  marked: boolean;
  owner: string;
  list: { filter: string; sort?: string };
  now: number;
  onHere: () => void;
  onMark: () => void;
};

function ContactRow({ row, index, here, marked, owner, list, now, onHere, onMark }: RowProps) {
  const words = useWords();
  const { contact, next, organization, deals = [] } = row;
  const name = nameOf(contact);
  const names = ['contact-row', here ? 'here' : '', marked ? 'marked' : ''];
  const last = contact.standing.last_touch_at;
  return (
    <tr
      id={`row-${contact.id}`}
      className={names.filter(Boolean).join(' ')}
      aria-rowindex={index}
      aria-selected={marked}
      onFocus={onHere}
    >
      <td className="tickbox">
        <Checkbox label={words('selection.mark', { name })} on={marked} onChange={onMark} />
      </td>
      <th scope="row" className="who">
        <Avatar name={name} />
        <span className="names">
          <Link to="/contacts/$id" params={{ id: contact.id }} search={list} className="b trunc">
            {name}
          </Link>
          <span className="t3 sm trunc">
            {[contact.title, organization?.name].filter(Boolean).join(', ') || contact.emails[0]?.address}
          </span>
        </span>
      </th>
      <td className="next-step">
        <StepBadge standing={standingOf(contact, deals, next, now)} />
      </td>
      <td className="wide-only">{words(wordOf('temperature', contact.temperature))}</td>
      <td className="wide-only trunc">{owner}</td>
      <td className="r wide-only t2">{last ? dayName(words.intl, Date.parse(last)) : '–'}</td>
      <td className={next && Date.parse(next.due_at) < now ? 'r fault' : 'r t2'}>
        {next ? dayName(words.intl, Date.parse(next.due_at)) : '–'}
      </td>
    </tr>
  );
}

/** The shape of the rows that come; shown only if it takes a while. */
function Bones() {
  const words = useWords();
  return (
    <div className="late" aria-busy="true">
      <p className="hidden">{words('state.loading')}</p>
      <div className="bones" aria-hidden="true">
        {Array.from({ length: 8 }, (_, at) => (
          <div key={at} className="row">
            <span className="avatar" />
            <span className="bone" />
          </div>
        ))}
      </div>
    </div>
  );
}

const withoutEmpty = (search: ListSearch): ListSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value)) as ListSearch;
