import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { contactsQuery } from '../../api/queries';
import { Avatar } from '../../parts/ui/Avatar';
import { Button } from '../../parts/ui/Button';
import { Chip } from '../../parts/ui/Chip';
import { EmptyState } from '../../parts/ui/EmptyState';
import { Input } from '../../parts/ui/Field';
import { nameOf, wordOf } from '../../words/names';
import { dayName } from '../../words/time';
import { useWords } from '../../words/words';

/** A pause in typing before the list is asked for. */
const pause = 200;

export function Contacts() {
  const words = useWords();
  const navigate = useNavigate();
  const { filter: sought = '' } = useSearch({ from: '/contacts' });
  const [text, setText] = useState(sought);
  const contacts = useQuery({ ...contactsQuery(sought), placeholderData: (before) => before });
  useEffect(() => {
    if (text === sought) return;
    const timer = setTimeout(
      () => void navigate({ to: '/contacts', search: text ? { filter: text } : {}, replace: true }),
      pause,
    );
    return () => clearTimeout(timer);
  }, [text, sought, navigate]);
  const items = contacts.data?.items ?? [];
  return (
    <>
      <header className="bar">
        <div className="grow">
          <h1>{words('contacts.title')}</h1>
          <p className="sm t2 num" role="status">
            {contacts.data && words('contacts.count', { count: items.length })}
          </p>
        </div>
        <Link to="/import" search={{}} className="btn">
          {words('import.title')}
        </Link>
      </header>
      <div className="page">
        <Input
          type="search"
          label={words('contacts.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {contacts.isPending && <p className="alone late t3">{words('state.loading')}</p>}
        {contacts.isError && (
          <div className="alone" role="alert">
            <p>{words('state.failed', { why: contacts.error.message })}</p>
            <Button onClick={() => void contacts.refetch()}>{words('state.try_again')}</Button>
          </div>
        )}
        {contacts.data && items.length === 0 && (
          <EmptyState
            icon="person"
            title={sought ? words('contacts.no_match', { text: sought }) : words('contacts.empty')}
          >
            {!sought && <p className="t2">{words('contacts.empty_hint')}</p>}
          </EmptyState>
        )}
        {items.length > 0 && (
          <table className="cards">
            <thead>
              <tr>
                <th scope="col">{words('contacts.name')}</th>
                <th scope="col">{words('contacts.temperature')}</th>
                <th scope="col">{words('contacts.next')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ contact, next }) => (
                <tr key={contact.id}>
                  <td>
                    <Link to="/contacts/$id" params={{ id: contact.id }} search={{}} className="row person-link">
                      <Avatar name={nameOf(contact)} />
                      <span className="stack close">
                        <span className="b">{nameOf(contact)}</span>
                        <span className="t3 sm trunc">{contact.title || contact.emails[0]?.address}</span>
                      </span>
                    </Link>
                  </td>
                  <td>
                    <Chip>{contact.temperature}</Chip>
                  </td>
                  <td className="full">
                    {next ? (
                      <>
                        <span className="m">
                          {words(wordOf('channel', next.channel))}, {dayName(words.intl, Date.parse(next.due_at))}
                        </span>
                        <span className="t3"> · {next.subject}</span>
                      </>
                    ) : (
                      <span className="t3">{words('contacts.none')}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </>
  );
}
