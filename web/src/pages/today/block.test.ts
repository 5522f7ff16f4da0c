import { describe, expect, it } from 'vitest';

import { blocksAt, clockOf, isOver, wallOf } from './block';

const blocks = [
  { from: 14 * 60, to: 14 * 60 + 30 },
  { from: 9 * 60, to: 10 * 60 },
];

describe('a follow-through block', () => {
  it('runs from its first minute to the one before its end', () => {
    expect(blocksAt(blocks, 540).running).toEqual({ from: 540, to: 600 });
    expect(blocksAt(blocks, 599).running).toEqual({ from: 540, to: 600 });
    expect(blocksAt(blocks, 600)).toEqual({ running: null, next: { from: 840, to: 870 } });
    expect(blocksAt(blocks, 900)).toEqual({ running: null, next: null });
    expect(clockOf(600)).toBe('10:00');
  });

  it('is read on the wall of the seller, not of the browser', () => {
    expect(wallOf(Date.parse('2026-11-23T23:30:00Z'), 'Europe/Oslo')).toEqual({ day: '2026-11-24', minute: 30 });
    expect(wallOf(Date.parse('2026-11-23T23:30:00Z'), 'America/New_York').minute).toBe(18 * 60 + 30);
  });

  it('is summed up once it is over, if anything was done in it', () => {
    const worked = { day: '2026-11-24', from: 540, done: 6, moved: 0 };
    expect(isOver(worked, blocks, { day: '2026-11-24', minute: 599 })).toBe(false);
    expect(isOver(worked, blocks, { day: '2026-11-24', minute: 600 })).toBe(true);
    expect(isOver({ ...worked, done: 0 }, blocks, { day: '2026-11-24', minute: 600 })).toBe(false);
    expect(isOver(worked, blocks, { day: '2026-11-25', minute: 600 })).toBe(false);
  });
});
