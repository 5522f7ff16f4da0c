import { type ReactNode, useEffect, useId } from 'react';

import { useWords } from '../../words/words';
import { IconButton } from './Button';

type Props = { title: string; onClose: () => void; children: ReactNode; foot?: ReactNode };

/** A record beside its list. The list stays usable; Esc closes the panel. */
export function SidePanel({ title, onClose, children, foot }: Props) {
  const words = useWords();
  const id = useId();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('.veil, .popover')) onClose();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onClose]);
  return (
    <aside className="side-panel" aria-labelledby={id}>
      <header className="row between">
        <h2 id={id} className="trunc">
          {title}
        </h2>
        <IconButton bare icon="close" label={words('dialog.close')} onClick={onClose} />
      </header>
      <div className="scroll">{children}</div>
      {foot && <footer className="row wrap">{foot}</footer>}
    </aside>
  );
}
