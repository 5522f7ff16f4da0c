import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

import { useWords } from '../../words/words';
import { IconButton } from './Button';

type Props = {
  title: string;
  closeLabel?: string;
  onClose: () => void;
  /** "wide": two columns fit. "top": where the eye is while one types. On a phone all of them are a sheet from below. */
  place?: 'middle' | 'wide' | 'top';
  /** The title is said, not shown: what is in the dialog says it. */
  bare?: boolean;
  children: ReactNode;
};

/** A question that has to be settled first: it holds the focus, gives it back, and Esc or a press outside closes it. */
export function Dialog({ title, closeLabel, onClose, place = 'middle', bare, children }: Props) {
  const words = useWords();
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => open || onClose()} className={`veil ${place}`}>
      <Modal className={`dialog ${place}`}>
        <AriaDialog>
          <FirstField>
            <header className={bare ? 'hidden' : 'row between'}>
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              {!bare && <IconButton bare icon="close" label={closeLabel ?? words('dialog.close')} onClick={onClose} />}
            </header>
            {children}
          </FirstField>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What lies before the first field is a way out, not where one starts. */
function FirstField({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input:not([type=radio], [type=checkbox], [type=file]), textarea')?.focus();
  }, []);
  return <div ref={box}>{children}</div>;
}

/** The phone's dialog; on a wide screen it is a dialog like the others. */
export const Sheet = Dialog;
