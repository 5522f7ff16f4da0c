import { Fragment } from 'react';

import type { ContactFile } from '../api/shapes';
import { useWords } from '../words/words';

/** What a contact told us, as terms of a <dl>: what good looks like, who else decides, their issue, where they came from. */
export function Heard({ contact }: { contact: ContactFile['contact'] }) {
  const words = useWords();
  const told = [
    ['card.success', contact.discovery.success],
    ['card.who_else', contact.discovery.who_else],
    ['card.issue', contact.issue],
    ['card.came_from', contact.source],
  ] as const;
  return told
    .filter(([, text]) => text)
    .map(([term, text]) => (
      <Fragment key={term}>
        <dt>{words(term)}</dt>
        <dd>{text}</dd>
      </Fragment>
    ));
}
