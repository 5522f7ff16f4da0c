import { describe, expect, it } from 'vitest';

import type { Entry, Touch } from '../../api/shapes';
import { happening, mayBeTakenBack, momentsOf, shown } from './timeline';

const entry = (id: string, verb: string, more: Partial<Entry> = {}) =>
  ({
    id,
    verb,
    at: '2026-11-20T08:00:00Z',
    sentence: '',
    facts: [],
    touch: null,
    import: null,
    undone_at: null,
    ...more,
  }) as Entry;
const touch = (id: string, more: Partial<Touch>) => ({ id, state: 'done', text: '', kind: 'value', ...more }) as Touch;

const entries = [
  entry('6', 'plan_touch'),
  entry('5', 'add_note', { facts: [{ name: 'note', value: 'Prefers mornings.' }] }),
  entry('4', 'record_outcome', { touch: 't2' }),
  entry('3', 'record_outcome', { touch: 't1', undone_at: '2026-11-20T09:00:00Z' }),
  entry('2', 'begin_cadence'),
  entry('1', 'add_contact'),
];
const touches = [
  touch('t2', { channel: 'call', text: 'Fuel is the number.' }),
  touch('t1', { channel: 'email' }),
  touch('t0', { channel: 'email', state: 'planned' }),
];
const ids = (show: Parameters<typeof shown>[1]) =>
  shown(momentsOf(entries, touches), show).map((moment) => moment.entry.id);

describe('the timeline', () => {
  it('shows what people did, and keeps the machine for the history', () => {
    expect(ids('all')).toEqual(['5', '4', '1']);
    expect(ids('history')).toEqual(['6', '5', '4', '3', '2', '1']);
  });

  it('is filtered by what happened', () => {
    expect(ids('calls')).toEqual(['4']);
    expect(ids('notes')).toEqual(['5']);
    expect(ids('email')).toEqual([]); // it was taken back
  });

  it('shows the words of a touch or a note', () => {
    expect(momentsOf(entries, touches).map(({ words }) => words)).toEqual([
      '',
      'Prefers mornings.',
      'Fuel is the number.',
      '',
      '',
      '',
    ]);
  });

  it('leaves out what comes next, which the banner says', () => {
    expect(happening('Packaging line: added, 35,000 EUR. Next: email on Mon 2026-11-16 09:08.')).toBe(
      'Packaging line: added, 35,000 EUR.',
    );
    expect(happening('Entered hot.')).toBe('Entered hot.');
  });
});

describe('taking back', () => {
  const now = Date.parse('2026-11-26T08:00:00Z');
  it('is offered for a week, once, and an import is taken back as one', () => {
    expect(mayBeTakenBack(entry('1', 'add_note'), now)).toBe(true);
    expect(mayBeTakenBack(entry('1', 'add_note', { at: '2026-11-19T07:59:00Z' }), now)).toBe(false);
    expect(mayBeTakenBack(entry('1', 'add_note', { undone_at: '2026-11-20T09:00:00Z' }), now)).toBe(false);
    expect(mayBeTakenBack(entry('1', 'import_contacts', { import: 'imp_1' }), now)).toBe(false);
  });
});
