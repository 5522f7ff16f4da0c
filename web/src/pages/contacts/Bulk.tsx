import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import { newKey } from '../../api/client';
import type { Channel } from '../../api/shapes';
import { Button } from '../../parts/ui/Button';
import { Dialog } from '../../parts/ui/Dialog';
import { Input } from '../../parts/ui/Field';
import { Select } from '../../parts/ui/Select';
import { Menu } from '../../parts/ui/Menu';
import { SelectionBar } from '../../parts/ui/SelectionBar';
import { wordOf } from '../../words/names';
import { useWords } from '../../words/words';
import { cadencesQuery, sellersQuery } from '../contact/file';
import { type Job, type Operation, type Order, type Preview, previewJob, startJob } from './jobs';
import { type Selection, sizeOf, unseenMax, type Whom } from './selection';

type BarProps = {
  selection: Selection;
  matching: number | null;
  to: Whom;
  onAll: () => void;
  onClear: () => void;
  onStarted: (job: Job) => void;
};

/** What can be done with the marked contacts. Nothing is sent to many: mail is written to one. */
export function Bulk({ selection, matching, to, onAll, onClear, onStarted }: BarProps) {
  const words = useWords();
  const [doing, setDoing] = useState<Operation | null>(null);
  const count = sizeOf(selection);
  if (count === 0) return null;
  const first: Operation[] = ['owner', 'tag', 'cadence', 'permission', 'pause', 'export'];
  const rest: Operation[] = ['untag', 'leave_cadence', 'resume', 'stop', 'delete'];
  return (
    <>
      <SelectionBar
        count={count}
        matching={matching ?? undefined}
        onAll={selection.kind === 'some' ? onAll : undefined}
        onClear={onClear}
      >
        {first.map((operation) => (
          <Button key={operation} size="small" onClick={() => setDoing(operation)}>
            {words(wordOf('bulk', operation))}
          </Button>
        ))}
        <Menu
          label={words('contact.more')}
          trigger={
            <Button size="small" look="quiet" icon="more">
              {words('contact.more')}
            </Button>
          }
          items={rest.map((operation) => ({
            id: operation,
            text: words(wordOf('bulk', operation)),
            ...(operation === 'stop' || operation === 'delete' ? { tone: 'danger' as const } : {}),
            onAction: () => setDoing(operation),
          }))}
        />
      </SelectionBar>
      {doing && (
        <BulkDialog
          operation={doing}
          count={count}
          to={to}
          onClose={() => setDoing(null)}
          onStarted={(job) => {
            setDoing(null);
            onStarted(job);
          }}
        />
      )}
    </>
  );
}

type DialogProps = {
  operation: Operation;
  count: number;
  to: Whom;
  onClose: () => void;
  onStarted: (job: Job) => void;
};

function BulkDialog({ operation, count, to, onClose, onStarted }: DialogProps) {
  const words = useWords();
  const [given, setGiven] = useState<Record<string, string>>({ channel: 'all', state: 'granted', reason: 'not a fit' });
  const [key] = useState(newKey);
  const [preview, setPreview] = useState<Preview | null>(null);
  const set = (name: string) => (value: string) => {
    setPreview(null);
    setGiven((before) => ({ ...before, [name]: value }));
  };
  const order = orderOf(operation, given);
  const look = useMutation({ mutationFn: (asked: Order) => previewJob(asked, to), onSuccess: setPreview });
  const start = useMutation({ mutationFn: (asked: Order) => startJob(asked, to, key), onSuccess: onStarted });
  // More than a screenful is looked at before it is done.
  const needsLook = count > unseenMax && operation !== 'export' && !preview;
  const busy = look.isPending || start.isPending;
  const fault = look.error ?? start.error;
  return (
    <Dialog
      title={words(wordOf('bulk.dialog', operation), { count })}
      closeLabel={words('dialog.close')}
      onClose={onClose}
    >
      <form
        className="stack loose"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!order || busy) return;
          if (needsLook) look.mutate(order);
          else start.mutate(order);
        }}
      >
        <Arguments operation={operation} given={given} set={set} />
        {preview && (
          <div className="stack preview" role="status">
            <p className="sm b">
              {words('bulk.preview', { matching: preview.matching, would_change: preview.would_change })}
            </p>
            <ul className="sched">
              {preview.preview.slice(0, 8).map((line) => (
                <li key={line.contact}>
                  <span className="m trunc">{line.name}</span>
                  <span className="t3 trunc grow">{line.what}</span>
                </li>
              ))}
            </ul>
            {preview.would_change > 8 && (
              <p className="xs t3">
                {words('bulk.and_more', { count: preview.would_change - Math.min(8, preview.preview.length) })}
              </p>
            )}
          </div>
        )}
        {fault && (
          <p className="fault sm" role="alert">
            {fault.message}
          </p>
        )}
        <div className="row">
          <Button
            type="submit"
            look={operation === 'delete' || operation === 'stop' ? 'danger' : 'primary'}
            disabled={!order || busy || preview?.would_change === 0}
          >
            {needsLook ? words('bulk.look') : words('bulk.do', { count: preview?.would_change ?? count })}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {words('dialog.cancel')}
          </Button>
          {needsLook && <span className="xs t3">{words('bulk.nothing_yet')}</span>}
        </div>
      </form>
    </Dialog>
  );
}

