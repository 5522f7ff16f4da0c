import { useQuery } from '@tanstack/react-query';

import type { ContactFile } from '../../api/shapes';
import { Button } from '../../parts/ui/Button';
import { Chip } from '../../parts/ui/Chip';
import { Icon } from '../../parts/ui/Icon';
import { TouchDots } from '../../parts/ui/Progress';
import { Segmented } from '../../parts/ui/Tabs';
import { nameOf, wordOf } from '../../words/names';
import { clock, dayName } from '../../words/time';
import { useWords } from '../../words/words';
import { timelineQuery, touchesQuery, useTakeBack } from './file';
import { happening, mayBeTakenBack, type Moment, momentsOf, type Show, shown, shows } from './timeline';

type Props = { file: ContactFile; me: string; show: Show; onShow: (show: Show) => void; now: number };

/** What happened, the newest first; the history is everything that was changed, each with its way back. */
export function Timeline({ file, me, show, onShow, now }: Props) {
  const words = useWords();
  const { id, standing } = file.contact;
  const entries = useQuery(timelineQuery(id));
  const touches = useQuery(touchesQuery(id));
  const fault = entries.error ?? touches.error;
  // The file brings the latest entries along: there is something to read before the whole history is here.
  const moments = momentsOf(entries.data?.items ?? file.timeline, touches.data?.items ?? []);
  const list = shown(moments, show);
  const kinds = standing.last_kinds.slice(-10);
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  return (
    <>
      <div className="row between wrap timeline-bar">
        <Segmented
          label={words('timeline.show')}
          value={show}
          onValue={onShow}
          options={shows.map((value) => ({ value, text: words(wordOf('timeline', value)) }))}
        />
        {kinds.length > 0 && (
          <div className="row sm t2 desk">
            {words('timeline.last', { count: kinds.length })}
            <TouchDots kinds={kinds} />
            <span className="num">{words('timeline.balance', { value: count('value'), ask: count('ask') })}</span>
          </div>
        )}
      </div>
      {fault && (
        <p className="sm fault" role="alert">
          {words('state.failed', { why: fault.message })}{' '}
          <Button size="small" onClick={() => void Promise.all([entries.refetch(), touches.refetch()])}>
            {words('state.try_again')}
          </Button>
        </p>
      )}
      {list.length === 0 && entries.isSuccess && (
        <p className="t2 nothing-yet">{words(show === 'all' ? 'contact.empty_timeline' : 'timeline.none_of_these')}</p>
      )}
      <ol className="tl" aria-busy={entries.isPending}>
        {list.map((moment) => (
          <Event
            key={moment.entry.id}
            moment={moment}
            name={nameOf(file.contact)}
            me={me}
            now={now}
            plain={show === 'history'}
          />
        ))}
      </ol>
    </>
  );
}

type EventProps = { moment: Moment; name: string; me: string; now: number; plain: boolean };

function Event({ moment, name, me, now, plain }: EventProps) {
  const words = useWords();
  const { entry, touch } = moment;
  const takeBack = useTakeBack(entry.contact ?? '');
  const who = entry.actor === me ? words('timeline.you') : entry.actor;
  const said = happening(entry.sentence);
  const title = plain ? said : titleOf(words, moment, who, name);
  const outcome =
    !plain && touch && touch.outcome !== 'none yet' ? words(wordOf('timeline.outcome', touch.outcome)) : '';
  const body = plain ? '' : moment.words;
  return (
    <li className={entry.undone_at ? 'ev undone' : 'ev'}>
      <span className="dot">
        <Icon name={moment.icon} small />
      </span>
      <div className="hd">
        <span className={plain ? '' : 'b'}>{title}</span>
        {outcome && <span className="t3">{outcome}</span>}
        {moment.kind === 'value' && <Chip tone="accent">{words('kind.value')}</Chip>}
        {moment.kind === 'ask' && <Chip tone="ask">{words('kind.ask')}</Chip>}
        {entry.undone_at && <span className="t3">{words('timeline.taken_back')}</span>}
        <span className="when">
          {plain && <span className="t3 xs">{who}</span>}
          {plain && mayBeTakenBack(entry, now) && (
            <Button
              size="small"
              look="quiet"
              icon="undo"
              disabled={takeBack.isPending}
              onClick={() => takeBack.mutate(entry.id)}
            >
              {words('undo.undo')}
            </Button>
          )}
          <time dateTime={entry.at}>
            {dayName(words.intl, Date.parse(entry.at))} {clock(words.intl, Date.parse(entry.at))}
          </time>
        </span>
      </div>
      {takeBack.error && (
        <p className="sm fault" role="alert">
          {takeBack.error.message}
        </p>
      )}
      {body && (
        <div className="bd">{touch?.state === 'received' || entry.verb === 'add_note' ? body : `“${body}”`}</div>
      )}
    </li>
  );
}

function titleOf(words: ReturnType<typeof useWords>, { entry, touch, of }: Moment, who: string, name: string): string {
  if (of === 'notes') return words('timeline.noted', { who });
  if (!touch) return happening(entry.sentence).replace(/\.$/, '');
  const channel = touch.channel.replaceAll(' ', '_');
  if (touch.state === 'received') return words('timeline.received', { name, channel });
  return words('timeline.did', { who, channel, subject: touch.subject, has_subject: touch.subject ? 'yes' : 'no' });
}
