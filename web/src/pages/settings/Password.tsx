import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { call, rememberCsrfToken } from '../../api/client';
import type { Session } from '../../api/shapes';
import { Button } from '../../parts/ui/Button';
import { Input } from '../../parts/ui/Field';
import { useToast } from '../../parts/ui/Toast';
import { useWords } from '../../words/words';

/** Asks for the old one, so that a screen left open is not enough. Every other session ends with it. */
export function Password({ email }: { email: string }) {
  const words = useWords();
  const say = useToast();
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState('');
  const [shown, setShown] = useState(false);
  const change = useMutation({
    mutationFn: () => call<Session>('PUT', '/session/password', { old_password: before, new_password: after }),
    onSuccess: (session) => {
      rememberCsrfToken(session.csrf_token);
      setBefore('');
      setAfter('');
      say(words('password.changed'));
    },
  });
  return (
    <form
      className="stack loose"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <Input
        type={shown ? 'text' : 'password'}
        autoComplete="current-password"
        label={words('password.old')}
        value={before}
        onText={setBefore}
      />
      <Input
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        label={words('password.new')}
        value={after}
        fault={change.error?.message}
        onText={setAfter}
      />
      <div className="row wrap">
        <Button type="submit" disabled={!before || !after || change.isPending}>
          {words('password.save')}
        </Button>
        <Button look="quiet" icon="eye" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {words('password.show')}
        </Button>
      </div>
    </form>
  );
}
