import { describe, expect, it } from 'vitest';

import type { Preview } from './imports';
import { cadenceOf, fieldOf, missingOf, namesSomebody, nowhere, withColumn, wishOf } from './mapping';

const preview = {
  format: 'csv',
  columns: [
    { header: 'Mail', field: 'email', samples: [] },
    { header: 'Shoe size', field: null, samples: [] },
  ],
} as unknown as Preview;

describe('the columns', () => {
  it('stay as guessed until one is changed, and then all are said', () => {
    expect(fieldOf(preview, null, 0)).toBe('email');
    const mapping = withColumn(preview, null, 1, 'notes');
    expect(mapping).toEqual(['email', 'notes']);
    expect(fieldOf(preview, mapping, 1)).toBe('notes');
  });

  it('must say who a row is about', () => {
    expect(namesSomebody(preview, null)).toBe(true);
    expect(namesSomebody(preview, withColumn(preview, null, 0, 'ignore'))).toBe(false);
    expect(namesSomebody({ ...preview, format: 'vcard', columns: [] }, null)).toBe(true);
  });
});

describe('where they go', () => {
  it('does not start before it is said whether they allowed it, and where', () => {
    expect(missingOf(nowhere)).toBe('allowed');
    expect(missingOf({ ...nowhere, allowed: 'yes', source: ' ' })).toBe('source');
    expect(missingOf({ ...nowhere, allowed: 'yes', source: 'fair' })).toBeNull();
    expect(missingOf({ ...nowhere, allowed: 'no' })).toBeNull();
    expect(missingOf({ ...nowhere, allowed: 'no', country: 'Norway' })).toBe('country');
  });

  it('puts nobody into a cadence who was never asked', () => {
    const cold = { ...nowhere, allowed: 'no' as const, cadence: 'first-round' };
    expect(cadenceOf(cold)).toBe('none');
    expect(wishOf('upl_1', null, cold)).toMatchObject({ cadence: 'none', permission: null, owner: null });
  });

  it('leaves the rules to the server where nothing else was chosen', () => {
    expect(wishOf('upl_1', null, { ...nowhere, allowed: 'yes', source: 'fair', country: 'no' })).toEqual({
      upload: 'upl_1',
      columns: null,
      owner: null,
      cadence: null,
      permission: { source: 'fair' },
      country: 'NO',
    });
  });
});
