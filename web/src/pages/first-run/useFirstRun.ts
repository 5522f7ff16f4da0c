import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { type FirstRun, firstRunQuery, saveFirstRun } from '../../api/me';

const unknown: FirstRun = { you: false, mail: false, people: false, rhythm: false, dismissed: false };

export function useFirstRun() {
  const queries = useQueryClient();
  const asked = useQuery(firstRunQuery);
  const reached = asked.data ?? unknown;
  const save = useMutation({
    mutationFn: (changes: Partial<FirstRun>) => saveFirstRun({ ...reached, ...changes }),
    // The next screen must not wait for it: it is done as soon as it is said.
    onMutate: (changes) => queries.setQueryData(firstRunQuery.queryKey, { ...reached, ...changes }),
    onError: () => queries.invalidateQueries({ queryKey: firstRunQuery.queryKey }),
  });
  return { known: asked.isSuccess, reached, reach: (changes: Partial<FirstRun>) => save.mutate(changes) };
}
