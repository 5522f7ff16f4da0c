import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { changeMe, type Me, meQuery } from '../../api/me';
import { sessionQuery } from '../../api/queries';
import { useToast } from '../../parts/ui/Toast';
import { useWords } from '../../words/words';

/** What one keeps about oneself. A change is saved at once; the toast takes it back. */
export function useMe() {
  const words = useWords();
  const say = useToast();
  const queries = useQueryClient();
  const asked = useQuery(meQuery);
  const change = useMutation({
    mutationFn: (changes: Partial<Me>) => changeMe(changes, asked.data?.etag ?? null),
    onSuccess: ({ answer, etag }, changes) => {
      const before = asked.data?.me;
      queries.setQueryData(meQuery.queryKey, { me: answer, etag });
      void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      if (!before?.seller) {
        // This made their queue: what was refused without one is asked for again, and there is nothing to go back to.
        void queries.invalidateQueries();
        return;
      }
      const was = Object.fromEntries(Object.keys(changes).map((key) => [key, before[key as keyof Me]]));
      say(words('settings.saved'), { action: { label: words('undo.undo'), run: () => change.mutate(was) } });
    },
    // Somebody, or another window, was faster: what is there now is shown.
    onError: () => queries.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
  return { me: asked.data?.me, error: asked.error, again: () => void asked.refetch(), change };
}
