import { Badge } from '../../parts/ui/Badge';
import { wordOf } from '../../words/names';
import { dayName } from '../../words/time';
import { useWords } from '../../words/words';
import type { Standing } from '../contact/standing';

/** The next step in a row: the same colours, shapes and words as everywhere. */
export function StepBadge({ standing }: { standing: Standing }) {
  const words = useWords();
  const day = (at: string) => dayName(words.intl, Date.parse(`${at.slice(0, 10)}T12:00`));
  switch (standing.what) {
    case 'step': {
      const firmness = { agreed: 'agreed', planned: 'planned', today: 'planned', lapsed: 'none' } as const;
      return (
        <Badge
          firmness={firmness[standing.is]}
          text={words(wordOf('badge', standing.is), {
            when: `${day(standing.step.at)} ${standing.step.at.slice(11, 16)}`,
            what: standing.step.what,
          })}
        />
      );
    }
    case 'touch':
      return (
        <Badge
          firmness="quiet"
          text={words('badge.touch', {
            channel: words(wordOf('channel', standing.touch.channel)),
            when: dayName(words.intl, Date.parse(standing.touch.due_at)),
          })}
        />
      );
    case 'nothing':
      return <Badge firmness="none" text={words('badge.none')} />;
    case 'stopped':
      return <Badge firmness="waiting" text={words(wordOf('stop', standing.reason))} />;
    case 'paused':
      return (
        <Badge
          firmness="waiting"
          text={standing.until ? words('badge.paused', { when: day(standing.until) }) : words('step.paused')}
        />
      );
  }
}
