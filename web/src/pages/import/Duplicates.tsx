import { Link } from '@tanstack/react-router';

import { Chip } from '../../parts/ui/Chip';
import { useWords } from '../../words/words';
import { Fates } from './Columns';
import type { Preview } from './imports';

/** Who is here already, and which rows cannot come in; both before anything is stored. */
export function Duplicates({ preview }: { preview: Preview }) {
  const words = useWords();
  const { duplicates, refused, rows, looked_at: lookedAt } = preview;
  return (
    <section className="stack loose" aria-labelledby="duplicates-title">
      <div className="row wrap between">
        <h2 id="duplicates-title">{words('import.duplicates_title')}</h2>
        <Fates preview={preview} />
      </div>
      {lookedAt !== undefined && lookedAt < rows && (
        <p className="sm t2">{words('import.looked_at', { count: lookedAt })}</p>
      )}
      <div className="card body">
        {duplicates.length === 0 ? (
          <p className="t2">{words('import.no_duplicates')}</p>
        ) : (
          <>
            <p className="sm t2">{words('import.duplicates_lead')}</p>
            <ul className="pairs">
              {duplicates.map((pair) => (
                <li key={`${pair.row}-${pair.contact}`}>
                  <span className="t3 num">{words('import.row', { row: pair.row })}</span>
                  <span className="m">{pair.name}</span>
                  <span aria-hidden="true" className="t3">
                    →
                  </span>
                  <Link to="/contacts/$id" params={{ id: pair.contact }} search={{}}>
                    {pair.contact_name}
                  </Link>
                  <span className="t3 sm grow">{pair.because}</span>
                  <Chip tone={pair.merges === false ? 'warn' : 'accent'}>
                    {words(pair.merges === false ? 'import.stays_apart' : 'import.becomes_one')}
                  </Chip>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {refused.length > 0 && (
        <div className="card body">
          <h3>{words('import.refused_title')}</h3>
          <p className="sm t2">{words('import.refused_lead')}</p>
          <ul className="pairs">
            {refused.map((row) => (
              <li key={row.line}>
                <span className="t3 num">{words('import.line', { line: row.line })}</span>
                <span className="grow">{row.why}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
