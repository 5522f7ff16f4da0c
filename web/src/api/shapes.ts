// Short names for the server's documents. Their members come from api/openapi.json (`npm run types`); nothing is
// written by hand here. Times: `_at` are instants (RFC 3339, Z); `at` of a touch or next step is wall time in its `zone`.
import type { components } from './openapi';

type Schemas = components['schemas'];

/** The document lets every id be null, as one that points at nothing is; these always point at something. */
type Having<Document, Member extends keyof Document> = Omit<Document, Member> & {
  [Key in Member]: NonNullable<Document[Key]>;
};

export type Band = Schemas['Band'];
export type Channel = Schemas['Channel'];
export type Outcome = Schemas['Outcome'];
export type Kind = Schemas['Kind'];
export type Temperature = Schemas['Temperature'];
export type Money = Schemas['Money'];
export type NextStep = Schemas['NextStep'];
export type Discovery = Schemas['Discovery'];
export type Finding = Schemas['Finding'];
export type CallPlan = Schemas['CallPlan'];
export type Setting = Schemas['Setting'];

export type QueueRow = Having<Schemas['QueueRow'], 'touch' | 'contact_id'>;
export type Queue = Omit<Schemas['Queue'], 'items'> & { items: QueueRow[] };
export type Touch = Having<Schemas['Touch'], 'id'>;
export type Asset = Having<Schemas['Asset'], 'id'>;
export type Prepared = Omit<Having<Schemas['Prepared'], 'contact_id'>, 'touch' | 'asset'> & {
  touch: Touch | null;
  asset: Asset | null;
};
export type Contact = Having<Schemas['Contact'], 'id'>;
export type Organization = Having<Schemas['Organization'], 'id'>;
export type Deal = Having<Schemas['Deal'], 'id'>;
export type Entry = Having<Schemas['Entry'], 'id'>;
export type Seller = Having<Schemas['Seller'], 'id'>;
export type Token = Having<Schemas['Token'], 'id'>;

export type ContactFile = Omit<Schemas['ContactFile'], 'contact' | 'organization' | 'deals' | 'next' | 'timeline'> & {
  contact: Contact;
  organization: Organization | null;
  deals: Deal[];
  next: Touch | null;
  timeline: Entry[];
};

/** Who is signed in. The token goes with every call that changes something. */
export type Session = Schemas['Session'];

/**
 * What a seller tells after a touch; the next-step gate asks for a step, a day, a permission or a stop. Outcome and
 * reason are what a form holds: the server names those it does not know.
 */
export type OutcomeReport = Omit<Schemas['OutcomeReport'], 'contact' | 'outcome' | 'stop'> & {
  contact: string;
  outcome: string;
  stop?: { reason: string; words: string };
};

/** How a typed line was read; `refused`: why it cannot be added as it stands. */
export type QuickReading = Schemas['LineSeen'];
