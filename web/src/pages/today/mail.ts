import type { Prepared } from '../../api/shapes';
import type { Fitting } from './answers';

/** The draft with the pieces that were added below it, as plain text. */
export function textWith(text: string, pieces: Fitting[]): string {
  const lines = pieces.map(({ asset }) => (asset.link ? `${asset.title}: ${asset.link}` : asset.title));
  return [text.trimEnd(), lines.join('\n')].filter(Boolean).join('\n\n');
}

/** The address that the person's own mail program opens with everything in it. */
export function mailTo(address: string, draft: Pick<NonNullable<Prepared['draft']>, 'subject' | 'text'>): string {
  const fields = [
    draft.subject && `subject=${encodeURIComponent(draft.subject)}`,
    draft.text && `body=${encodeURIComponent(draft.text.replace(/\r?\n/g, '\r\n'))}`,
  ].filter(Boolean);
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}${fields.length ? `?${fields.join('&')}` : ''}`;
}
