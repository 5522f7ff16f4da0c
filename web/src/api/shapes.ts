// What the server's documents look like, as far as these pages read them. Times: `_at` are instants (RFC 3339, Z);
// `at` of a touch or next step is wall time in its `zone`.

export type Band = 'now' | 'replies' | 'commitments' | 'deals' | 'keep in touch';
export type Channel =
  'email' | 'call' | 'voicemail' | 'text message' | 'social message' | 'card' | 'meeting' | 'introduction' | 'gift';

export type QueueRow = {
  touch: string;
  contact_id: string;
  contact: string;
  organization: string;
  band: Band;
  channel: Channel;
  kind: 'value' | 'ask' | 'neither';
  mode: 'automatic' | 'by person';
  choice: string;
  at: string;
  zone: string;
  due_at: string;
  subject: string;
  why_now: string;
};

export type Queue = {
  items: QueueRow[];
  length: number;
  done: number;
  minutes_planned: number;
  minutes_of_blocks: number;
};

export type Touch = {
  id: string;
  deal: string | null;
  channel: Channel;
  kind: QueueRow['kind'];
  choice: string;
  band: Band;
  at: string;
  zone: string;
  due_at: string;
  window_end: string;
  subject: string;
  why: { rule: string; sentence: string }[];
};

export type Asset = { id: string; title: string; form: string; blurb?: string; url?: string };
export type Finding = { fault: string; level: 'fix' | 'consider' | 'good' | string; words: string; why: string };

export type Prepared = {
  contact_id: string;
  contact: string;
  organization: string;
  touch: Touch | null;
  stop: { reason: string; words: string } | null;
  asset: Asset | null;
  call_plan: {
    goal: string;
    ask_for: string;
    opening: string;
    told: string[];
    questions: string[];
    commitments: string[];
    had: string[];
    times: string[];
    voicemail: { text: string; seconds: number } | null;
  } | null;
  draft: { subject: string; text: string } | null;
  no_draft_because: string;
  findings: Finding[];
};

export type NextStep = { what: string; channel: Channel; at: string; zone: string; agreed: boolean };

export type Contact = {
  id: string;
  given_name: string;
  family_name: string;
  title: string;
  emails: { address: string; label: string; bounced_at: string | null }[];
  phones: { number: string; label: string }[];
  address: { city: string; country: string };
  zone: string;
  temperature: string;
  source: string;
  issue: string;
  tags: string[];
  notes: string;
  permissions: { answer: string; words: string; at: string }[];
  discovery: {
    piqued_interest: string;
    problems: { words: string; cost_per_year: { minor: number; currency: string } | null; confirmed: boolean }[];
    if_not_solved: string;
    importance: string;
    success: string;
    who_else: string;
    decision_date: string | null;
  };
  next_step: NextStep | null;
  standing: { unsolicited: number; asks: number; last_touch_at: string | null; unanswered: number };
};

export type Entry = { id: string; at: string; actor: string; verb: string; sentence: string; undone_at: string | null };

export type ContactFile = {
  contact: Contact;
  organization: { id: string; name: string } | null;
  deals: {
    id: string;
    name: string;
    stage: string;
    state: string;
    amount: { minor: number; currency: string } | null;
  }[];
  next: Touch | null;
  timeline: Entry[];
};

/** Who is signed in. The token goes with every call that changes something. */
export type Session = { name: string; email: string; role: string; seller: string; scope: string; csrf_token: string };

/** What a seller tells after a touch; the next-step gate asks for one of the last three. */
export type OutcomeReport = {
  contact: string;
  touch?: string;
  channel?: Channel;
  outcome: string;
  words?: string;
  next_step?: NextStep;
  permission?: { answer: string; words: string };
  come_back_on?: string;
  stop?: { reason: string; words: string };
};

export type QuickReading = {
  reading: string;
  chips: { kind: string; label: string }[];
  date_refused?: { text: string } | null;
  /** Why it cannot be added as it stands: nobody of that name, two of them. */
  refused?: { text: string } | null;
};
