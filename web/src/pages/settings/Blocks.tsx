import { useEffect, useState } from 'react';

import type { Block } from '../../api/me';
import { Button, IconButton } from '../../parts/ui/Button';
import { Input } from '../../parts/ui/Field';
import { minutesOf, timeOf } from '../../words/minutes';
import { useWords } from '../../words/words';

/** Half an hour, at the first full hour after the last block. */
const added = (blocks: Block[]): Block => {
  const from = Math.min(22 * 60, Math.ceil((blocks.at(-1)?.to ?? 9 * 60) / 60) * 60);
  return { from, to: from + 30 };
};

/** Times of day reserved for the queue. `onBlocks` gets them whole and in order. */
export function Blocks({ blocks, onBlocks }: { blocks: Block[]; onBlocks: (blocks: Block[]) => void }) {
  const words = useWords();
  const [rows, setRows] = useState(blocks);
  useEffect(() => setRows(blocks), [blocks]);
  const save = (next: Block[]) => {
    setRows(next);
    const same = JSON.stringify(next) === JSON.stringify(blocks);
    if (!same && next.every((block) => block.to > block.from)) onBlocks([...next].sort((a, b) => a.from - b.from));
  };
  const set = (index: number, change: Partial<Block>) =>
    setRows(rows.map((block, at) => (at === index ? { ...block, ...change } : block)));
  return (
    <div className="stack">
      <ul className="stack" aria-label={words('setting.blocks')}>
        {rows.map((block, index) => (
          <li key={index} className="row block" onBlur={() => save(rows)}>
            <Input
              bare
              type="time"
              label={words('blocks.from', { number: index + 1 })}
              value={timeOf(block.from)}
              fault={block.to > block.from ? undefined : words('blocks.backwards')}
              onText={(text) => set(index, { from: minutesOf(text) ?? block.from })}
            />
            <span className="t3">–</span>
            <Input
              bare
              type="time"
              label={words('blocks.to', { number: index + 1 })}
              value={timeOf(block.to)}
              onText={(text) => set(index, { to: minutesOf(text) ?? block.to })}
            />
            <IconButton
              icon="close"
              label={words('blocks.remove', { number: index + 1 })}
              onClick={() => save(rows.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p className="sm t2">{words('blocks.none')}</p>}
      <div>
        <Button size="small" icon="plus" onClick={() => save([...rows, added(rows)])}>
          {words('blocks.add')}
        </Button>
      </div>
    </div>
  );
}
