import { type ReactNode, useEffect, useId, useRef } from 'react';

import { IconButton } from './Button';

type Props = { title: string; closeLabel: string; onClose: () => void; children: ReactNode };

/** The browser's own modal dialog: it holds the focus, gives it back, and Esc closes it. */
export function Dialog({ title, closeLabel, onClose, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    // What lies before the first field is a way out, not where one starts.
    dialog?.querySelector<HTMLElement>('input:not([type=radio]), textarea, select')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="row between">
        <h2 id={id}>{title}</h2>
        <IconButton icon="close" label={closeLabel} onClick={onClose} />
      </header>
      {children}
    </dialog>
  );
}
