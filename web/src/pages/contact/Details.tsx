import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';

import type { ContactFile } from '../../api/shapes';
import { Button } from '../../parts/ui/Button';
import { Input } from '../../parts/ui/Field';
import { TokenField } from '../../parts/ui/TokenField';
import { nameOf, wordOf } from '../../words/names';
import { useWords } from '../../words/words';
import { Ask } from './Ask';
import { type Changes, type ContactPatch, sellersQuery } from './file';
import { InPlace } from './InPlace';

const temperatures = ['new', 'hot', 'interested', 'promising', 'client', 'lost'] as const;

type Props = { file: ContactFile; changes: Changes; askedOwner: number; onTags: () => void };

/** Who they are and how to reach them; every line is edited where it stands. */
export function Details({ file, changes, askedOwner, onTags }: Props) {
  const words = useWords();
  const { contact, organization } = file;
  const name = nameOf(contact);
  const sellers = useQuery(sellersQuery);
  const [warming, setWarming] = useState<ContactPatch['temperature'] | null>(null);
  const [all, setAll] = useState(false);
  const owner = sellers.data?.items.find(({ id }) => id === contact.owner);
  const saved = words('details.saved', { name });
  const set = (patch: ContactPatch) => changes.edit(patch, saved);
  // A label belongs to its address: what is kept keeps it.
  const emails = (text: string) =>
    set({
      emails: linesOf(text).map((address) => ({
        address,
        label: contact.emails.find((each) => each.address === address)?.label ?? 'work',
        bounced_at: contact.emails.find((each) => each.address === address)?.bounced_at ?? null,
      })),
    });
  const phones = (text: string) =>
    set({
      phones: linesOf(text).map((number) => ({
        number,
        label: contact.phones.find((each) => each.number === number)?.label ?? 'work',
      })),
    });
  const text = (label: string, value: string, member: keyof ContactPatch, empty?: string) => (
    <Row label={label}>
      <InPlace label={label} value={value} {...(empty ? { empty } : {})} onSave={(given) => set({ [member]: given })} />
    </Row>
  );
  return (
    <article className="card" aria-labelledby="details">
      <header>
        <h2 id="details" className="h3">
          {words('contact.details')}
        </h2>
        <Button size="small" look="quiet" onClick={() => setAll(!all)} aria-expanded={all}>
          {words(all ? 'details.fewer' : 'details.all')}
        </Button>
      </header>
      <dl className="body details">
        {all && (
          <>
            {text(words('details.given_name'), contact.given_name, 'given_name')}
            {text(words('details.family_name'), contact.family_name, 'family_name')}
          </>
        )}
        <Row label={words('details.mail')}>
          <InPlace
            label={words('details.mail')}
            value={contact.emails.map(({ address }) => address).join('\n')}
            lines={Math.max(2, contact.emails.length)}
            onSave={emails}
          >
            {contact.emails.length > 0 &&
              contact.emails.map(({ address, bounced_at }) => (
                <span key={address} className={bounced_at ? 'line undone' : 'line'}>
                  {address}
                  {bounced_at && <span className="fault xs"> {words('details.bounced')}</span>}
                </span>
              ))}
          </InPlace>
        </Row>
        <Row label={words('details.phone')}>
          <InPlace
            label={words('details.phone')}
            value={contact.phones.map(({ number }) => number).join('\n')}
            lines={Math.max(2, contact.phones.length)}
            onSave={phones}
          >
            {contact.phones.length > 0 &&
              contact.phones.map(({ number, label }) => (
                <span key={number} className="line num">
                  {number} <span className="t3 xs">{label}</span>
                </span>
              ))}
          </InPlace>
        </Row>
        <Row label={words('details.owner')}>
          <InPlace
            label={words('details.owner')}
            value={contact.owner ?? ''}
            asked={askedOwner}
            options={(sellers.data?.items ?? [])
              .filter(({ gone }) => !gone)
              .map((seller) => ({ value: seller.id ?? '', text: seller.name }))}
            onSave={(given) => changes.edit({ owner: given }, words('details.given', { name }))}
          >
            {owner?.name ?? '…'}
          </InPlace>
        </Row>
        {text(words('details.title'), contact.title, 'title')}
        {organization && (
          <Row label={words('details.organization')}>
            <Link to="/contacts" search={{ filter: `organization:"${organization.name.replaceAll('"', '')}"` }}>
              {organization.name}
            </Link>
          </Row>
        )}
        <Row label={words('contacts.temperature')}>
          <InPlace
            label={words('contacts.temperature')}
            value={contact.temperature}
            options={temperatures.map((value) => ({ value, text: words(wordOf('temperature', value)) }))}
            onSave={async (given) => setWarming(given as ContactPatch['temperature'])}
          >
            {words(wordOf('temperature', contact.temperature))}
          </InPlace>
        </Row>
        <Row label={words('details.tags')}>
          <button type="button" className={contact.tags.length ? 'in-place' : 'in-place empty-value'} onClick={onTags}>
            <span className="hidden">{words('edit.field', { label: words('details.tags') })}</span>
            {contact.tags.length
              ? contact.tags.map((tag) => (
                  <span key={tag} className="chip">
                    {tag}
                  </span>
                ))
              : words('edit.add')}
          </button>
        </Row>
        <Row label={words('details.city')}>
          <InPlace
            label={words('details.city')}
            value={contact.address.city}
            onSave={(city) => set({ address: { ...contact.address, city } })}
          />
        </Row>
        {all && (
          <>
            <Row label={words('details.country')}>
              <InPlace
                label={words('details.country')}
                value={contact.address.country}
                onSave={(country) => set({ address: { ...contact.address, country: country.toUpperCase() } })}
              />
            </Row>
            {text(words('details.zone'), contact.zone, 'zone', organization?.zone || undefined)}
            {text(words('details.language'), contact.language, 'language')}
            <Row label={words('details.hours')}>
              <InPlace
                label={words('details.hours')}
                value={contact.hours ?? ''}
                hint={words('details.hours_hint')}
                onSave={(hours) => set({ hours })}
              />
            </Row>
            {text(words('details.source'), contact.source, 'source')}
            {text(words('card.issue'), contact.issue, 'issue')}
            {text(words('details.social'), contact.social, 'social')}
            <Row label={words('details.suits')}>
              <InPlace
                label={words('details.suits')}
                value={contact.stated.channel ?? ''}
                options={['', 'email', 'call', 'text message', 'meeting'].map((value) => ({
                  value,
                  text: value ? words(wordOf('channel', value)) : words('details.suits_any'),
                }))}
                onSave={(channel) =>
                  set({
                    stated: {
                      channel: (channel || null) as typeof contact.stated.channel,
                      time_of_day: contact.stated.time_of_day,
                    },
                  })
                }
              >
                {contact.stated.channel && words(wordOf('channel', contact.stated.channel))}
              </InPlace>
            </Row>
            {contact.custom.map((field) => (
              <Row key={field.name} label={field.name}>
                <InPlace
                  label={field.name}
                  value={field.value}
                  onSave={(value) => set({ custom: [{ name: field.name, value }] })}
                />
              </Row>
            ))}
            <Row label={words('details.notes')}>
              <InPlace
                label={words('details.notes')}
                value={contact.notes}
                lines={4}
                onSave={(notes) => set({ notes })}
              />
            </Row>
          </>
        )}
      </dl>
      {warming && (
        <Warm
          name={name}
          temperature={warming}
          onSave={(reason) => changes.edit({ temperature: warming, reason }, saved)}
          onClose={() => setWarming(null)}
        />
      )}
    </article>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Warm(props: {
  name: string;
  temperature: string;
  onSave: (reason: string) => Promise<unknown>;
  onClose: () => void;
}) {
  const words = useWords();
  const [reason, setReason] = useState('');
  const temperature = words(wordOf('temperature', props.temperature));
  return (
    <Ask
      title={words('details.warm', { name: props.name, temperature })}
      save={words('details.warm_save', { temperature })}
      ready={reason.trim() !== ''}
      onSave={() => props.onSave(reason.trim())}
      onClose={props.onClose}
    >
      <Input label={words('contact.why')} hint={words('details.warm_hint')} value={reason} onText={setReason} />
    </Ask>
  );
}

/** Tags in a dialog of their own, so that T opens it from anywhere on the page. */
export function EditTags({ file, changes, onClose }: { file: ContactFile; changes: Changes; onClose: () => void }) {
  const words = useWords();
  const name = nameOf(file.contact);
  const [tags, setTags] = useState(file.contact.tags);
  return (
    <Ask
      title={words('details.tags_dialog', { name })}
      save={words('details.tags_save')}
      onSave={() => changes.edit({ tags }, words('details.saved', { name }))}
      onClose={onClose}
    >
      <TokenField label={words('details.tags')} hint={words('details.tags_hint')} tokens={tags} onTokens={setTags} />
    </Ask>
  );
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
