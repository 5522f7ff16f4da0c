import { useState } from 'react';

import { Dialog } from '../parts/ui/Dialog';
import { Switch } from '../parts/ui/Switch';
import { useWords } from '../words/words';
import { commandsNow, spelled } from './keys';
import { prefer, usePreferences } from './preferences';

/** The keys that work where one is now, the page's own first. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const { singleKeys } = usePreferences();
  const [commands] = useState(commandsNow);
  return (
    <Dialog title={words('keys.title')} onClose={onClose}>
      <dl className="keys">
        {commands.map((command) => (
          <div key={command.key} className="row between">
            <dt>{command.what}</dt>
            <dd>
              <kbd>{spelled(command.key)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <Switch on={singleKeys} onChange={(on) => prefer({ singleKeys: on })}>
        {words('keys.single')}
      </Switch>
    </Dialog>
  );
}
