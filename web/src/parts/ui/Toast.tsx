import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';

import { Button } from './Button';

type Toast = {
  id: number;
  text: string;
  tone: 'plain' | 'danger';
  action?: { label: string; shortcut: string; run: () => void };
};
type Say = (text: string, more?: { tone?: Toast['tone']; action?: Toast['action'] }) => void;

const SayContext = createContext<Say>(() => undefined);
export const useToast = () => useContext(SayContext);

/** Long enough to read and to reach Undo. */
const shownFor = 12_000;

export function Toasts({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null);
  const say = useCallback<Say>((text, more) => {
    setToast({ id: Date.now(), text, tone: more?.tone ?? 'plain', ...(more?.action ? { action: more.action } : {}) });
  }, []);
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(null), shownFor);
    return () => clearTimeout(timer);
  }, [toast]);
  const value = useMemo(() => say, [say]);
  return (
    <SayContext.Provider value={value}>
      {children}
      <div className="toasts" role="status">
        {toast && (
          <div className={`toast ${toast.tone}`} key={toast.id}>
            <span className="grow">{toast.text}</span>
            {toast.action && (
              <Button
                size="small"
                shortcut={toast.action.shortcut}
                onClick={() => {
                  toast.action?.run();
                  setToast(null);
                }}
              >
                {toast.action.label}
              </Button>
            )}
          </div>
        )}
      </div>
    </SayContext.Provider>
  );
}
