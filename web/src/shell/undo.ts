import { useMutation, useQueryClient } from '@tanstack/react-query';

import { call, Kept, Unreachable } from '../api/client';
import { useToast } from '../parts/ui/Toast';
import { useWords } from '../words/words';

/** A toast that says what was done, and takes it back on `Z`. */
export function useDone() {
  const say = useToast();
  const words = useWords();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  const failed = (fault: Error) => {
    if (fault instanceof Kept) say(words('waiting.saved_here'));
    else if (fault instanceof Unreachable) say(words('state.unreachable'), { tone: 'danger' });
    else say(words('state.failed', { why: fault.message }), { tone: 'danger' });
  };
  const undo = useMutation({
    /** Without an entry: what the person did last. */
    mutationFn: (entry: string | null | undefined) => call('POST', '/undo', entry ? { entry } : {}),
    onSuccess: () => {
      say(words('undo.undone'));
      return refresh();
    },
    onError: failed,
  });
  return {
    undo: () => undo.mutate(null),
    /** `entry`: the Undo-Id of the answer, where something else may be done before this is taken back. */
    done: (text: string, entry?: string | null) => {
      say(text, { action: { label: words('undo.undo'), shortcut: 'Z', run: () => undo.mutate(entry) } });
      return refresh();
    },
    failed,
    /** For a form's `onError`: a change that is kept on this device is as good as saved, so `onward` (close it). */
    whenKept: (onward: () => void) => (fault: Error) => {
      if (!(fault instanceof Kept)) return;
      say(words('waiting.saved_here'));
      onward();
    },
  };
}
