// What is typed is kept on this device at each pause, until it is saved.
import { type Heard, nothingHeard } from './report';

const place = (contact: string) => `barnacle.wrapup.${contact}`;

export function keptDraft(contact: string): Heard | null {
  try {
    const kept = JSON.parse(localStorage.getItem(place(contact)) ?? 'null') as Partial<Heard> | null;
    return kept ? { ...nothingHeard, ...kept } : null;
  } catch {
    return null;
  }
}

export function keepDraft(contact: string, heard: Heard | null) {
  try {
    if (heard) localStorage.setItem(place(contact), JSON.stringify(heard));
    else localStorage.removeItem(place(contact));
  } catch {
    // A full or forbidden store: leaving the page still saves on the server.
  }
}
