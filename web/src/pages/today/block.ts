// Blocks are the time of a day that is reserved for the queue.

/** Minutes since the seller's midnight. */
export type Block = { from: number; to: number };
export type Moved = { day: string; from: number; done: number; moved: number };

/** The day and the minute on a wall in the zone. */
export function wallOf(now: number, zone: string): { day: string; minute: number } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '00';
  return { day: `${of('year')}-${of('month')}-${of('day')}`, minute: Number(of('hour')) * 60 + Number(of('minute')) };
}

export const clockOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The block that runs, and the next one of the day. */
export function blocksAt(blocks: Block[], minute: number): { running: Block | null; next: Block | null } {
  const inOrder = [...blocks].sort((a, b) => a.from - b.from);
  return {
    running: inOrder.find((block) => block.from <= minute && minute < block.to) ?? null,
    next: inOrder.find((block) => block.from > minute) ?? null,
  };
}

/** The block that was worked in and is over now. A new day begins anew. */
export function isOver(worked: Moved | null, blocks: Block[], wall: { day: string; minute: number }): boolean {
  if (!worked || worked.day !== wall.day) return false;
  const block = blocks.find(({ from }) => from === worked.from);
  return !!block && wall.minute >= block.to && worked.done + worked.moved > 0;
}
