import { useEffect, useState } from 'react';

import { Input } from '../../parts/ui/Field';

type Props = {
  label: string;
  value: string;
  /** Refuses by throwing: the text stays, and what is wrong with it stands below. */
  onSave: (value: string) => Promise<unknown>;
  type?: string;
  autoComplete?: string;
  placeholder?: string;
  bare?: boolean;
  inputMode?: 'numeric';
};

/** A field without a button: leaving it or Enter saves, Esc brings back what was there. */
export function SavedInput({ value, onSave, ...rest }: Props) {
  const [text, setText] = useState(value);
  const [fault, setFault] = useState('');
  useEffect(() => setText(value), [value]);
  const save = () => {
    if (text === value) return;
    onSave(text).then(
      () => setFault(''),
      (why: Error) => setFault(why.message),
    );
  };
  return (
    <Input
      {...rest}
      value={text}
      fault={fault || undefined}
      onText={setText}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') {
          setText(value);
          setFault('');
        }
      }}
    />
  );
}
