import { moneyText } from '../../words/money';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';

import { contactQuery } from '../../api/queries';
import { Heard } from '../../parts/Heard';
import { Avatar } from '../../parts/ui/Avatar';
import { Button } from '../../parts/ui/Button';
import { Chip } from '../../parts/ui/Chip';
import { Icon } from '../../parts/ui/Icon';
import { nameOf, wordOf } from '../../words/names';
import { clock, dayName, wallTime } from '../../words/time';
import { useWords } from '../../words/words';

/** The whole relationship: what is next, what happened, what they told us. */
export function ContactPage() {
  const words = useWords();
  const { id } = useParams({ from: '/contacts/$id' });
  const file = useQuery(contactQuery(id));
  if (file.isError) {
    return (
      <div className="alone" role="alert">
        <p>{words('state.failed', { why: file.error.message })}</p>
        <Button onClick={() => void file.refetch()}>{words('state.try_again')}</Button>
      </div>
    );
  }
  if (!file.data) return <p className="alone late t3">{words('state.loading')}</p>;
  const { contact, organization, deals, next, timeline } = file.data;
  const name = nameOf(contact);
  const step = contact.next_step;
  const { discovery } = contact;
  return (
    <>
      <header className="bar">
        <Avatar name={name} />
        <div className="grow">
          <h1 className="trunc">{name}</h1>
          <p className="sm t2 trunc">
            {[contact.title, organization?.name, contact.address.city].filter(Boolean).join(' · ')}
          </p>
        </div>
        <Chip>{contact.temperature}</Chip>
      </header>
      <div className="contact">
        <div className="stack wide">
          <div className={step ? (step.agreed ? 'next agreed' : 'next planned') : 'next none'}>
            <Icon name={step ? 'calendar' : 'warn'} />
            <div className="grow">
              <p className="b">{step ? step.what : words('contact.no_next_step')}</p>
              <p className="sm">
                {step &&
                  `${wallTime(words.intl, step.at.slice(0, 16))}, ${words(step.agreed ? 'contact.agreed' : 'contact.planned')}`}
                {!step &&
                  next &&
                  words('contact.barnacle_plans', {
                    channel: words(wordOf('channel', next.channel)),
                    when: `${dayName(words.intl, Date.parse(next.due_at))} ${clock(words.intl, Date.parse(next.due_at))}`,
                  })}
              </p>
            </div>
          </div>
          <h2>{words('contact.timeline')}</h2>
          {timeline.length === 0 && <p className="t2">{words('contact.empty_timeline')}</p>}
          <ol className="tl">
            {timeline.map((entry) => (
              <li className="ev" key={entry.id}>
                <span className="dot">
                  <Icon name={entry.actor === 'Barnacle' ? 'bolt' : 'note'} small />
                </span>
                <div className="hd">
                  <span className="b">{entry.actor}</span>
                  <time dateTime={entry.at}>
                    {dayName(words.intl, Date.parse(entry.at))} {clock(words.intl, Date.parse(entry.at))}
                  </time>
                </div>
                <p className={entry.undone_at ? 'sm t3 undone' : 'sm t2'}>{entry.sentence}</p>
              </li>
            ))}
          </ol>
        </div>
        <div className="stack wide">
          <section className="card">
            <header>
              <h2>{words('contact.details')}</h2>
            </header>
            <div className="body">
              <ul className="ppl">
                {contact.phones.map((phone) => (
                  <li key={phone.number}>
                    <Icon name="phone" small /> <a href={`tel:${phone.number}`}>{phone.number}</a>
                    <span className="t3">{phone.label}</span>
                  </li>
                ))}
                {contact.emails.map((email) => (
                  <li key={email.address}>
                    <Icon name="mail" small /> <a href={`mailto:${email.address}`}>{email.address}</a>
                    <span className="t3">{email.label}</span>
                  </li>
                ))}
              </ul>
            </div>
          </section>
          <section className="card">
            <header>
              <h2>{words('card.known')}</h2>
            </header>
            <div className="body">
              <dl className="bc">
                {discovery.problems.map((problem) => (
                  <div key={problem.words}>
                    <dt>{words('card.problem')}</dt>
                    <dd>
                      {problem.words}
                      {problem.cost_per_year && (
                        <div className="big">{moneyText(words.intl, problem.cost_per_year)}</div>
                      )}
                    </dd>
                  </div>
                ))}
                <Heard contact={contact} />
              </dl>
              {discovery.problems.length === 0 && <p className="gap">{words('card.nothing_known')}</p>}
            </div>
          </section>
          {deals.length > 0 && (
            <section className="card">
              <header>
                <h2>{words('contact.deals')}</h2>
              </header>
              <div className="body">
                <ul className="ppl">
                  {deals.map((deal) => (
                    <li key={deal.id}>
                      <Icon name="flag" small />
                      <span className="m">{deal.name}</span>
                      <span className="t3">{deal.state === 'open' ? deal.stage : deal.state}</span>
                      {deal.amount && <span className="num end">{moneyText(words.intl, deal.amount)}</span>}
                    </li>
                  ))}
                </ul>
              </div>
            </section>
          )}
        </div>
      </div>
    </>
  );
}
