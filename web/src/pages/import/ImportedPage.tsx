import './import.css';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

import { Button } from '../../parts/ui/Button';
import { Chip } from '../../parts/ui/Chip';
import { Icon } from '../../parts/ui/Icon';
import { Progress } from '../../parts/ui/Progress';
import { wordOf } from '../../words/names';
import { clock, dayName } from '../../words/time';
import { useWords } from '../../words/words';
import { jobQuery } from '../contacts/jobs';
import { stateTones } from './Earlier';
import { importQuery, undoImport } from './imports';

/** One import: how far it is, what came of it, and for 7 days its way back. */
export function ImportedPage() {
  const words = useWords();
  const { id } = useParams({ from: '/import/$id' });
  const queries = useQueryClient();
  const found = useQuery(importQuery(id));
  const undo = useMutation({ mutationFn: () => undoImport(id) });
  const undoing = useQuery({ ...jobQuery(undo.data?.id ?? ''), enabled: !!undo.data });
  const undoState = undoing.data?.state;
  const state = found.data?.state;
  const before = useRef(state);
  useEffect(() => {
    // What came in, or went, is in every list.
    const moved = before.current !== undefined && before.current !== state;
    before.current = state;
    if (moved) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  }, [state, queries]);
  useEffect(() => {
    if (undoState === 'finished' || undoState === 'failed') {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    }
  }, [undoState, queries]);
  if (found.isError) {
    return (
      <div className="alone" role="alert">
        <h1>{words('import.title')}</h1>
        <p>{found.error.message}</p>
        <Button onClick={() => void found.refetch()}>{words('state.try_again')}</Button>
      </div>
    );
  }
  if (!found.data) return <p className="alone late t3">{words('state.loading')}</p>;
  const { name, rows, bytes_read, bytes, created, merged, skipped, refused, failure, can_undo_until } = found.data;
  const canUndo = can_undo_until !== null && Date.parse(can_undo_until) > Date.now() && state !== 'undone';
  const goesBack = undo.isPending || undoState === 'waiting' || undoState === 'running';
  const figures = [
    ['import.figure.rows', rows],
    ['import.figure.created', created],
    ['import.figure.merged', merged],
    ['import.figure.skipped', skipped],
    ['import.figure.refused', refused],
  ] as const;
  return (
    <>
      <header className="bar">
        <Link to="/import" className="btn quiet icon" aria-label={words('import.all')}>
          <Icon name="back" />
        </Link>
        <div className="grow">
          <h1 className="trunc">{name}</h1>
          <p className="sm t2">
            {words('import.begun', {
              when: `${dayName(words.intl, Date.parse(found.data.started_at))} ${clock(words.intl, Date.parse(found.data.started_at))}`,
            })}
          </p>
        </div>
        <Chip tone={stateTones[found.data.state]}>{words(wordOf('import.state', found.data.state))}</Chip>
      </header>
      <div className="page import">
        <section className="card body stack loose narrow" aria-label={words('import.result')}>
          {state === 'running' && (
            <>
              <Progress label={words('import.running')} done={bytes_read} {...(bytes ? { total: bytes } : {})} />
              <p className="sm t2">{words('import.may_leave')}</p>
            </>
          )}
          {goesBack && (
            <Progress
              label={words('import.undoing')}
              done={undoing.data?.done ?? 0}
              {...(undoing.data?.total ? { total: undoing.data.total } : {})}
            />
          )}
          <dl className="figures">
            {figures.map(([label, figure]) => (
              <div key={label}>
                <dt>{words(label)}</dt>
                <dd>{words.intl.formatNumber(figure)}</dd>
              </div>
            ))}
          </dl>
          {state === 'failed' && (
            <p className="fault" role="alert">
              {words('import.failed_because', { why: failure ?? '' })}
            </p>
          )}
          {state === 'undone' && <p role="status">{words('import.undone')}</p>}
          {undoState === 'finished' && (undoing.data?.problem_count ?? 0) > 0 && (
            <p className="t2">{words('import.kept', { count: undoing.data?.problem_count ?? 0 })}</p>
          )}
          {(undo.error ?? undoing.error) && (
            <p className="fault" role="alert">
              {(undo.error ?? undoing.error)?.message}
            </p>
          )}
          <div className="row wrap">
            {state === 'finished' && (
              <Link to="/contacts" search={{ sort: '-created' }} className="btn primary">
                {words('import.see_them')}
              </Link>
            )}
            {refused > 0 && (
              <a className="btn" href={`/api/v1/imports/${id}/errors`} download>
                <Icon name="download" small />
                {words('import.errors_file')}
              </a>
            )}
            {canUndo && !goesBack && (
              <Button icon="undo" onClick={() => undo.mutate()}>
                {words('import.undo')}
              </Button>
            )}
            <Link to="/import" className="btn quiet">
              {words('import.another')}
            </Link>
          </div>
          {canUndo && (
            <p className="xs t3">
              {words('import.undo_until', {
                when: `${dayName(words.intl, Date.parse(can_undo_until))} ${clock(words.intl, Date.parse(can_undo_until))}`,
              })}
            </p>
          )}
        </section>
      </div>
    </>
  );
}