/** The order that the fields make; none while something is missing. */
export function orderOf(operation: Operation, given: Record<string, string>): Order | null {
  const text = (name: string) => given[name]?.trim() ?? '';
  switch (operation) {
    case 'owner':
      return text('owner') ? { operation, arguments: { owner: text('owner') } } : null;
    case 'tag':
    case 'untag':
      return text('tag') ? { operation, arguments: { tag: text('tag') } } : null;
    case 'cadence':
      return text('cadence') ? { operation, arguments: { cadence: text('cadence') } } : null;
    case 'permission':
      return text('source')
        ? {
            operation,
            arguments: {
              channel: text('channel') === 'all' ? null : text('channel'),
              state: text('state'),
              source: text('source'),
            },
          }
        : null;
    case 'pause':
      return { operation, arguments: { until: text('until') || null, reason: text('why') } };
    case 'stop':
      return { operation, arguments: { reason: text('reason') } };
    case 'leave_cadence':
    case 'resume':
    case 'delete':
    case 'export':
      return { operation, arguments: {} };
  }
}

type ArgumentsProps = {
  operation: Operation;
  given: Record<string, string>;
  set: (name: string) => (value: string) => void;
};

function Arguments({ operation, given, set }: ArgumentsProps): ReactNode {
  const words = useWords();
  const sellers = useQuery({ ...sellersQuery, enabled: operation === 'owner' });
  const cadences = useQuery({ ...cadencesQuery, enabled: operation === 'cadence' });
  const channels: Channel[] = ['email', 'call', 'voicemail', 'text message', 'social message', 'card'];
  switch (operation) {
    case 'owner':
      return (
        <Select
          label={words('details.owner')}
          value={given.owner ?? ''}
          onValue={set('owner')}
          options={(sellers.data?.items ?? [])
            .filter(({ gone }) => !gone)
            .map(({ id, name }) => ({ value: id ?? '', text: name }))}
        />
      );
    case 'tag':
    case 'untag':
      return <Input label={words('bulk.tag_name')} value={given.tag ?? ''} onText={set('tag')} autoComplete="off" />;
    case 'cadence':
      return (
        <Select
          label={words('cadence.which')}
          hint={words('bulk.cadence_hint')}
          value={given.cadence ?? ''}
          onValue={set('cadence')}
          options={(cadences.data?.items ?? []).map(({ name, title, steps }) => ({
            value: name,
            text: title || name,
            more: words('cadence.steps', { count: steps.length }),
          }))}
        />
      );
    case 'permission':
      return (
        <>
          <div className="two">
            <Select
              label={words('permission.channel')}
              value={given.channel ?? 'all'}
              onValue={set('channel')}
              options={[
                { value: 'all', text: words('permission.all_channels') },
                ...channels.map((value) => ({ value, text: words(wordOf('channel', value)) })),
              ]}
            />
            <Select
              label={words('permission.answer')}
              value={given.state ?? 'granted'}
              onValue={set('state')}
              options={['granted', 'denied', 'withdrawn'].map((value) => ({
                value,
                text: words(wordOf('card.permission', value)),
              }))}
            />
          </div>
          <Input
            label={words('bulk.source')}
            hint={words('bulk.source_hint')}
            value={given.source ?? ''}
            onText={set('source')}
          />
        </>
      );
    case 'pause':
      return (
        <>
          <Input
            type="date"
            label={words('pause.until')}
            hint={words('pause.until_hint')}
            value={given.until ?? ''}
            onText={set('until')}
          />
          <Input label={words('contact.why')} value={given.why ?? ''} onText={set('why')} />
        </>
      );
    case 'stop':
      return (
        <>
          <p className="sm t2">{words('permission.stop_lead')}</p>
          <Select
            label={words('wrap.stop_reason')}
            value={given.reason ?? ''}
            onValue={set('reason')}
            options={['not a fit', 'said no', 'opted out', 'left the organization', 'do not contact'].map((value) => ({
              value,
              text: words(wordOf('stop', value)),
            }))}
          />
        </>
      );
    case 'leave_cadence':
    case 'resume':
    case 'delete':
    case 'export':
      return <p className="sm t2">{words(wordOf('bulk.lead', operation))}</p>;
  }
}
