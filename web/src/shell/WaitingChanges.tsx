import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { sendNow, Unreachable } from '../api/client';
import type { Waiting } from '../api/outbox';
import { contactQuery } from '../api/queries';
import { Button } from '../parts/ui/Button';
import { Chip } from '../parts/ui/Chip';
import { Dialog } from '../parts/ui/Dialog';
import { nameOf } from '../words/names';
import { clock } from '../words/time';
import { useWords, type Word } from '../words/words';
import { outbox, useWaiting } from './offline';

const deeds: Record<string, Word> = {
  outcomes: 'waiting.outcomes',
  'quick-add': 'waiting.quick_add',
  plan: 'waiting.plan',
  skip: 'waiting.skip',
  'next-step': 'waiting.next_step',
  commitments: 'waiting.commitments',
  discovery: 'waiting.discovery',
};

/** Changes that have not reached the server: those on their way, and those it refused, with both versions. */
export function WaitingChanges({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const waiting = useWaiting();
  return (
    <Dialog title={words('waiting.title')} onClose={onClose} place="wide">
      {waiting.length === 0 && <p className="t2">{words('waiting.none')}</p>}
      <ol className="waiting">
        {waiting.map((each) => (
          <li key={each.key}>
            <Line waiting={each} />
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

/** A value as a person reads it. */
function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}

function Line({ waiting }: { waiting: Waiting }) {
  const words = useWords();
  const queries = useQueryClient();
  const [fault, setFault] = useState('');
  const [noun, id, verb] = waiting.path.slice(1).split('/');
  const body = (waiting.body ?? {}) as Record<string, unknown>;
  const contact = noun === 'contacts' ? id : typeof body.contact === 'string' ? body.contact : undefined;
  const file = contact ? queries.getQueryData(contactQuery(contact).queryKey) : undefined;
  const about = [file && nameOf(file.contact), body.text, body.outcome].filter(Boolean).join(': ');
  const { refused } = waiting;
  const current = (refused?.current as { contact?: object } | undefined)?.contact ?? refused?.current;
  const saveMine = async () => {
    try {
      const now = await sendNow('GET', waiting.path);
      await outbox.again(waiting.key, now.etag ?? undefined);
    } catch (why) {
      setFault(words(why instanceof Unreachable ? 'state.unreachable' : 'state.failed', { why: String(why) }));
    }
  };
  return (
    <>
      <div className="row wrap between">
        <p>
          <span className="m">{words(deeds[verb ?? noun ?? ''] ?? 'waiting.change')}</span>
          {about && ` · ${about}`} <span className="sm t3 num">{clock(words.intl, waiting.at)}</span>
        </p>
        <Chip tone={refused ? 'danger' : 'plain'} icon={refused ? 'warn' : 'clock'}>
          {words(refused ? 'waiting.refused' : 'waiting.waits')}
        </Chip>
      </div>
      {refused && (
        <>
          <p className="sm fault">{refused.why}</p>
          {refused.status === 412 && current !== undefined && (
            <table className="versions">
              <thead>
                <tr>
                  <td />
                  <th scope="col">{words('waiting.yours')}</th>
                  <th scope="col">{words('waiting.theirs')}</th>
                </tr>
              </thead>
              <tbody>
                {Object.entries(body).map(([field, value]) => (
                  <tr key={field}>
                    <th scope="row">{field.replaceAll('_', ' ')}</th>
                    <td>{shown(value)}</td>
                    <td>{shown((current as Record<string, unknown>)[field])}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <div className="row wrap">
            {refused.status === 412 ? (
              <Button size="small" onClick={() => void saveMine()}>
                {words('waiting.save_mine')}
              </Button>
            ) : (
              <Button size="small" onClick={() => void outbox.again(waiting.key)}>
                {words('state.try_again')}
              </Button>
            )}
            <Button size="small" look="danger" onClick={() => outbox.drop(waiting.key)}>
              {words('waiting.drop')}
            </Button>
          </div>
        </>
      )}
      {fault && (
        <p className="sm fault" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
