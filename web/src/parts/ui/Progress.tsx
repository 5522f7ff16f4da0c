import { Meter, ProgressBar } from 'react-aria-components';

import { useWords } from '../../words/words';

/** How far something is that takes a while; without `total` it only says that it goes on. */
export function Progress({ label, done, total }: { label: string; done: number; total?: number | undefined }) {
  const words = useWords();
  const share = total ? Math.min(100, (100 * done) / total) : 0;
  return (
    <ProgressBar className="progress" aria-label={label} value={share} isIndeterminate={!total}>
      <span className="row between sm">
        <span className="m">{label}</span>
        {!!total && <span className="num t2">{words('progress.of', { done, total })}</span>}
      </span>
      <span className="track">
        <span className={total ? 'fill' : 'fill going'} style={total ? { width: `${share}%` } : {}} />
      </span>
    </ProgressBar>
  );
}

type Balance = { value: number; ask: number; target: number; label?: string };

/** Shares of what gives and what asks, out of 100, with a mark at the target. */
export function BalanceMeter({ value, ask, target, label }: Balance) {
  const words = useWords();
  const all = value + ask;
  const share = all ? Math.round((100 * value) / all) : target;
  const text = all ? words('balance.words', { value: share, ask: 100 - share, target }) : words('balance.none');
  return (
    <Meter className="balance" aria-label={label ?? words('balance.label')} value={share} valueLabel={text}>
      <span className="row between xs">
        <span className="m t2">{label ?? words('balance.label')}</span>
        <span className="b num">{all ? `${share} / ${100 - share}` : '–'}</span>
      </span>
      <span className="meter t">
        {all > 0 && <span className="v" style={{ width: `${share}%` }} />}
        {all > 0 && <span className="a" style={{ width: `${100 - share}%` }} />}
        <span className="target" style={{ insetInlineStart: `${target}%` }} />
      </span>
    </Meter>
  );
}

/** The last touches, the newest at the end: circles give, diamonds ask, rings are neither. */
export function TouchDots({ kinds }: { kinds: ('value' | 'ask' | 'neither')[] }) {
  const words = useWords();
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  return (
    <span className="va" role="img" aria-label={words('balance.touches', { value: count('value'), ask: count('ask') })}>
      {kinds.map((kind, index) => (
        <i key={index} className={{ value: 'v', ask: 'a', neither: 'n' }[kind]} />
      ))}
    </span>
  );
}
