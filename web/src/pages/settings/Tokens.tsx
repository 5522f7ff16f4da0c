import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { call, get } from '../../api/client';
import { Button } from '../../parts/ui/Button';
import { Chip } from '../../parts/ui/Chip';
import { Dialog } from '../../parts/ui/Dialog';
import { Input, Select } from '../../parts/ui/Field';
import { wordOf } from '../../words/names';
import { useWords } from '../../words/words';

type Made = { id: string; name: string; token: string };
const key = ['tokens'];
const spans = ['30', '90', '365'];

/** Keys for programs that act for one: the command line, a form, a spreadsheet. */
export function Tokens({ mayAdmin }: { mayAdmin: boolean }) {
  const words = useWords();
  const queries = useQueryClient();
  const tokens = useQuery({ queryKey: key, queryFn: () => get('/tokens', {}) });
  const [making, setMaking] = useState(false);
  const [ending, setEnding] = useState<{ id: string; name: string } | null>(null);
  const end = useMutation({
    mutationFn: (id: string) => call('DELETE', `/tokens/${id}`),
    onSuccess: () => {
      setEnding(null);
      return queries.invalidateQueries({ queryKey: key });
    },
  });
  const day = (at: string) => words.intl.formatDate(at, { dateStyle: 'medium' });
  return (
    <div className="stack">
      {tokens.error && <p className="fault sm">{tokens.error.message}</p>}
      <ul className="rows">
        {tokens.data?.items.map((token) => (
          <li key={token.id} className="row between">
            <span className="grow">
              <span className="m">{token.name}</span>{' '}
              <span className="sm t3">{words('tokens.until', { day: day(token.ends_at) })}</span>
            </span>
            <Chip>{words(wordOf('scope', token.scope))}</Chip>
            <Button
              size="small"
              aria-label={words('tokens.end_named', { name: token.name })}
              onClick={() => setEnding({ id: token.id ?? '', name: token.name })}
            >
              {words('tokens.end')}
            </Button>
          </li>
        ))}
      </ul>
      {tokens.data?.items.length === 0 && <p className="sm t2">{words('tokens.none')}</p>}
      <div>
        <Button icon="key" onClick={() => setMaking(true)}>
          {words('tokens.make')}
        </Button>
      </div>
      {making && <NewToken mayAdmin={mayAdmin} onClose={() => setMaking(false)} />}
      {ending && (
        <Dialog title={words('tokens.end_named', { name: ending.name })} onClose={() => setEnding(null)}>
          <div className="stack loose">
            <p>{words('tokens.end_means')}</p>
            {end.error && (
              <p className="fault sm" role="alert">
                {end.error.message}
              </p>
            )}
            <div className="row">
              <Button look="danger" disabled={end.isPending} onClick={() => end.mutate(ending.id)}>
                {words('tokens.end')}
              </Button>
              <Button look="quiet" onClick={() => setEnding(null)}>
                {words('dialog.cancel')}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </div>
  );
}

function NewToken({ mayAdmin, onClose }: { mayAdmin: boolean; onClose: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [scope, setScope] = useState('read');
  const [days, setDays] = useState('90');
  const [copied, setCopied] = useState(false);
  const make = useMutation({
    mutationFn: () => call<Made>('POST', '/tokens', { name: name.trim(), scope, days: Number(days) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  });
  const made = make.data;
  return (
    <Dialog title={words('tokens.make')} onClose={onClose}>
      {made ? (
        <div className="stack loose">
          <p>{words('tokens.once')}</p>
          <code className="secret">{made.token}</code>
          <div className="row">
            <Button
              look="primary"
              icon={copied ? 'check' : 'file'}
              onClick={() => void navigator.clipboard?.writeText(made.token).then(() => setCopied(true))}
            >
              {words(copied ? 'tokens.copied' : 'tokens.copy')}
            </Button>
            <Button onClick={onClose}>{words('dialog.close')}</Button>
          </div>
        </div>
      ) : (
        <form
          className="stack loose"
          onSubmit={(event) => {
            event.preventDefault();
            make.mutate();
          }}
        >
          <Input
            label={words('tokens.name')}
            hint={words('tokens.name_hint')}
            value={name}
            fault={make.error?.message}
            onText={setName}
          />
          <div className="two">
            <Select
              label={words('tokens.scope')}
              value={scope}
              onValue={setScope}
              options={['read', 'write', ...(mayAdmin ? ['admin'] : [])].map((value) => ({
                value,
                text: words(wordOf('scope', value)),
              }))}
            />
            <Select
              label={words('tokens.days')}
              value={days}
              onValue={setDays}
              options={spans.map((value) => ({ value, text: words('tokens.span', { days: Number(value) }) }))}
            />
          </div>
          <div className="row">
            <Button type="submit" look="primary" disabled={!name.trim() || make.isPending}>
              {words('tokens.make')}
            </Button>
            <Button look="quiet" onClick={onClose}>
              {words('dialog.cancel')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
