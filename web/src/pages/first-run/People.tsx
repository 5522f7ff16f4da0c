import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { call } from '../../api/client';
import { sessionQuery } from '../../api/queries';
import type { QuickReading } from '../../api/shapes';
import { Button } from '../../parts/ui/Button';
import { TextArea } from '../../parts/ui/Field';
import { Icon } from '../../parts/ui/Icon';
import { useWords } from '../../words/words';
import { useDemo } from '../settings/DemoData';
import { leadsOf, pastedMax } from './steps';

type Added = { line: string; reading: string; refused: string };

/** One after the other, in their order: a line that is refused does not keep back the others. */
async function addAll(lines: string[]): Promise<Added[]> {
  const added: Added[] = [];
  for (const line of lines) {
    try {
      const seen = await call<QuickReading>('POST', '/quick-add', { text: line, dry_run: false });
      added.push({ line, reading: seen.reading, refused: '' });
    } catch (why) {
      added.push({ line, reading: '', refused: (why as Error).message });
    }
  }
  return added;
}

export function People() {
  const words = useWords();
  const queries = useQueryClient();
  const session = useQuery(sessionQuery);
  const { demo, change } = useDemo();
  const [pasted, setPasted] = useState('');
  const lines = leadsOf(pasted);
  const add = useMutation({
    mutationFn: addAll,
    onSuccess: (added) => {
      // What was refused stays in the field, to be mended.
      setPasted(
        added
          .filter((each) => each.refused)
          .map((each) => each.line.replace(/^lead /, ''))
          .join('\n'),
      );
      return queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
  });
  return (
    <div className="stack loose">
      <section className="card">
        <header>
          <h3>{words('first.paste')}</h3>
        </header>
        <div className="body stack">
          <TextArea
            rows={5}
            label={words('first.paste.field')}
            hint={words('first.paste.hint')}
            value={pasted}
            fault={lines.length > pastedMax ? words('first.paste.many', { max: pastedMax }) : undefined}
            onText={setPasted}
          />
          <div role="status">
            <ul className="stack">
              {add.data?.map((each) => (
                <li key={each.line} className={each.refused ? 'row sm fault' : 'row sm'}>
                  <Icon name={each.refused ? 'warn' : 'check'} small />
                  <span>{each.refused ? `${each.line.replace(/^lead /, '')}: ${each.refused}` : each.reading}</span>
                </li>
              ))}
            </ul>
          </div>
          <div>
            <Button
              disabled={lines.length === 0 || lines.length > pastedMax || add.isPending}
              onClick={() => add.mutate(lines)}
            >
              {words('first.paste.add', { count: lines.length })}
            </Button>
          </div>
        </div>
      </section>
      <section className="card">
        <header>
          <h3>{words('first.import')}</h3>
        </header>
        <div className="body row wrap between">
          <p className="t2 grow">{words('first.import.lead')}</p>
          <Link to="/import" className="btn">
            <Icon name="upload" small />
            {words('first.import')}
          </Link>
        </div>
      </section>
      {session.data?.scope === 'admin' && demo && (demo.loaded_on || demo.own_contacts === 0) && (
        <section className="card">
          <header>
            <h3>{words('setting.demo')}</h3>
          </header>
          <div className="body row wrap between">
            <p className="t2 grow">{words('setting.demo.effect')}</p>
            <Button disabled={change.isPending} onClick={() => change.mutate(!demo.loaded_on)}>
              {words(demo.loaded_on ? 'demo.remove' : 'demo.load')}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}
