import { useState } from 'react';

import { Input } from '../../parts/ui/Field';
import { useWords } from '../../words/words';
import { Ask } from './Ask';

type Props = {
  title: string;
  onSave: (until: string | null, why: string) => Promise<unknown>;
  onClose: () => void;
};

/** Until when somebody, or their cadence, is left in peace, and why. Without a day: until resumed. */
export function PauseUntil({ title, onSave, onClose }: Props) {
  const words = useWords();
  const [until, setUntil] = useState('');
  const [why, setWhy] = useState('');
  return (
    <Ask title={title} save={words('pause.save')} onSave={() => onSave(until || null, why.trim())} onClose={onClose}>
      <Input
        type="date"
        label={words('pause.until')}
        hint={words('pause.until_hint')}
        value={until}
        min={new Date().toISOString().slice(0, 10)}
        onText={setUntil}
      />
      <Input label={words('contact.why')} value={why} onText={setWhy} />
    </Ask>
  );
}
