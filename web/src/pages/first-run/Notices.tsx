import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

import { sessionQuery } from '../../api/queries';
import { Button, IconButton } from '../../parts/ui/Button';
import { Banner } from '../../parts/ui/EmptyState';
import { Icon } from '../../parts/ui/Icon';
import { prefer, usePreferences } from '../../shell/preferences';
import { wordOf } from '../../words/names';
import { useWords } from '../../words/words';
import { useDemo } from '../settings/DemoData';
import { nextStep, opensByItself, steps } from './steps';
import { useFirstRun } from './useFirstRun';

/** Above Today: what is left to set up, until it is done or sent away; and that the people shown do not exist. */
export function Notices() {
  const words = useWords();
  const navigate = useNavigate();
  const session = useQuery(sessionQuery);
  const { known, reached, reach } = useFirstRun();
  const { demo, change } = useDemo();
  const { welcomed } = usePreferences();
  const opens = known && !!demo && opensByItself(reached, demo, welcomed);
  useEffect(() => {
    if (!opens) return;
    prefer({ welcomed: true });
    void navigate({ to: '/welcome', search: {}, replace: true });
  }, [opens, navigate]);
  const next = known && !opens ? nextStep(reached) : undefined;
  return (
    <>
      {demo?.loaded_on && (
        <Banner tone="plain" icon="people">
          <span className="grow">{words('demo.banner', { count: demo.contacts })}</span>
          {session.data?.scope === 'admin' && (
            <Button size="small" disabled={change.isPending} onClick={() => change.mutate(false)}>
              {words('demo.remove')}
            </Button>
          )}
        </Banner>
      )}
      {next && (
        <section className="checklist" aria-label={words('first.checklist')}>
          <h2>{words('first.checklist')}</h2>
          <ul className="row wrap grow">
            {steps.map((step) => (
              <li key={step} className={reached[step] ? 'done' : ''}>
                {reached[step] ? (
                  <>
                    <Icon name="done" small />
                    {words(wordOf('first', step))} <span className="hidden">{words('first.done')}</span>
                  </>
                ) : (
                  <Link to="/welcome" search={{ step }}>
                    {words(wordOf('first', step))}
                  </Link>
                )}
              </li>
            ))}
          </ul>
          <IconButton icon="close" label={words('first.dismiss')} onClick={() => reach({ dismissed: true })} />
        </section>
      )}
    </>
  );
}
