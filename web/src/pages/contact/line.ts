// Whether a typed line says what happens next, or what to remember. The date in it is read by the server.
import type { Channel } from '../../api/shapes';

const verbs: Record<string, Channel> = {
  call: 'call',
  phone: 'call',
  ring: 'call',
  email: 'email',
  mail: 'email',
  write: 'email',
  send: 'email',
  text: 'text message',
  message: 'social message',
  meet: 'meeting',
  visit: 'meeting',
  show: 'meeting',
  demo: 'meeting',
  lunch: 'meeting',
  card: 'card',
  introduce: 'introduction',
};

const firstWord = (text: string) => /^[a-z]+/.exec(text.trim().toLowerCase())?.[0] ?? '';

/** A line that begins with something to do, and goes on. */
export const looksLikeAStep = (text: string) => firstWord(text) in verbs && /\s\S/.test(text.trim());

/** How it is done: "call …" is a call. */
export const channelOf = (text: string): Channel => verbs[firstWord(text)] ?? 'call';
