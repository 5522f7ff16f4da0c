import { call, queryOf } from './client';

/** How the server reads a typed day and time. */
export type When = {
  /** An instant; null while no time of day was given. */
  at: string | null;
  zone: string;
  /** Wall time in `zone`: 2026-11-25T11:00. */
  local: string | null;
  weekday: string;
  reading: string;
  /** The same moment on the contact's clock, where it differs. */
  their_reading: string | null;
  /** With "when they reply" there is no day. */
  day: string | null;
  on_reply: boolean;
  /** The words of the line around its date: a whole line may be sent. */
  what: string;
  clash: string | null;
  is_free: boolean;
  /** The first free times, when no time of day was given. */
  choices: { at: string; local: string }[];
};

export const readWhen = (
  asked: { text: string; contact?: string | undefined; zone?: string | undefined },
  signal?: AbortSignal,
) => call<When>('GET', `/when${queryOf(asked)}`, undefined, { signal });
