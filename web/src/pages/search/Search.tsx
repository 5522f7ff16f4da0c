import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { searchQuery, soughtMin } from '../../api/search';
import { FoundLine, pageOf } from '../../parts/Found';
import { Button } from '../../parts/ui/Button';
import { EmptyState } from '../../parts/ui/EmptyState';
import { Input } from '../../parts/ui/Field';
import { wordOf } from '../../words/names';
import { useWords } from '../../words/words';

const pause = 150;
const foundMax = 50;

/** Everything that has the words in it, by kind. The words are in the address, so that a search can be kept or sent. */
export function Search() {
  const words = useWords();
  const navigate = useNavigate();
  const { q = '' } = useSearch({ from: '/search' });
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);
  useEffect(() => {
    if (text === q) return;
    const timer = setTimeout(
      () => void navigate({ to: '/search', search: text ? { q: text } : {}, replace: true }),
      pause,
    );
    return () => clearTimeout(timer);
  }, [text, q, navigate]);
  const found = useQuery({ ...searchQuery(q.trim(), foundMax), placeholderData: (before) => before });
  const groups = (found.data?.groups ?? []).filter((group) => group.items.length > 0);
  const count = groups.reduce((sum, group) => sum + group.items.length, 0);
  const long = q.trim().length >= soughtMin;
  return (
    <>
      <header className="bar">
        <div className="grow">
          <h1>{words('nav.search')}</h1>
          <p className="sm t2 num" role="status">
            {long && found.data && words('search.count', { count })}
          </p>
        </div>
      </header>
      <div className="page search">
        <Input type="search" label={words('search.field')} hint={words('search.hint')} value={text} onText={setText} />
        {found.isError && !found.data && (
          <div className="alone" role="alert">
            <p>{words('state.failed', { why: found.error.message })}</p>
            <Button onClick={() => void found.refetch()}>{words('state.try_again')}</Button>
          </div>
        )}
        {long && found.data && count === 0 && (
          <EmptyState icon="search" title={words('search.nothing', { text: q })}>
            <p className="t2">{words('search.nothing_hint')}</p>
          </EmptyState>
        )}
        {long &&
          groups.map(({ kind, items }) => (
            <section key={kind} className="card" aria-labelledby={`found-${kind}`}>
              <header>
                <h2 id={`found-${kind}`}>{words(wordOf('found', kind))}</h2>
                <span className="xs t3 num">{items.length}</span>
              </header>
              <ul className="body">
                {items.map((item, index) => {
                  const contact = pageOf(kind, item);
                  const line = <FoundLine kind={kind} found={item} />;
                  return (
                    <li key={`${item.id}-${index}`}>
                      {contact ? (
                        <Link to="/contacts/$id" params={{ id: contact }} className="found">
                          {line}
                        </Link>
                      ) : (
                        <span className="found">{line}</span>
                      )}
                    </li>
                  );
                })}
              </ul>
            </section>
          ))}
      </div>
    </>
  );
}
