// What the list can be filtered by: which fields there are, and how a value of each is chosen.
import type { Operator } from './filter';

export type FieldKind =
  { is: 'choice'; values: readonly string[]; words: string } | { is: 'seller' | 'cadence' | 'day' | 'text' };

export const filterFields = {
  owner: { is: 'seller' },
  temperature: {
    is: 'choice',
    values: ['new', 'hot', 'interested', 'promising', 'client', 'lost'],
    words: 'temperature',
  },
  next_step: { is: 'choice', values: ['none', 'agreed', 'planned', 'overdue'], words: 'filter.next_step' },
  tag: { is: 'text' },
  cadence: { is: 'cadence' },
  has: {
    is: 'choice',
    values: ['email', 'phone', 'open_deal', 'deal', 'cadence', 'note', 'inquiry', 'reply', 'stop'],
    words: 'filter.has',
  },
  due: { is: 'day' },
  last_touch: { is: 'day' },
  created: { is: 'day' },
  organization: { is: 'text' },
  city: { is: 'text' },
  country: { is: 'text' },
  title: { is: 'text' },
  industry: { is: 'text' },
  issue: { is: 'text' },
  source: { is: 'text' },
  language: { is: 'text' },
  fit: { is: 'choice', values: ['yes', 'no', 'unknown'], words: 'filter.fit' },
} as const satisfies Record<string, FieldKind>;
export type FilterField = keyof typeof filterFields;

export const fieldNames = Object.keys(filterFields) as FilterField[];
export const isField = (name: string): name is FilterField => name in filterFields;

/** How a field is compared: `not` denies the condition. */
export type Comparison = { id: string; operator: Operator; not: boolean };
const equality: Comparison[] = [
  { id: 'is', operator: ':', not: false },
  { id: 'is_not', operator: ':', not: true },
];
const order: Comparison[] = [
  { id: 'before', operator: '<', not: false },
  { id: 'since', operator: '>=', not: false },
];
export const comparisonsOf = (field: FilterField): Comparison[] =>
  (filterFields[field] as FieldKind).is === 'day' ? order : equality;
export const comparisonOf = (operator: Operator, not: boolean): string =>
  operator === ':' ? (not ? 'is_not' : 'is') : operator === '<' || operator === '<=' ? 'before' : 'since';
