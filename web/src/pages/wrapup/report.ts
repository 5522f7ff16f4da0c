// A wrap-up from what was typed to what the server is told, and what is still missing before it may be saved.
// The gate is the server's (src/app/record_outcome.cpp): a conversation ends with a next step that has a day and a time,
// a permission answer, a day to come back, or a stop with its reason.
import type { Channel, Contact, Money } from '../../api/shapes';
import type { Word } from '../../words/words';
import type { When } from '../today/answers';
import { dayOf } from '../today/later';
import { costOf } from './cost';

export type Promised = { side: 'ours' | 'theirs'; what: string; due: string };
export type Way = 'step' | 'later' | 'stop';
/** A no to being written to is a stop. */
export type Allowed = 'unknown' | 'granted';

/** All that is typed on the page; saved on this device at each pause. */
export type Heard = {
  problem: string;
  cost: string;
  success: string;
  whoElse: string;
  ifNot: string;
  notes: string;
  way: Way;
  line: string;
  channel: Channel | null;
  agreed: boolean;
  backLine: string;
  stopReason: string;
  stopWords: string;
  allowed: Allowed;
  promises: Promised[];
};

export const nothingHeard: Heard = {
  problem: '',
  cost: '',
  success: '',
  whoElse: '',
  ifNot: '',
  notes: '',
  way: 'step',
  line: '',
  channel: null,
  agreed: true,
  backLine: '',
  stopReason: 'said no',
  stopWords: '',
  allowed: 'unknown',
  promises: [],
};

/** What is known of the contact stands in the fields already: never ask for what was told before. */
export function known(contact: Contact, written: (money: Money) => string): Heard {
  const { discovery } = contact;
  const [first] = discovery.problems;
  const cost = first?.cost_per_year;
  return {
    ...nothingHeard,
    problem: first?.words ?? '',
    cost: cost ? written(cost) : '',
    success: discovery.success,
    whoElse: discovery.who_else,
    ifNot: discovery.if_not_solved,
  };
}

/** "Hugo Perrin; Anaïs Roche" as names. */
export const namesOf = (text: string) =>
  text
    .split(/[;,\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** How the step happens, by its first word; a meeting where nothing else is said. */
export function channelOf(what: string): Channel {
  const first = what.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
  if (/^(call|phone|ring|telephone)/.test(first)) return 'call';
  if (/^(mail|email|e-mail|send|write)/.test(first)) return 'email';
  if (/^(text|sms|whatsapp)/.test(first)) return 'text message';
  return 'meeting';
}

/** The day and time of the typed line; null as long as there are not both. */
export function momentOf(when: When | null): { at: string; zone: string } | null {
  if (!when?.at || !when.local) return null;
  return { at: when.local.slice(0, 16), zone: when.zone };
}

export type Missing = { step?: Word; day?: Word; stop?: Word; cost?: Word; promises?: Word };

/** Empty if it may be saved; the server judges again. */
export function missing(heard: Heard, when: When | null, back: When | null): Missing {
  const faults: Missing = {};
  if (heard.way === 'step') {
    const begun = heard.line.trim() !== '';
    if (begun && !momentOf(when)) faults.step = 'wrapup.need_time';
    else if (begun && !when?.what.trim()) faults.step = 'wrap.need_what';
    else if (!begun && heard.allowed === 'unknown') faults.step = 'wrapup.need_step';
  }
  if (heard.way === 'later' && !dayOf(back)) faults.day = 'wrap.need_day';
  if (heard.way === 'stop' && !heard.stopWords.trim()) faults.stop = 'wrapup.need_words';
  if (heard.cost.trim() && !costOf(heard.cost, 'EUR')) faults.cost = 'wrapup.need_figure';
  if (heard.promises.some(({ what, due }) => what.trim() !== '' && !due)) faults.promises = 'wrapup.need_due';
  return faults;
}

/** What they told, as the server keeps it: empty members leave what is known. */
export function discoveryOf(heard: Heard, contact: Contact, currency: string) {
  const [, ...others] = contact.discovery.problems;
  const cost = costOf(heard.cost, currency);
  return {
    success: heard.success.trim(),
    who_else: heard.whoElse.trim(),
    if_not_solved: heard.ifNot.trim(),
    problems: heard.problem.trim()
      ? [{ words: heard.problem.trim(), cost_per_year: cost, confirmed: true }, ...others]
      : contact.discovery.problems,
  };
}

export function stepOf(heard: Heard, when: When | null) {
  const moment = momentOf(when);
  if (heard.way !== 'step' || !moment || !when) return null;
  const what = when.what.trim();
  return { what, channel: heard.channel ?? channelOf(what), ...moment, agreed: heard.agreed };
}

export const promisesOf = (heard: Heard) =>
  heard.promises
    .filter(({ what, due }) => what.trim() && due)
    .map(({ side, what, due }) => ({ side, what: what.trim(), due_on: due }));

type Talk = { contact: Contact; outcome: string; touch: string | null; channel: Channel; currency: string };

/** The one report that saves it all: outcome, what was heard, what follows, what was promised. */
export function reportOf(talk: Talk, heard: Heard, when: When | null, back: When | null, recapDue: Promised | null) {
  const words = heard.notes.trim();
  const step = stepOf(heard, when);
  const outcome = heard.way === 'later' ? 'not now' : heard.way === 'stop' ? 'declined' : talk.outcome;
  const promises = promisesOf(heard);
  if (recapDue) promises.push({ side: recapDue.side, what: recapDue.what, due_on: recapDue.due });
  return {
    contact: talk.contact.id,
    // A touch of its own where a letter was planned: the letter stays due.
    ...(talk.touch ? { touch: talk.touch } : { channel: talk.channel }),
    outcome,
    words,
    discovery: discoveryOf(heard, talk.contact, talk.currency),
    ...(step ? { next_step: step } : {}),
    ...(heard.allowed !== 'unknown' && heard.way !== 'stop' ? { permission: { answer: heard.allowed, words } } : {}),
    ...(heard.way === 'later' && dayOf(back) ? { come_back_on: dayOf(back) } : {}),
    ...(heard.way === 'stop' ? { stop: { reason: heard.stopReason, words: heard.stopWords.trim() } } : {}),
    ...(promises.length ? { commitments: promises } : {}),
  };
}
