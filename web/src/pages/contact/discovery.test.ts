import { describe, expect, it } from 'vitest';

import type { Discovery } from '../../api/shapes';
import { costOf, missingOf, withProblem } from './discovery';

const blank: Discovery = {
  piqued_interest: '',
  problems: [],
  if_not_solved: '',
  importance: '',
  success: '',
  who_else: '',
  decision_date: null,
};
const problem = (words: string, amount: string | null = null, currency = 'EUR') => ({
  words,
  cost_per_year: amount === null ? null : { amount, currency },
  confirmed: false,
});

describe('what a business case lacks', () => {
  it('asks for the problem first, and stops asking for what was said', () => {
    expect(missingOf(blank)[0]).toBe('problem');
    const told = {
      ...blank,
      problems: [problem('empty trips', '310000.00')],
      success: 'under 20%',
      if_not_solved: 'planners quit',
    };
    expect(missingOf(told)).toEqual(['who_else', 'decision_date', 'importance']);
  });
});

describe('the cost of leaving it', () => {
  it('is the sum of the problems, if it can be added', () => {
    expect(costOf(blank)).toBeNull();
    expect(costOf({ ...blank, problems: [problem('a', '100.00'), problem('b'), problem('c', '50.50')] })).toEqual({
      amount: '150.50',
      currency: 'EUR',
    });
    expect(costOf({ ...blank, problems: [problem('a', '100.00'), problem('b', '50.00', 'CHF')] })).toBeNull();
  });
});

describe('editing a problem', () => {
  it('changes one, adds one, and drops one without words', () => {
    const two = [problem('a'), problem('b')];
    expect(withProblem(two, 1, { words: 'B' }).map(({ words }) => words)).toEqual(['a', 'B']);
    expect(withProblem(two, 2, { words: 'c' }).map(({ words }) => words)).toEqual(['a', 'b', 'c']);
    expect(withProblem(two, 0, { words: '' }).map(({ words }) => words)).toEqual(['b']);
  });
});
