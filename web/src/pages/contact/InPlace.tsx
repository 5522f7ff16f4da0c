import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

import { Refused } from '../../api/client';
import { useWords } from '../../words/words';

type Props = {
  /** Said to who cannot see where the field stands: "Problem". */
  label: string;
  value: string;
  /** What is shown while nobody edits; the value itself without it. */
  children?: ReactNode;
  /** What stands where nothing is known yet: "Ask what it costs". */
  empty?: string;
  hint?: string | undefined;
  lines?: number;
  type?: 'text' | 'date';
  /** A closed choice instead of free text. */
  options?: { value: string; text: string }[];
  /** Opens from outside: a gap that is pressed, a key. Counts up with each press. */
  asked?: number;
  /** Rejects with the server's no, which is shown beside the field with what was typed kept. */
  onSave: (value: string) => Promise<unknown>;
};

/** A text that is edited where it stands: press it, type, Enter saves, Esc leaves it as it was. */
export function InPlace(props: Props) {
  const { label, value, children, empty, asked = 0, lines = 1 } = props;
  const words = useWords();
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const seen = useRef(asked);
  useEffect(() => {
    if (asked !== seen.current) setOpen(true);
    seen.current = asked;
  }, [asked]);
  if (open) {
    return (
      <Editor
        {...props}
        lines={lines}
        onClose={() => {
          setOpen(false);
          // Back to where one was, once the button stands there again.
          requestAnimationFrame(() => trigger.current?.focus());
        }}
      />
    );
  }
  const isEmpty = !children && !value;
  return (
    <button
      ref={trigger}
      type="button"
      className={isEmpty ? 'in-place empty-value' : 'in-place'}
      onClick={() => setOpen(true)}
    >
      <span className="hidden">{words('edit.field', { label })}</span>
      {isEmpty ? (empty ?? words('edit.add')) : (children ?? value)}
    </button>
  );
}

function Editor({
  label,
  value,
  hint,
  lines = 1,
  type = 'text',
  options,
  onSave,
  onClose,
}: Props & { onClose: () => void }) {
  const words = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null);
  const [text, setText] = useState(value);
  const [begun] = useState(value);
  const [fault, setFault] = useState('');
  const [saving, setSaving] = useState(false);
  useEffect(() => {
    field.current?.focus();
    if (!options && type === 'text') field.current?.select();
  }, [options, type]);
  const save = async (given: string) => {
    if (saving) return;
    if (given.trim() === begun.trim()) return onClose();
    setSaving(true);
    setFault('');
    try {
      await onSave(given.trim());
      onClose();
    } catch (no) {
      // Both versions stand there: theirs in the sentence, one's own in the field.
      const meanwhile = no instanceof Refused && no.problem.status === 412;
      setFault(meanwhile ? words('edit.meanwhile') : (no as Error).message);
      setSaving(false);
      field.current?.focus();
    }
  };
  const common = {
    ref: field,
    id,
    className: lines > 1 ? 'input area' : 'input',
    'aria-label': label,
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': fault || hint ? `${id}-hint` : undefined,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        onClose();
      } else if (event.key === 'Enter' && (lines === 1 || event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        void save(text);
      }
    },
  };
  return (
    <span
      className="in-place-editor"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget) && !fault) void save(text);
      }}
    >
      {options ? (
        <select
          {...common}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            void save(event.target.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      ) : lines > 1 ? (
        <textarea {...common} rows={lines} value={text} onChange={(event) => setText(event.target.value)} />
      ) : (
        <input {...common} type={type} value={text} onChange={(event) => setText(event.target.value)} />
      )}
      {(fault || hint || lines > 1) && (
        <span className={fault ? 'xs fault' : 'xs t3'} id={`${id}-hint`} role={fault ? 'alert' : undefined}>
          {fault || hint || words('edit.lines')}
        </span>
      )}
    </span>
  );
}
