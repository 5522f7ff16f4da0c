import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import { call } from '../../api/client';
import { Button, IconButton } from '../../parts/ui/Button';
import { Icon } from '../../parts/ui/Icon';
import { Progress } from '../../parts/ui/Progress';
import { useToast } from '../../parts/ui/Toast';
import { wordOf } from '../../words/names';
import { useWords } from '../../words/words';
import { type Job, jobQuery } from './jobs';

type Props = { id: string; onWatch: (id: string) => void; onClose: () => void };

/** How a job goes, what came of it, and its way back. One may leave: it goes on. */
export function JobBar({ id, onWatch, onClose }: Props) {
  const words = useWords();
  const queries = useQueryClient();
  const say = useToast();
  const job = useQuery(jobQuery(id));
  const state = job.data?.state;
  const told = useRef(false);
  useEffect(() => {
    if ((state !== 'finished' && state !== 'failed') || told.current) return;
    told.current = true;
    void queries.invalidateQueries({ predicate: ({ queryKey }) => !['session', 'jobs'].includes(String(queryKey[0])) });
  }, [state, queries]);
  const undo = useMutation({
    mutationFn: (entry: string) => call<Partial<Job>>('POST', '/undo', { entry }),
    onSuccess: (answer) => {
      // Taking back many is a job of its own.
      if (answer.state && answer.id) return onWatch(answer.id);
      say(words('undo.undone'));
      onClose();
      return queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
  if (job.error) {
    return (
      <div className="job-bar danger" role="alert">
        <Icon name="warn" small />
        <span className="grow">{words('state.failed', { why: job.error.message })}</span>
        <IconButton bare small icon="close" label={words('dialog.close')} onClick={onClose} />
      </div>
    );
  }
  if (!job.data) return null;
  const { done, total, changed, problems, problem_count, failure, operation, file } = job.data;
  const name = words(wordOf('bulk.did', operation));
  const over = state === 'finished' || state === 'failed';
  return (
    <div className={state === 'failed' ? 'job-bar danger' : 'job-bar'} role="status">
      <div className="grow stack">
        {over ? (
          <p className="sm">
            <span className="b">{words(state === 'failed' ? 'job.failed' : 'job.finished', { name, changed })}</span>
            {failure && <span> {failure}</span>}
            {problem_count > 0 && <span className="t2"> {words('job.problems', { count: problem_count })}</span>}
          </p>
        ) : (
          <Progress label={words('job.running', { name })} done={done} {...(total ? { total } : {})} />
        )}
        {over && problems.length > 0 && (
          <details className="sm t2">
            <summary>{words('job.which')}</summary>
            <ul>
              {problems.slice(0, 20).map((problem, at) => (
                <li key={at}>{problem.detail}</li>
              ))}
            </ul>
          </details>
        )}
        {undo.error && (
          <p className="sm fault" role="alert">
            {undo.error.message}
          </p>
        )}
      </div>
      {over && file && (
        <a className="btn s" href={file} download>
          <Icon name="download" small />
          {words('job.file')}
        </a>
      )}
      {over && job.data.undo && (
        <Button size="small" icon="undo" disabled={undo.isPending} onClick={() => undo.mutate(job.data.undo!)}>
          {words('undo.undo')}
        </Button>
      )}
      <IconButton bare small icon="close" label={words(over ? 'dialog.close' : 'job.leave')} onClick={onClose} />
    </div>
  );
}
