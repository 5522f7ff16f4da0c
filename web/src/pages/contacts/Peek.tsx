import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { contactQuery } from '../../api/queries';
import { Button } from '../../parts/ui/Button';
import { Chip } from '../../parts/ui/Chip';
import { Icon } from '../../parts/ui/Icon';
import { SidePanel } from '../../parts/ui/SidePanel';
import { moneyText } from '../../words/money';
import { nameOf, wordOf } from '../../words/names';
import { clock, dayName } from '../../words/time';
import { useWords } from '../../words/words';
import { costOf } from '../contact/discovery';
import { touchesQuery } from '../contact/file';
import { standingOf } from '../contact/standing';
import { happening, momentsOf, shown } from '../contact/timeline';
import type { ListSearch } from './search';
import { StepBadge } from './StepBadge';

/** A contact beside the list: who, what is next, what they told, what happened last. */
export function Peek({ id, list, onClose }: { id: string; list: ListSearch; onClose: () => void }) {
  const words = useWords();
  const file = useQuery(contactQuery(id));
  const touches = useQuery(touchesQuery(id));
  const open = { filter: list.filter ?? '', ...(list.sort ? { sort: list.sort } : {}) };
  if (!file.data) {
    return (
      <SidePanel title={words('peek.title')} onClose={onClose}>
        {file.error ? (
          <div role="alert" className="stack">
            <p className="sm fault">{words('state.failed', { why: file.error.message })}</p>
            <Button onClick={() => void file.refetch()}>{words('state.try_again')}</Button>
          </div>
        ) : (
          <p className="late t3">{words('state.loading')}</p>
        )}
      </SidePanel>
    );
  }
  const { contact, organization, deals, next, timeline } = file.data;
  const standing = standingOf(contact, deals, next, Date.now());
  const cost = costOf(contact.discovery);
  const problem = contact.discovery.problems[0];
  return (
    <SidePanel
      title={nameOf(contact)}
      onClose={onClose}
      foot={
        <Link to="/contacts/$id" params={{ id }} search={open} className="btn primary">
          {words('peek.open')} <kbd aria-hidden="true">↵</kbd>
        </Link>
      }
    >
      <div className="stack loose">
        <p className="sm t2">{[contact.title, organization?.name, contact.address.city].filter(Boolean).join(' · ')}</p>
        <div className="row wrap">
          <StepBadge standing={standing} />
          <Chip>{words(wordOf('temperature', contact.temperature))}</Chip>
          {contact.tags.map((tag) => (
            <Chip key={tag}>{tag}</Chip>
          ))}
        </div>
        {next && (
          <p className="sm">
            <span className="m">
              {words('step.touch_title', {
                channel: words(wordOf('channel', next.channel)),
                when: `${dayName(words.intl, Date.parse(next.due_at))} ${clock(words.intl, Date.parse(next.due_at))}`,
              })}
            </span>
            <span className="t2 block">{next.subject || next.why[0]?.sentence}</span>
          </p>
        )}
        <ul className="stack sm reach">
          {contact.phones.map(({ number }) => (
            <li key={number} className="row">
              <Icon name="phone" small /> <a href={`tel:${number}`}>{number}</a>
            </li>
          ))}
          {contact.emails.map(({ address }) => (
            <li key={address} className="row">
              <Icon name="mail" small /> <a href={`mailto:${address}`}>{address}</a>
            </li>
          ))}
        </ul>
        {problem && (
          <div>
            <h3>{words('case.title')}</h3>
            {cost && (
              <p>
                <span className="b num">{moneyText(words.intl, cost)}</span>{' '}
                <span className="t2 sm">{words('case.each_year')}</span>
              </p>
            )}
            <p className="sm">{problem.words}</p>
          </div>
        )}
        <div>
          <h3>{words('peek.lately')}</h3>
          <ol className="lately sm">
            {shown(momentsOf(timeline, touches.data?.items ?? []), 'all')
              .slice(0, 5)
              .map(({ entry, words: said }) => (
                <li key={entry.id}>
                  <time className="xs t3" dateTime={entry.at}>
                    {dayName(words.intl, Date.parse(entry.at))}
                  </time>
                  <span>{said || happening(entry.sentence)}</span>
                </li>
              ))}
          </ol>
        </div>
      </div>
    </SidePanel>
  );
}
