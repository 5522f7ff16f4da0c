import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import type { ContactFile } from '../../api/shapes';
import { Choices, TextArea } from '../../parts/ui/Field';
import { nameOf } from '../../words/names';
import { useWords } from '../../words/words';
import { Ask } from './Ask';
import type { Changes } from './file';

/** A call that happened. Whoever was reached is wrapped up: a conversation ends with what follows from it. */
export function LogCall({ file, changes, onClose }: { file: ContactFile; changes: Changes; onClose: () => void }) {
  const words = useWords();
  const navigate = useNavigate();
  const name = nameOf(file.contact);
  const [outcome, setOutcome] = useState('connected');
  const [said, setSaid] = useState('');
  const reached = outcome === 'connected' || outcome === 'not now';
  const save = async () => {
    if (reached) {
      await navigate({ href: `/wrapup/${file.contact.id}?outcome=${encodeURIComponent(outcome)}` });
      return;
    }
    await changes.anywhere(
      'POST',
      '/outcomes',
      { contact: file.contact.id, channel: 'call', outcome, words: said.trim() },
      words('call.logged', { name }),
    );
  };
  return (
    <Ask
      title={words('call.dialog', { name })}
      save={words(reached ? 'call.wrap_up' : 'call.log')}
      onSave={save}
      onClose={onClose}
    >
      <Choices
        label={words('outcome.title')}
        value={outcome}
        onValue={setOutcome}
        options={[
          { value: 'connected', text: words('outcome.reached') },
          { value: 'left voicemail', text: words('outcome.voicemail') },
          { value: 'no answer', text: words('outcome.no_answer') },
          { value: 'not now', text: words('outcome.not_now') },
        ]}
      />
      {reached ? (
        <p className="sm t2">{words('call.then_wrap_up')}</p>
      ) : (
        <TextArea label={words('call.words')} value={said} onText={setSaid} rows={2} />
      )}
    </Ask>
  );
}
