import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { newKey, send } from '../../api/client';
import { sessionQuery } from '../../api/queries';
import type { Contact } from '../../api/shapes';
import { Input, TextArea } from '../../parts/ui/Field';
import { Select } from '../../parts/ui/Select';
import { Checkbox } from '../../parts/ui/Switch';
import { TokenField } from '../../parts/ui/TokenField';
import { useDone } from '../../shell/undo';
import { nameOf, wordOf } from '../../words/names';
import { useWords } from '../../words/words';
import { Ask } from '../contact/Ask';
import { sellersQuery } from '../contact/file';

const temperatures = ['promising', 'interested', 'hot', 'new', 'client'] as const;

/** Somebody new; whoever is known already gains what is new about them. */
export function AddContact({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { done } = useDone();
  const session = useQuery(sessionQuery);
  const sellers = useQuery(sellersQuery);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [phone, setPhone] = useState('');
  const [organization, setOrganization] = useState('');
  const [title, setTitle] = useState('');
  const [temperature, setTemperature] = useState<string>('promising');
  const [owner, setOwner] = useState('');
  const [tags, setTags] = useState<string[]>([]);
  const [asks, setAsks] = useState(false);
  const [asked, setAsked] = useState('');
  const [key] = useState(newKey);
  const ready = name.trim() !== '' || email.trim() !== '' || phone.trim() !== '';
  const whose = owner || session.data?.seller || '';
  return (
    <Ask
      title={words('add_contact.title')}
      save={words('add_contact.save')}
      ready={ready}
      onSave={async () => {
        const { answer } = await send<{ contact: Contact }>('POST', '/contacts', {
          headers: { 'Idempotency-Key': key },
          body: {
            name: name.trim(),
            title: title.trim(),
            organization: organization.trim(),
            ...(email.trim() ? { emails: [{ address: email.trim(), label: 'work' }] } : {}),
            ...(phone.trim() ? { phones: [{ number: phone.trim(), label: 'work' }] } : {}),
            tags,
            ...(whose ? { owner: whose } : {}),
            ...(asks && asked.trim() ? { asked: asked.trim() } : { temperature, source: words('add_contact.by_hand') }),
          },
        });
        await queries.invalidateQueries({ queryKey: ['contacts'] });
        await done(words('add_contact.added', { name: nameOf(answer.contact) }));
        await navigate({ to: '/contacts/$id', params: { id: answer.contact.id }, search: {} });
      }}
      onClose={onClose}
    >
      <Input label={words('contacts.name')} value={name} onText={setName} autoComplete="off" />
      <div className="two">
        <Input type="email" label={words('details.mail')} value={email} onText={setEmail} autoComplete="off" />
        <Input type="tel" label={words('details.phone')} value={phone} onText={setPhone} autoComplete="off" />
      </div>
      <div className="two">
        <Input label={words('details.organization')} value={organization} onText={setOrganization} autoComplete="off" />
        <Input label={words('details.title')} value={title} onText={setTitle} autoComplete="off" />
      </div>
      <Checkbox on={asks} onChange={setAsks}>
        {words('add_contact.asks')}
      </Checkbox>
      {asks ? (
        <TextArea
          label={words('add_contact.asked')}
          hint={words('add_contact.asked_hint')}
          value={asked}
          onText={setAsked}
          rows={2}
        />
      ) : (
        <div className="two">
          <Select
            label={words('contacts.temperature')}
            value={temperature}
            onValue={setTemperature}
            options={temperatures.map((value) => ({ value, text: words(wordOf('temperature', value)) }))}
          />
          <Select
            label={words('details.owner')}
            value={whose}
            onValue={setOwner}
            options={(sellers.data?.items ?? [])
              .filter(({ gone }) => !gone)
              .map((seller) => ({ value: seller.id ?? '', text: seller.name }))}
          />
        </div>
      )}
      <TokenField label={words('details.tags')} tokens={tags} onTokens={setTags} />
    </Ask>
  );
}
