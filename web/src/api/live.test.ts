import { expect, it } from 'vitest';

import { pauseBefore } from './live';

it('tries soon, then ever more seldom, and never all browsers at once', () => {
  expect(pauseBefore(0, 0.5)).toBe(1_000);
  expect(pauseBefore(3, 0.5)).toBe(8_000);
  expect(pauseBefore(40, 1)).toBe(150_000);
  expect(pauseBefore(3, 0)).toBeLessThan(pauseBefore(3, 1));
});
