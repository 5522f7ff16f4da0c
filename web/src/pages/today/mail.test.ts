import { describe, expect, it } from 'vitest';

import type { Fitting } from './answers';
import { mailTo, textWith } from './mail';

const piece = (title: string, link = '') =>
  ({ asset: { id: title, title, form: 'article', link }, fits: [] }) as unknown as Fitting;

describe('a mail that is handed to the own mail program', () => {
  it('carries the pieces that were added, with their links', () => {
    expect(textWith('Hana,\n', [piece('Payback', 'https://example.org/p'), piece('Introduce J. Okafor')])).toBe(
      'Hana,\n\nPayback: https://example.org/p\nIntroduce J. Okafor',
    );
    expect(textWith('Hana,', [])).toBe('Hana,');
    expect(textWith('', [piece('Payback')])).toBe('Payback');
  });

  it('keeps line breaks and signs that mean something in an address', () => {
    expect(mailTo('a+b@x.example', { subject: 'You & we', text: 'one\ntwo' })).toBe(
      'mailto:a%2Bb@x.example?subject=You%20%26%20we&body=one%0D%0Atwo',
    );
    expect(mailTo('a@x.example', { subject: '', text: '' })).toBe('mailto:a@x.example');
  });
});
