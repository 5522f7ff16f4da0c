import { useMutation, useQueryClient } from '@tanstack/react-query';

import { call } from '../api/client';
import { useToast } from '../parts/ui/Toast';
import { useWords } from '../words/words';

/** A toast that says what was done, and takes it back on `Z`. */
export function useDone() {
  const say = useToast();
  const words = useWords();
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: () => call('POST', '/undo', {}),
    onSuccess: () => {
      say(words('undo.undone'));
      return queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
    onError: (fault) => say(words('state.failed', { why: fault.message }), { tone: 'danger' }),
  });
  return {
    undo: () => undo.mutate(),
    done: (text: string) => {
      say(text, { action: { label: words('undo.undo'), shortcut: 'Z', run: () => undo.mutate() } });
      return queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
    failed: (fault: Error) => say(words('state.failed', { why: fault.message }), { tone: 'danger' }),
  };
}
