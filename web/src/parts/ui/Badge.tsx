import { Chip } from './Chip';

/** How firm the next step is: agreed by them; only planned, or due today; none or lapsed; their turn; resting. */
export type Firmness = 'agreed' | 'planned' | 'none' | 'waiting' | 'quiet';

const looks = {
  agreed: { tone: 'ok', icon: 'calendar' },
  planned: { tone: 'warn', icon: 'clock' },
  none: { tone: 'danger', icon: 'warn' },
  waiting: { tone: 'plain', icon: 'pause' },
  quiet: { tone: 'plain', icon: 'clock' },
} as const;

/** The same badge wherever a next step is shown: colour, shape and words. */
export function Badge({ firmness, text }: { firmness: Firmness; text: string }) {
  return <Chip {...looks[firmness]}>{text}</Chip>;
}
