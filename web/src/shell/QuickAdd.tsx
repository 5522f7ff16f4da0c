import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { call } from '../api/client';
import type { QuickReading } from '../api/shapes';
import { Button } from '../parts/ui/Button';
import { Chip } from '../parts/ui/Chip';
import { Dialog } from '../parts/ui/Dialog';
import { Input } from '../parts/ui/Field';
import { useWords } from '../words/words';
import { useDone } from './undo';

/** How long a pause in typing is before the line is read. */
const pause = 120;

/** One line adds a touch, a note or a lead; what was understood is shown while one types. */
export function QuickAdd({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const { done, whenKept } = useDone();
  const [text, setText] = useState('');
  const [reading, setReading] = useState<QuickReading | null>(null);
  useEffect(() => {
    if (!text.trim()) {
      setReading(null);
      return;
    }
    let stale = false;
    const timer = setTimeout(() => {
      call<QuickReading>('POST', '/quick-add', { text, dry_run: true })
        .then((answer) => stale || setReading(answer))
        .catch(() => stale || setReading(null)); // saving says what is wrong; half a line may well be unreadable
    }, pause);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [text]);
  const add = useMutation({
    mutationFn: () => call<QuickReading>('POST', '/quick-add', { text, dry_run: false }),
    onSuccess: () => {
      void done(words('add.saved', { reading: reading?.reading || text }));
      onClose();
    },
    onError: whenKept(onClose),
  });
  return (
    <Dialog title={words('add.title')} onClose={onClose}>
      <form
        className="stack loose"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) add.mutate();
        }}
      >
        <Input
          label={words('add.line')}
          hint={words('add.hint')}
          fault={add.error?.message ?? reading?.date_refused?.text}
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <div className="reading" aria-live="polite">
          {reading && (
            <>
              <div className="row wrap">
                {reading.chips.map((chip, index) => (
                  <Chip key={index} tone={chip.kind === 'date' ? 'accent' : 'plain'}>
                    {chip.label}
                  </Chip>
                ))}
              </div>
              <p className="sm t2">{reading.reading}</p>
              {reading.refused && <p className="sm m">{reading.refused.text}</p>}
            </>
          )}
        </div>
        <div className="row">
          <Button type="submit" look="primary" disabled={!text.trim() || add.isPending}>
            {words('add.save')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {words('dialog.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
