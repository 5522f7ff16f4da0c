import { useQuery } from '@tanstack/react-query';

import { sessionQuery } from '../../api/queries';
import { Icon } from '../../parts/ui/Icon';
import { useWords } from '../../words/words';

/** What there is: a draft opens in one's own mail programme. This page says so, and lets one see it. */
export function Mail() {
  const words = useWords();
  const session = useQuery(sessionQuery);
  const address = session.data?.email ?? '';
  const letter = `?subject=${encodeURIComponent(words('first.mail.subject'))}&body=${encodeURIComponent(words('first.mail.text'))}`;
  return (
    <div className="stack loose">
      <ol className="numbered">
        <li>{words('first.mail.one')}</li>
        <li>{words('first.mail.two')}</li>
        <li>{words('first.mail.three')}</li>
      </ol>
      <div>
        <a className="btn" href={`mailto:${address}${letter}`}>
          <Icon name="mail" small />
          {words('first.mail.try')}
        </a>
      </div>
      <p className="sm t3">{words('first.mail.later')}</p>
    </div>
  );
}
