import './first-run.css';

import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';

import { Button } from '../../parts/ui/Button';
import { Stepper } from '../../parts/ui/Stepper';
import { useMe } from '../settings/useMe';
import { hereZone } from '../settings/zones';
import { wordOf } from '../../words/names';
import { useWords, type Word } from '../../words/words';
import { Mail } from './Mail';
import { People } from './People';
import { Rhythm } from './Rhythm';
import { type Step, stepAfter, steps } from './steps';
import { useFirstRun } from './useFirstRun';
import { You } from './You';

const screens: Record<Step, () => ReactNode> = { you: You, mail: Mail, people: People, rhythm: Rhythm };

/** Four screens between signing in and the first day. Each can be skipped; the address says which one is open. */
export function FirstRun() {
  const words = useWords();
  const navigate = useNavigate();
  const { step = 'you' } = useSearch({ from: '/welcome' });
  const { reach } = useFirstRun();
  // Whoever opens this sells, and works where their browser is: from here on they have a queue, whatever they skip.
  const { me, change } = useMe();
  const begun = useRef(false);
  useEffect(() => {
    if (!me || me.seller || begun.current) return;
    begun.current = true;
    // Only news of when one works makes a queue, and "UTC" is what the server assumes: its other name is news.
    const zone = hereZone();
    change.mutate({ zone: zone === me.zone ? 'Etc/UTC' : zone });
  }, [me, change]);
  const onward = () => {
    const next = stepAfter(step);
    void (next ? navigate({ to: '/welcome', search: { step: next } }) : navigate({ to: '/today', search: {} }));
  };
  const Screen = screens[step];
  const last = !stepAfter(step);
  return (
    <>
      <header className="bar">
        <div className="grow">
          <h1>{words('first.title')}</h1>
          <p className="sm t2 desk">{words('first.lead')}</p>
        </div>
        <Stepper steps={steps.map((each) => words(wordOf('first', each)))} at={steps.indexOf(step)} />
      </header>
      <div className="page first-run">
        <section key={step} aria-labelledby="first-run-step">
          <h2 id="first-run-step">{words(`first.${step}.title` as Word)}</h2>
          <p className="t2">{words(`first.${step}.lead` as Word)}</p>
          <Screen />
        </section>
      </div>
      <footer className="actions">
        <Button
          look="primary"
          size="large"
          onClick={() => {
            reach({ [step]: true });
            onward();
          }}
        >
          {words(last ? 'first.finish' : 'first.next')}
        </Button>
        <Button look="quiet" size="large" onClick={onward}>
          {words('first.skip')}
        </Button>
        <span className="right desk">
          <Button look="quiet" onClick={() => void navigate({ to: '/today', search: {} })}>
            {words('state.to_today')}
          </Button>
        </span>
      </footer>
    </>
  );
}
