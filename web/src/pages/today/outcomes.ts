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

/** How a conversation ended. */
export type Ending =
  | { way: 'step'; what: string; at: string; channel: Channel }
  | { way: 'later'; day: string }
  | { way: 'yes' }
  | { way: 'stop'; reason: string };

/** What is still missing, by field; empty if the gate is open. The server judges again. */
export function missing(ending: Ending): { what?: Word; at?: Word; day?: Word } {
  const faults: { what?: Word; at?: Word; day?: Word } = {};
  if (ending.way === 'step') {
    if (!ending.what.trim()) faults.what = 'wrap.need_what';
    if (!ending.at) faults.at = 'wrap.need_when';
  }
  if (ending.way === 'later' && !ending.day) faults.day = 'wrap.need_day';
  return faults;
}

type Met = { contact: string; touch: string; planned: Channel; outcome: string; heard: string; zone: string };

/** The report of a conversation. One that was spoken, though a written touch was planned, was a call. */
export function conversation(met: Met, ending: Ending): OutcomeReport {
  const report: OutcomeReport = { contact: met.contact, outcome: met.outcome, words: met.heard.trim() };
  if (isSpoken(met.planned)) report.touch = met.touch;
  else report.channel = 'call';
  switch (ending.way) {
    case 'step':
      return {
        ...report,
        next_step: { what: ending.what.trim(), channel: ending.channel, at: ending.at, zone: met.zone, agreed: true },
      };
    case 'later':
      return { ...report, outcome: 'not now', come_back_on: ending.day };
    case 'yes':
      return { ...report, permission: { answer: 'granted', words: met.heard.trim() } };
    case 'stop':
      return { ...report, outcome: 'declined', stop: { reason: ending.reason, words: met.heard.trim() } };
  }
}
