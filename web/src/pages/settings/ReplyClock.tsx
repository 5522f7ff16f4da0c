import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { call } from '../../api/client';
import { useWords } from '../../words/words';
import { SavedInput } from './SavedInput';

const name = 'inquiry_target_minutes';
const key = ['setting', name];

/** In how many working minutes a new inquiry is answered. One number for everybody, so an admin sets it. */
export function ReplyClock() {
  const words = useWords();
  const queries = useQueryClient();
  const setting = useQuery({ queryKey: key, queryFn: () => call<{ value: number }>('GET', `/settings/${name}`) });
  const save = useMutation({
    mutationFn: (value: number) => call('PUT', `/settings/${name}`, { value }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  });
  if (!setting.data) return null;
  return (
    <SavedInput
      label={words('reply_clock.field')}
      inputMode="numeric"
      value={String(setting.data.value)}
      onSave={(text) => save.mutateAsync(Number(text))}
    />
  );
}
