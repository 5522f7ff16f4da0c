import { describe, expect, it } from 'vitest';

import { everybody, extended, isSelected, nobody, sizeOf, toggled, whom } from './selection';

const rows = ['a', 'b', 'c', 'd'];

describe('marking contacts', () => {
  it('marks and unmarks one', () => {
    const one = toggled(nobody, 'b', rows);
    expect(whom(one, 'x')).toEqual({ contacts: ['b'] });
    expect(sizeOf(toggled(one, 'b', rows))).toBe(0);
  });

  it('extends over rows in both directions and keeps what was marked', () => {
    const one = toggled(nobody, 'a', rows);
    expect(whom(extended(one, rows, 3, 2), 'x')).toEqual({ contacts: ['a', 'c', 'd'] });
  });

  it('takes all that match by the filter, not by the rows that happen to be loaded', () => {
    const all = { kind: 'all', matching: 214 } as const;
    expect(sizeOf(all)).toBe(214);
    expect(isSelected(all, 'z')).toBe(true);
    expect(whom(all, 'temperature:hot')).toEqual({ filter: 'temperature:hot' });
    expect(whom(all, '')).toEqual({ filter: everybody }); // an empty one is refused
  });

  it('falls back to the loaded rows when one of all is unmarked', () => {
    expect(whom(toggled({ kind: 'all', matching: 214 }, 'b', rows), 'x')).toEqual({ contacts: ['a', 'c', 'd'] });
  });
});
