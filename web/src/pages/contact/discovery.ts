// The business case: six answers in the contact's own words, and what is still missing of them.
import type { Discovery, Money } from '../../api/shapes';
import { digitsOf } from './money';

/** What a discovery can lack, the most telling first. */
export const gaps = ['problem', 'cost', 'if_not_solved', 'success', 'who_else', 'decision_date', 'importance'] as const;
export type Gap = (typeof gaps)[number];
export const problemsMax = 3;

export function missingOf(discovery: Discovery): Gap[] {
  const known: Record<Gap, boolean> = {
    problem: discovery.problems.length > 0,
    cost: discovery.problems.some((problem) => problem.cost_per_year),
    if_not_solved: discovery.if_not_solved !== '',
    success: discovery.success !== '',
    who_else: discovery.who_else !== '',
    decision_date: discovery.decision_date !== null,
    importance: discovery.importance !== '',
  };
  return gaps.filter((gap) => !known[gap]);
}

/** What leaving it costs a year: the problems' sum; none where nobody said, or in currencies that do not add up. */
export function costOf(discovery: Discovery): Money | null {
  const costs = discovery.problems.flatMap(({ cost_per_year }) => cost_per_year ?? []);
  const first = costs[0];
  if (!first || costs.some(({ currency }) => currency !== first.currency)) return null;
  const sum = costs.reduce((all, { amount }) => all + Number(amount), 0);
  return { amount: sum.toFixed(digitsOf(first.currency)), currency: first.currency };
}

type Problems = Discovery['problems'];

/** The problems with one changed, added at the end, or gone if its words are empty. */
export function withProblem(problems: Problems, at: number, change: Partial<Problems[number]>): Problems {
  const before = problems[at] ?? { words: '', cost_per_year: null, confirmed: false };
  const after = { ...before, ...change };
  const next =
    at < problems.length ? problems.map((each, index) => (index === at ? after : each)) : [...problems, after];
  return next.filter(({ words }) => words.trim() !== '').slice(0, problemsMax);
}
