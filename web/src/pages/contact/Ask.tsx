import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { Button } from '../../parts/ui/Button';
import { Dialog } from '../../parts/ui/Dialog';
import { useWords } from '../../words/words';

type Props = {
  title: string;
  save: string;
  /** False while something is missing; the fields say what. */
  ready?: boolean;
  /** Rejects with the server's no: it is shown, what was typed is kept. */
  onSave: () => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog with a few fields and one deed. */
export function Ask({ title, save, ready = true, onSave, onClose, children }: Props) {
  const words = useWords();
  const saving = useMutation({ mutationFn: onSave, onSuccess: onClose });
  return (
    <Dialog title={title} closeLabel={words('dialog.close')} onClose={onClose}>
      <form
        className="stack loose"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !saving.isPending) saving.mutate();
        }}
      >
        {children}
        {saving.error && (
          <p className="fault sm" role="alert">
            {saving.error.message}
          </p>
        )}
        <div className="row">
          <Button type="submit" look="primary" disabled={!ready || saving.isPending}>
            {save}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {words('dialog.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
