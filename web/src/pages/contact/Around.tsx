// What stands around a contact: deals, promises of both sides, and who else works there.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import type { ContactFile } from '../../api/shapes';
import { Avatar } from '../../parts/ui/Avatar';
import { Button } from '../../parts/ui/Button';
import { Chip } from '../../parts/ui/Chip';
import { Choices, Input } from '../../parts/ui/Field';
import { Icon } from '../../parts/ui/Icon';
import { moneyText } from '../../words/money';
import { nameOf, wordOf } from '../../words/names';
import { dayName } from '../../words/time';
import { useWords } from '../../words/words';
import { Ask } from './Ask';
import type { Changes } from './file';
import { readMoney } from './money';

type Props = { file: ContactFile; changes: Changes };

export function Deals({ file, changes }: Props) {
  const words = useWords();
  const [adding, setAdding] = useState(false);
  return (
    <article className="card" aria-labelledby="deals">
      <header>
        <h2 id="deals" className="h3">
          {words('contact.deals')}
        </h2>
        <Button size="small" look="quiet" onClick={() => setAdding(true)}>
          {words('deal.add')}
        </Button>
      </header>
      <div className="body">
        {file.deals.length === 0 && <p className="sm t2">{words('deal.none')}</p>}
        <ul className="ppl wide">
          {file.deals.map((deal) => (
            <li key={deal.id}>
              <span className="grow">
                <span className="m">{deal.name}</span>
                <span className="t3 xs line">
                  {[
                    deal.state === 'open' ? deal.stage : words(wordOf('deal.state', deal.state)),
                    deal.decision_date &&
                      words('deal.decides', { when: dayName(words.intl, Date.parse(`${deal.decision_date}T12:00`)) }),
                    deal.lost_because,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              {deal.amount && <span className="num">{moneyText(words.intl, deal.amount)}</span>}
            </li>
          ))}
        </ul>
      </div>
      {adding && <AddDeal file={file} changes={changes} onClose={() => setAdding(false)} />}
    </article>
  );
}

function AddDeal({ file, changes, onClose }: Props & { onClose: () => void }) {
  const words = useWords();
  const [name, setName] = useState('');
  const [amount, setAmount] = useState('');
  const money = amount.trim() ? readMoney(amount, file.deals[0]?.amount?.currency ?? 'EUR') : null;
  const unread = amount.trim() !== '' && !money;
  return (
    <Ask
      title={words('deal.dialog', { name: nameOf(file.contact) })}
      save={words('deal.add')}
      ready={name.trim() !== '' && !unread}
      onSave={() =>
        changes.anywhere(
          'POST',
          '/deals',
          { name: name.trim(), contacts: [file.contact.id], ...(money ? { amount: money } : {}) },
          words('deal.added', { name: name.trim() }),
        )
      }
      onClose={onClose}
    >
      <Input label={words('deal.name')} hint={words('deal.name_hint')} value={name} onText={setName} />
      <Input
        label={words('deal.amount')}
        hint={money ? moneyText(words.intl, money) : words('case.cost_hint')}
        fault={unread ? words('case.no_amount') : undefined}
        value={amount}
        onText={setAmount}
      />
    </Ask>
  );
}

/** What either side said they would do, by when; ours land in Today, theirs are waited for. */
export function Commitments({ file, changes }: Props) {
  const words = useWords();
  const { commitments } = file.contact;
  const [adding, setAdding] = useState(false);
  const [dropping, setDropping] = useState<number | null>(null);
  const today = new Date().toISOString().slice(0, 10);
  const rows = commitments.map((commitment, index) => ({ ...commitment, index }));
  const open = rows.filter(({ kept_at, dropped_at }) => !kept_at && !dropped_at);
  const kept = rows.filter(({ kept_at }) => kept_at).length;
  const keep = (index: number, what: string) =>
    void changes
      .do('POST', `/commitments/${index}`, { kept: true }, words('promise.kept_now', { what }))
      .catch(() => undefined);
  return (
    <article className="card" aria-labelledby="promises">
      <header>
        <h2 id="promises" className="h3">
          {words('promise.title')}
        </h2>
        <Button size="small" look="quiet" onClick={() => setAdding(true)}>
          {words('promise.add')}
        </Button>
      </header>
      <div className="body stack">
        {open.length === 0 && (
          <p className="sm t2">{words(kept ? 'promise.all_kept' : 'promise.none', { count: kept })}</p>
        )}
        <ul className="ppl wide">
          {open.map(({ index, what, side, due_on }) => (
            <li key={index}>
              <span className="grow">
                <span className="m">{what}</span>
                <span className={due_on < today ? 'xs line fault' : 'xs line t3'}>
                  {words(side === 'ours' ? 'promise.ours' : 'promise.theirs', {
                    when: dayName(words.intl, Date.parse(`${due_on}T12:00`)),
                    name: file.contact.given_name || nameOf(file.contact),
                  })}
                </span>
              </span>
              <Button size="small" icon="check" onClick={() => keep(index, what)}>
                {words('promise.kept')}
              </Button>
              <Button size="small" look="quiet" onClick={() => setDropping(index)}>
                {words('promise.drop')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      {adding && <AddPromise file={file} changes={changes} onClose={() => setAdding(false)} />}
      {dropping !== null && (
        <DropPromise
          file={file}
          changes={changes}
          index={dropping}
          what={commitments[dropping]?.what ?? ''}
          onClose={() => setDropping(null)}
        />
      )}
    </article>
  );
}

function AddPromise({ file, changes, onClose }: Props & { onClose: () => void }) {
  const words = useWords();
  const name = nameOf(file.contact);
  const [side, setSide] = useState('ours');
  const [what, setWhat] = useState('');
  const [day, setDay] = useState('');
  return (
    <Ask
      title={words('promise.dialog', { name })}
      save={words('promise.add')}
      ready={what.trim() !== '' && day !== ''}
      onSave={() =>
        changes.do('POST', '/commitments', { side, what: what.trim(), due_on: day }, words('promise.added', { name }))
      }
      onClose={onClose}
    >
      <Choices
        label={words('promise.whose')}
        value={side}
        onValue={setSide}
        options={[
          { value: 'ours', text: words('promise.we') },
          { value: 'theirs', text: words('promise.they', { name: file.contact.given_name || name }) },
        ]}
      />
      <Input label={words('promise.what')} hint={words('promise.what_hint')} value={what} onText={setWhat} />
      <Input type="date" label={words('promise.by')} value={day} onText={setDay} />
    </Ask>
  );
}

function DropPromise(props: Props & { index: number; what: string; onClose: () => void }) {
  const words = useWords();
  const [why, setWhy] = useState('');
  return (
    <Ask
      title={words('promise.drop_dialog', { what: props.what })}
      save={words('promise.drop')}
      ready={why.trim() !== ''}
      onSave={() =>
        props.changes.do(
          'POST',
          `/commitments/${props.index}`,
          { kept: false, why: why.trim() },
          words('promise.dropped_now', { what: props.what }),
        )
      }
      onClose={props.onClose}
    >
      <Input label={words('contact.why')} value={why} onText={setWhy} />
    </Ask>
  );
}

export type Colleague = { id: string; name: string; title: string; temperature: string };

/** Who else is known at the same organization. */
export function Colleagues({ organization, people }: { organization: string; people: Colleague[] }) {
  const words = useWords();
  return (
    <article className="card" aria-labelledby="colleagues">
      <header>
        <h2 id="colleagues" className="h3">
          {words('colleagues.title', { organization })}
        </h2>
      </header>
      <div className="body">
        {people.length === 0 ? (
          <p className="gap">
            <Icon name="warn" small />
            <span>{words('colleagues.none')}</span>
          </p>
        ) : (
          <ul className="ppl">
            {people.map((person) => (
              <li key={person.id}>
                <Avatar name={person.name} size="small" />
                <Link to="/contacts/$id" params={{ id: person.id }} search={{}} className="m trunc">
                  {person.name}
                </Link>
                <span className="t3 trunc grow">{person.title}</span>
                <Chip>{words(wordOf('temperature', person.temperature))}</Chip>
              </li>
            ))}
          </ul>
        )}
      </div>
    </article>
  );
}
