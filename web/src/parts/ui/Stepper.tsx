import { useWords } from '../../words/words';
import { Icon } from './Icon';

/** Where one is in a few steps; `at` counts from 0. */
export function Stepper({ steps, at }: { steps: string[]; at: number }) {
  const words = useWords();
  return (
    <ol className="steps" aria-label={words('stepper.at', { step: at + 1, count: steps.length })}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < at ? 'done' : index === at ? 'on' : ''}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className="n" aria-hidden="true">
            {index < at ? <Icon name="check" small /> : index + 1}
          </span>
          <span className="name">{step}</span>
        </li>
      ))}
    </ol>
  );
}
