import { Button } from '../../parts/ui/Button';
import { Icon } from '../../parts/ui/Icon';
import { useWords } from '../../words/words';
import { clockOf } from './block';
import type { Summary } from './useBlock';

/** What came of a block, when it ends: nothing is lost, what is open stays. */
export function BlockSummary({ summary, onClose }: { summary: Summary; onClose: () => void }) {
  const words = useWords();
  return (
    <section className="block-over" aria-label={words('block.title')} role="status">
      <Icon name="done" />
      <div className="grow">
        <h2>{words('block.title')}</h2>
        <p className="t2 num">
          {words('block.sum', { done: summary.done, moved: summary.moved, open: summary.open })}{' '}
          {summary.next ? words('block.next', { time: clockOf(summary.next.from) }) : words('block.last')}
        </p>
      </div>
      <Button onClick={onClose}>{words('block.close')}</Button>
    </section>
  );
}
