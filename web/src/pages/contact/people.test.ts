import { expect, it } from 'vitest';

import { peopleIn } from './people';

it('reads who else decides as it is typed', () => {
  expect(peopleIn('Aksel Nygård, CFO, signs; Tuva Berg (planning lead)\nthe board')).toEqual([
    { name: 'Aksel Nygård', role: 'CFO, signs' },
    { name: 'Tuva Berg', role: 'planning lead' },
    { name: 'the board', role: '' },
  ]);
  expect(peopleIn(' ')).toEqual([]);
});
