import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { Button } from '../../parts/ui/Button';
import { Chip, type Tone } from '../../parts/ui/Chip';
import { wordOf } from '../../words/names';
import { clock, dayName } from '../../words/time';
import { useWords } from '../../words/words';
import { type Import, importsQuery } from './imports';

export const stateTones: Record<Import['state'], Tone> = {
  running: 'accent',
  finished: 'ok',
  failed: 'danger',
  undone: 'plain',
};

/** What came in before, the newest first. */
export function Earlier() {
  const words = useWords();
  const imports = useQuery(importsQuery);
  if (imports.isError) {
    return (
      <p className="sm fault" role="alert">
        {words('state.failed', { why: imports.error.message })}{' '}
        <Button size="small" onClick={() => void imports.refetch()}>
          {words('state.try_again')}
        </Button>
      </p>
    );
  }
  const items = imports.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="earlier" className="stack">
      <h2 id="earlier">{words('import.earlier')}</h2>
      <ul className="card earlier">
        {items.map((each) => (
          <li key={each.id}>
            <Link to="/import/$id" params={{ id: each.id }} className="m trunc">
              {each.name}
            </Link>
            <span className="t2 sm num grow">
              {words('import.counts', { created: each.created, merged: each.merged, refused: each.refused })}
            </span>
            <span className="t3 xs num">
              {dayName(words.intl, Date.parse(each.started_at))} {clock(words.intl, Date.parse(each.started_at))}
            </span>
            <Chip tone={stateTones[each.state]}>{words(wordOf('import.state', each.state))}</Chip>
          </li>
        ))}
      </ul>
    </section>
  );
}
