import { useQuery } from '@tanstack/react-query';

import { sessionQuery } from '../../api/queries';
import { useWords } from '../../words/words';
import { Blocks } from '../settings/Blocks';
import { ReplyClock } from '../settings/ReplyClock';
import { useMe } from '../settings/useMe';

export function Rhythm() {
  const words = useWords();
  const session = useQuery(sessionQuery);
  const { me, error, change } = useMe();
  return (
    <div className="stack loose">
      <section className="card">
        <header>
          <h3>{words('setting.blocks')}</h3>
        </header>
        <div className="body stack">
          <p className="sm t2">{words('setting.blocks.effect')}</p>
          {error && <p className="fault">{error.message}</p>}
          {me && <Blocks blocks={me.blocks} onBlocks={(blocks) => change.mutate({ blocks })} />}
          {change.error && (
            <p className="fault sm" role="alert">
              {change.error.message}
            </p>
          )}
        </div>
      </section>
      {session.data?.scope === 'admin' && (
        <section className="card">
          <header>
            <h3>{words('setting.reply_clock')}</h3>
          </header>
          <div className="body stack">
            <p className="sm t2">{words('setting.reply_clock.effect')}</p>
            <ReplyClock />
          </div>
        </section>
      )}
    </div>
  );
}
