import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { call } from '../../api/client';
import { type Demo, demoQuery } from '../../api/me';
import { queueQuery } from '../../api/queries';
import { Button } from '../../parts/ui/Button';
import { useDone } from '../../shell/undo';
import { useWords } from '../../words/words';

/** Puts the demo's people in, or takes them out again; only an admin may. */
export function useDemo() {
  const words = useWords();
  const queries = useQueryClient();
  const { done, failed } = useDone();
  const demo = useQuery(demoQuery);
  const change = useMutation({
    mutationFn: (wanted: boolean) => call<Demo>(wanted ? 'POST' : 'DELETE', '/demo'),
    onSuccess: (_, wanted) => {
      if (!wanted) {
        // Nobody asks once more for people who are gone.
        queries.setQueryData(queueQuery.queryKey, (before) => before && { ...before, items: [], length: 0 });
        queries.removeQueries({ queryKey: ['contact'] });
      }
      void queries.invalidateQueries({ queryKey: demoQuery.queryKey });
      return done(words(wanted ? 'demo.loaded' : 'demo.removed'));
    },
    onError: failed,
  });
  return { demo: demo.data, change };
}

export function DemoData() {
  const words = useWords();
  const { demo, change } = useDemo();
  if (!demo) return null;
  if (!demo.loaded_on && demo.own_contacts > 0) return <p className="sm t2">{words('demo.own')}</p>;
  return (
    <div className="row wrap between">
      <p className="sm t2">{words(demo.loaded_on ? 'demo.there' : 'demo.not_there', { count: demo.contacts })}</p>
      <Button disabled={change.isPending} onClick={() => change.mutate(!demo.loaded_on)}>
        {words(demo.loaded_on ? 'demo.remove' : 'demo.load')}
      </Button>
    </div>
  );
}
