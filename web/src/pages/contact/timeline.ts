// The timeline of a contact from its entries and touches: what people did stands out, what the machine did on the way
// is history.
import type { Channel, Entry, Kind, Touch } from '../../api/shapes';
import type { IconName } from '../../parts/ui/Icon';

export const shows = ['all', 'email', 'calls', 'meetings', 'notes', 'history'] as const;
export type Show = (typeof shows)[number];

export type Moment = {
  entry: Entry;
  /** Set where something went out or came in. */
  touch: Touch | null;
  icon: IconName;
  kind: Kind;
  /** Under which filters it stands, besides "all" and "history". */
  of: Show | 'milestone' | 'machine';
  /** What was said or written. */
  words: string;
};

/** What the planner and the bookkeeping do by themselves; whoever wants to know opens the history. */
const machine = new Set([
  'plan_touch',
  'begin_cadence',
  'leave_cadence',
  'finish_cadence',
  'pass_over_step',
  'follow_zone_rules',
  'replan_leftovers',
  'release_touch',
  'edit_contact',
  'undo',
]);

const icons: Record<string, IconName> = {
  add_contact: 'flag',
  import_contacts: 'flag',
  add_deal: 'flag',
  set_next_step: 'calendar',
  stop_contact: 'close',
  lift_stop: 'check',
  record_permission: 'check',
  add_commitment: 'done',
  keep_commitment: 'done',
  change_temperature: 'bolt',
  change_owner: 'person',
  merge_contacts: 'people',
  receive_touch: 'mail',
  add_note: 'note',
};

const channelIcons: Record<Channel, IconName> = {
  email: 'mail',
  call: 'phone',
  voicemail: 'voicemail',
  'text message': 'note',
  'social message': 'note',
  card: 'gift',
  meeting: 'people',
  introduction: 'people',
  gift: 'gift',
};

const filterOf: Partial<Record<Channel, Show>> = {
  email: 'email',
  call: 'calls',
  voicemail: 'calls',
  meeting: 'meetings',
};

/** The entries with what happened in them, the newest first, as the server gives them. */
export function momentsOf(entries: Entry[], touches: Touch[]): Moment[] {
  const known = new Map(touches.map((touch) => [touch.id, touch]));
  return entries.map((entry) => {
    const touch = entry.touch && entry.verb !== 'override_plan' ? (known.get(entry.touch) ?? null) : null;
    const happened = touch && (touch.state === 'done' || touch.state === 'received') ? touch : null;
    const note = entry.facts.find(({ name }) => name === 'note')?.value;
    if (happened) {
      return {
        entry,
        touch: happened,
        icon: channelIcons[happened.channel],
        kind: happened.state === 'received' ? 'neither' : happened.kind,
        of: filterOf[happened.channel] ?? 'milestone',
        words: happened.text,
      };
    }
    return {
      entry,
      touch: null,
      icon: icons[entry.verb] ?? 'bolt',
      kind: 'neither',
      of: note !== undefined ? 'notes' : machine.has(entry.verb) ? 'machine' : 'milestone',
      words: note ?? '',
    };
  });
}

/** The moments that a filter shows. What was taken back is history. */
export function shown(moments: Moment[], show: Show): Moment[] {
  if (show === 'history') return moments;
  const stands = moments.filter(({ entry }) => !entry.undone_at);
  return show === 'all' ? stands.filter(({ of }) => of !== 'machine') : stands.filter(({ of }) => of === show);
}

/** The server's sentence without what it says about the plan: "Added. Next: email on Mon …" → "Added." */
export function happening(sentence: string): string {
  const at = sentence.lastIndexOf(' Next: ');
  return at > 0 ? sentence.slice(0, at) : sentence;
}

/** Undo keeps what it needs so many days. */
const undoDays = 7;
export function mayBeTakenBack(entry: Entry, now: number): boolean {
  return (
    !entry.undone_at && entry.verb !== 'undo' && !entry.import && now - Date.parse(entry.at) < undoDays * 86_400_000
  );
}
