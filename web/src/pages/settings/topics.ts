import type { useWords, Word } from '../../words/words';

/** Every setting of one's own, in the order of the page; the palette finds them by the same names. */
export const settingIds = [
  'name',
  'phone',
  'zone',
  'language',
  'hours',
  'blocks',
  'reply_clock',
  'theme',
  'single_keys',
  'password',
  'tokens',
  'demo',
  'sign_out',
] as const;
export type SettingId = (typeof settingIds)[number];

const topics = {
  you: ['name', 'phone', 'zone', 'language'],
  work: ['hours', 'blocks', 'reply_clock'],
  device: ['theme', 'single_keys'],
  access: ['password', 'tokens', 'sign_out'],
  workspace: ['demo'],
} as const satisfies Record<string, SettingId[]>;
export const topicIds = Object.keys(topics) as (keyof typeof topics)[];

export type SettingWords = { id: SettingId; topic: keyof typeof topics; name: string; effect: string };

export function settingsOf(words: ReturnType<typeof useWords>): SettingWords[] {
  return topicIds.flatMap((topic) =>
    topics[topic].map((id) => ({
      id,
      topic,
      name: words(`setting.${id}` as Word),
      effect: words(`setting.${id}.effect` as Word),
    })),
  );
}
