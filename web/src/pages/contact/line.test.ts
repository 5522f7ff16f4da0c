import { describe, expect, it } from 'vitest';

import { channelOf, looksLikeAStep } from './line';

describe('a typed line', () => {
  it('is a next step if it begins with something to do', () => {
    expect(looksLikeAStep('call thu 10 about depots')).toBe(true);
    expect(looksLikeAStep('Show plan to Anaïs thu 3 dec 14:00')).toBe(true);
    expect(channelOf('Show plan to Anaïs')).toBe('meeting');
    expect(channelOf('text ravi fri 9')).toBe('text message');
  });

  it('is a note if it tells something', () => {
    expect(looksLikeAStep('Called on Thursday, wants the depots split')).toBe(false);
    expect(looksLikeAStep('prefers mornings')).toBe(false);
    expect(looksLikeAStep('call')).toBe(false);
    expect(looksLikeAStep('')).toBe(false);
  });
});
