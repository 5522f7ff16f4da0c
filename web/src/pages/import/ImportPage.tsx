import './import.css';

import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

import { newKey } from '../../api/client';
import { Button, IconButton } from '../../parts/ui/Button';
import { Stepper } from '../../parts/ui/Stepper';
import { useKeys } from '../../shell/keys';
import { wordOf } from '../../words/names';
import { useWords } from '../../words/words';
import { ChooseFile } from './ChooseFile';
import { Columns } from './Columns';
import { Duplicates } from './Duplicates';
import { Earlier } from './Earlier';
import { type Mapping, previewQuery, startImport } from './imports';
import { missingOf, namesSomebody, nowhere, type Step, steps, type Where, wishOf } from './mapping';
import type { ImportSearch } from './search';
import { WhereTheyGo } from './WhereTheyGo';

/** Enter goes on, unless a control has the focus that wants it for itself. */
function useEnter(deed: () => void) {
  const latest = useRef(deed);
  latest.current = deed;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.defaultPrevented || !(event.target instanceof Element)) return;
      if (event.target.closest('a, button, input, select, textarea, .popover, .veil')) return;
      latest.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** A list comes in: file, columns, duplicates, where they go. Nothing is stored before the last press. */
export function ImportPage() {
  const words = useWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const search = useSearch({ from: '/import' });
  const upload = search.upload ?? '';
  const step: Step = upload ? (search.step ?? 'columns') : 'file';
  const at = steps.indexOf(step);
  const [mapping, setMapping] = useState<Mapping>(null);
  const [where, setWhere] = useState<Where>(nowhere);
  const [tried, setTried] = useState(false);
  const [key] = useState(newKey);
  const asked = {
    upload,
    columns: mapping,
    country: /^[a-z]{2}$/i.test(where.country) ? where.country.toUpperCase() : '',
  };
  const preview = useQuery({ ...previewQuery(asked), enabled: upload !== '', placeholderData: keepPreviousData });
  const go = (to: ImportSearch) => void navigate({ to: '/import', search: to });
  const start = useMutation({
    mutationFn: () => startImport(wishOf(upload, mapping, where), key),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['imports'] });
      await navigate({ to: '/import/$id', params: { id } });
    },
  });
  const seen = preview.data;
  const ready = step === 'where' ? missingOf(where) === null : !!seen && namesSomebody(seen, mapping);
  const next = () => {
    if (!seen || start.isPending) return;
    if (step === 'where') {
      setTried(true);
      if (ready) start.mutate();
    } else if (ready) go({ upload, step: steps[at + 1] });
  };
  const back = () => {
    if (step === 'columns') go({});
    else if (at > 0) go({ upload, step: steps[at - 1] });
    else void navigate({ to: '/contacts', search: {} });
  };
  useKeys({ 'Alt+ArrowLeft': back });
  useEnter(next);
  return (
    <>
      <header className="bar">
        <IconButton
          icon={at > 0 ? 'back' : 'close'}
          label={words(at > 0 ? 'import.back' : 'import.leave')}
          onClick={back}
        />
        <div className="grow">
          <h1>{words('import.title')}</h1>
          <p className="sm t2">{words(wordOf('import.lead', step))}</p>
        </div>
        <div className="desk">
          <Stepper steps={steps.map((each) => words(wordOf('import.step', each)))} at={at} />
        </div>
      </header>
      <div className="page import">
        {step === 'file' && (
          <>
            <ChooseFile
              onUploaded={(id) => {
                setMapping(null);
                go({ upload: id, step: 'columns' });
              }}
            />
            <Earlier />
          </>
        )}
        {step !== 'file' && preview.isError && (
          <div className="card body" role="alert">
            <p className="b">{words('import.unreadable')}</p>
            <p className="t2">{preview.error.message}</p>
            <div className="row">
              <Button onClick={() => void preview.refetch()}>{words('state.try_again')}</Button>
              <Button look="quiet" onClick={() => go({})}>
                {words('import.other_file')}
              </Button>
            </div>
          </div>
        )}
        {step !== 'file' && preview.isPending && !preview.isError && (
          <p className="late t3" role="status">
            {words('import.reading')}
          </p>
        )}
        {seen && step === 'columns' && (
          <Columns preview={seen} mapping={mapping} onMapping={setMapping} busy={preview.isFetching} />
        )}
        {seen && step === 'duplicates' && <Duplicates preview={seen} />}
        {seen && step === 'where' && <WhereTheyGo preview={seen} where={where} onWhere={setWhere} tried={tried} />}
        {start.error && (
          <p className="fault" role="alert">
            {start.error.message}
          </p>
        )}
      </div>
      {step !== 'file' && seen && (
        <div className="actions">
          <Button
            look="primary"
            size="large"
            shortcut="↵"
            disabled={(step !== 'where' && !ready) || start.isPending || preview.isFetching}
            onClick={next}
          >
            {step === 'where' ? words('import.start', { rows: seen.rows }) : words('import.next')}
          </Button>
          <Button look="quiet" size="large" onClick={back}>
            {words('import.back')}
          </Button>
          <span className="sm t3 right desk">
            {words(step === 'where' ? 'import.undo_hint' : 'import.nothing_stored')}
          </span>
        </div>
      )}
    </>
  );
}
