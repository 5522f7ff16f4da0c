// What the server answers to the questions that only these pages ask.
import type { Asset, Channel, Money, Prepared, QueueRow } from '../../api/shapes';

/** GET /when: a typed line read as a moment, and what else it says. */
export type When = {
  what: string;
  at: string | null;
  zone: string;
  /** Wall time in `zone`; null for a day alone. */
  local: string | null;
  day: string | null;
  reading: string;
  their_reading: string | null;
  clash: string | null;
  is_free: boolean;
  on_reply: boolean;
  choices: FreeTime[];
};

export type FreeTime = { at: string; local: string; their_local: string };

/** Something worth sending, and why it fits: "issue", "industry", "size". */
export type Fitting = { asset: Asset & { link?: string }; fits: string[] };

export type Ready = Prepared & { assets?: Fitting[]; own?: boolean };

/** A row with what may stand at its right: the end of its reply clock, the value of its deal, who has it open. */
export type Row = QueueRow & {
  locked_by?: string | null;
  window_end?: string | null;
  amount?: Money | null;
};

export type Balance = { value: number; ask: number; target: number };
/** `at` is wall time in `zone`. */
export type Upcoming = { contact: string; name: string; at: string; zone: string };
export type Day = { month?: Balance | null; next?: Upcoming | null; ahead?: Row[] };

export type Colleague = {
  id: string;
  name: string;
  team: string;
  zone: string;
  gone: boolean;
  blocks: { from: number; to: number }[];
};

export type Recap = {
  subject: string;
  text: string;
  missing: { what: string; text: string }[];
  findings: { fault: string; level: string; why: string }[];
  grade: string | { grade: string } | null;
};

export type Wish = { channel?: Channel; at?: string; zone?: string; day?: string; reason: string };
