import type { Found, FoundKind } from '../api/search';
import { Avatar } from './ui/Avatar';
import { Icon, type IconName } from './ui/Icon';

export const kindIcons: Record<FoundKind, IconName> = {
  contact: 'person',
  organization: 'building',
  deal: 'flag',
  asset: 'file',
  cadence: 'steps',
  note: 'note',
};

/** The contact whose page tells it; undefined where this app has no page for it yet. */
export function pageOf(kind: FoundKind, found: Pick<Found, 'id'>): string | undefined {
  return kind === 'contact' || kind === 'note' ? found.id : undefined;
}

/** The title with what matches marked. Marks that overlap or lie outside are left out rather than shown wrong. */
export function piecesOf(title: string, marks: [number, number][]): { text: string; marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0])) {
    if (from < at || to <= from || to > title.length) continue;
    if (from > at) pieces.push({ text: title.slice(at, from), marked: false });
    pieces.push({ text: title.slice(from, to), marked: true });
    at = to;
  }
  if (at < title.length) pieces.push({ text: title.slice(at), marked: false });
  return pieces;
}

export function FoundLine({ kind, found }: { kind: FoundKind; found: Found }) {
  return (
    <>
      {kind === 'contact' ? <Avatar name={found.title} size="small" /> : <Icon name={kindIcons[kind]} />}
      <span className="m trunc">
        {piecesOf(found.title, found.marks).map((piece, index) =>
          piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text,
        )}
      </span>
      {found.detail && <span className="t3 sm trunc grow">{found.detail}</span>}
    </>
  );
}
