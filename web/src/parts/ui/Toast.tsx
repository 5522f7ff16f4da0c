import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';

import { useWords } from '../../words/words';
import { Button, IconButton } from './Button';

type Action = { label: string; shortcut?: string; run: () => void };
type Toast = { id: number; text: string; tone: 'plain' | 'danger'; action?: Action };
type Say = (text: string, more?: { tone?: Toast['tone']; action?: Action }) => void;

const SayContext = createContext<Say>(() => undefined);
/** Says what was done, politely. Never the only copy of an error that one has to act on. */
export const useToast = () => useContext(SayContext);

/** Long enough to read and to reach Undo. */
const shownFor = 15_000;
const stackMax = 3;
let latest = 0;

export function Toasts({ children }: { children: ReactNode }) {
  const words = useWords();
  const [toasts, setToasts] = useState<Toast[]>([]);
  const say = useCallback<Say>((text, more) => {
    const toast = {
      id: (latest += 1),
      text,
      tone: more?.tone ?? 'plain',
      ...(more?.action ? { action: more.action } : {}),
    };
    // An older Undo would take back something else than `Z` does now: only the newest keeps its key.
    setToasts((before) => [...before, toast].slice(-stackMax));
  }, []);
  const close = useCallback((id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)), []);
  return (
    <SayContext.Provider value={say}>
      {children}
      <div className="toasts" role="status" aria-live="polite" aria-label={words('toast.label')}>
        {toasts.map((toast, index) => (
          <Line key={toast.id} toast={toast} newest={index === toasts.length - 1} onClose={close} />
        ))}
      </div>
    </SayContext.Provider>
  );
}

function Line({ toast, newest, onClose }: { toast: Toast; newest: boolean; onClose: (id: number) => void }) {
  const words = useWords();
  // Nobody is hurried: it stays while one points at it or has the focus in it.
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onClose(toast.id), shownFor);
    return () => clearTimeout(timer);
  }, [held, toast.id, onClose]);
  const { action } = toast;
  return (
    <div
      className={`toast ${toast.tone}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="grow">{toast.text}</span>
      {action && (
        <Button
          size="small"
          {...(action.shortcut && newest ? { shortcut: action.shortcut } : {})}
          onClick={() => {
            action.run();
            onClose(toast.id);
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton bare small icon="close" label={words('dialog.close')} onClick={() => onClose(toast.id)} />
    </div>
  );
}
