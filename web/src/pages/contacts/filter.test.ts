import { describe, expect, it } from 'vitest';

import { quoted, readFilter, withCondition, without, withWords, wordsOf, writeFilter, type Condition } from './filter';

const condition = (field: string, values: string[], more: Partial<Condition> = {}): Condition => ({
  kind: 'condition',
  not: false,
  field,
  operator: ':',
  values,
  ...more,
});

describe('a filter as chips', () => {
  it('reads every kind of part, and writes it back as it was', () => {
    const text =
      'owner:ada,bo -tag:"trade fair" last_touch<2026-08-01 created>=30d (city:Graz or city:Wien) joost dewit';
    const parts = readFilter(text);
    expect(parts).toEqual([
      condition('owner', ['ada', 'bo']),
      condition('tag', ['trade fair'], { not: true }),
      condition('last_touch', ['2026-08-01'], { operator: '<' }),
      condition('created', ['30d'], { operator: '>=' }),
      { kind: 'group', text: '(city:Graz or city:Wien)' },
      { kind: 'words', text: 'joost dewit' },
    ]);
    expect(writeFilter(parts)).toBe(text);
  });

  it('keeps values that hold quotes, commas, blanks and hyphens', () => {
    for (const value of ['a "b" c', 'one, two', '-5', 'C:\\x', '(x)', 'Zürich', 'søk']) {
      const text = writeFilter([condition('tag', [value])]);
      expect(readFilter(text), text).toEqual([condition('tag', [value])]);
    }
    expect(quoted('Graz')).toBe('Graz');
  });

  it('keeps alternatives together, whatever is added beside them', () => {
    const text = withCondition('city:Graz or city:Wien', condition('owner', ['ada']));
    expect(text).toBe('(city:Graz or city:Wien) owner:ada');
    expect(withWords('city:Graz or city:Wien', 'joost')).toBe('(city:Graz or city:Wien) joost');
  });

  it('takes half-typed text for words, not for a condition without a value', () => {
    expect(readFilter('owner:')).toEqual([{ kind: 'words', text: 'owner:' }]);
    expect(readFilter('  ')).toEqual([]);
    expect(readFilter('tag:"trade fa')).toEqual([condition('tag', ['trade fa'])]);
    expect(readFilter('(city:Graz or')).toEqual([{ kind: 'group', text: '(city:Graz or' }]);
  });
});

describe('the search field', () => {
  it('replaces the words and leaves the chips; a condition typed into it becomes a chip', () => {
    expect(withWords('owner:ada old words', 'joost')).toBe('owner:ada joost');
    expect(withWords('owner:ada joost', '')).toBe('owner:ada');
    expect(wordsOf(withWords('owner:ada', 'temperature:hot joost'))).toBe('joost');
  });
});

describe('chips', () => {
  it('replaces a condition of the same field, operator and sense, and adds any other', () => {
    expect(withCondition('owner:ada tag:x', condition('owner', ['bo']))).toBe('owner:bo tag:x');
    expect(withCondition('tag:x', condition('tag', ['y'], { not: true }))).toBe('tag:x -tag:y');
    expect(withCondition('created>30d', condition('created', ['10d'], { operator: '<' }))).toBe(
      'created>30d created<10d',
    );
  });

  it('removes by place', () => {
    expect(without('owner:ada joost tag:x', 1)).toBe('owner:ada tag:x');
  });
});
