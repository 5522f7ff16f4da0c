// What a seller can say after a touch, and what has to be settled before it may be said.
import type { Channel, OutcomeReport } from '../../api/shapes';
import type { Word } from '../../words/words';

const spoken: Channel[] = ['call', 'voicemail', 'meeting'];
export const isSpoken = (channel: Channel) => spoken.includes(channel);

export type OutcomeChoice = {
  outcome: string;
  /** A conversation: it ends with a next step, a day to come back, a yes to follow-up, or a stop. */
  gate: boolean;
  name: Word;
  then: Word;
};

const reached: OutcomeChoice = {
  outcome: 'connected',
  gate: true,
  name: 'outcome.reached',
  then: 'outcome.reached_then',
};
const notNow: OutcomeChoice = { outcome: 'not now', gate: true, name: 'outcome.not_now', then: 'outcome.not_now_then' };

/** In the order of the keys 1, 2, 3, 4. */
export function outcomesOf(channel: Channel): OutcomeChoice[] {
  if (channel === 'meeting') {
    return [
      { ...reached, outcome: 'meeting held', name: 'outcome.held' },
      { outcome: 'no show', gate: false, name: 'outcome.no_show', then: 'outcome.no_answer_then' },
      notNow,
    ];
  }
  if (isSpoken(channel)) {
    return [
      reached,
      { outcome: 'left voicemail', gate: false, name: 'outcome.voicemail', then: 'outcome.voicemail_then' },
      { outcome: 'no answer', gate: false, name: 'outcome.no_answer', then: 'outcome.no_answer_then' },
      notNow,
    ];
  }
  return [{ outcome: 'none yet', gate: false, name: 'outcome.sent', then: 'outcome.sent_then' }, reached, notNow];
}

/** How a talk ended that led nowhere yet; what was agreed in one is told on the wrap-up page. */
export type Ending = { way: 'later'; day: string } | { way: 'stop'; reason: string };
type Met = { contact: string; touch: string; planned: Channel; heard: string };

/** What is still missing, by field; empty if the gate is open. The server judges again. */
export function missing(ending: Ending, heard: string): { day?: Word; words?: Word } {
  if (ending.way === 'later') return ending.day ? {} : { day: 'wrap.need_day' };
  return heard.trim() ? {} : { words: 'wrapup.need_words' };
}

/** The report of such a talk. One that was spoken, though a written touch was planned, was a call of its own. */
export function endingReport(met: Met, ending: Ending): OutcomeReport {
  const words = met.heard.trim();
  const report = {
    contact: met.contact,
    words,
    ...(isSpoken(met.planned) ? { touch: met.touch } : { channel: 'call' as const }),
  };
  return ending.way === 'later'
    ? { ...report, outcome: 'not now', come_back_on: ending.day }
    : { ...report, outcome: 'declined', stop: { reason: ending.reason, words } };
}

/** A next step that was agreed in the talk or after it settles it; an older one does not. */
export function isSettled({
  next_step: step,
  meeting,
}: {
  next_step: { set_at: string } | null;
  meeting: { at: string } | null;
}): boolean {
  return !!step && (!meeting || Date.parse(step.set_at) >= Date.parse(meeting.at));
}

/** The place of the commitment that a touch was planned for: doing it keeps it. */
export function keptBy(
  touch: { choice: string; subject: string },
  commitments: { side: string; what: string; kept_at: string | null; dropped_at: string | null }[],
): number[] {
  if (touch.choice !== 'our commitment') return [];
  const place = commitments.findIndex(
    (one) => one.side === 'ours' && !one.kept_at && !one.dropped_at && one.what === touch.subject,
  );
  return place < 0 ? [] : [place];
}
