import type { Contact } from '../api/shapes';
import type { Word } from './words';

/** A contact's name, or what is known of it. */
export function nameOf(contact: Pick<Contact, 'given_name' | 'family_name' | 'emails' | 'phones'>) {
  const name = `${contact.given_name} ${contact.family_name}`.trim();
  return name || contact.emails[0]?.address || contact.phones[0]?.number || '?';
}

/** The key of an enumeration's word: "keep in touch" → "today.band.keep_in_touch". */
export function wordOf(group: string, value: string) {
  return `${group}.${value.replaceAll(' ', '_')}` as Word;
}
