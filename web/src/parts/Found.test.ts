import { expect, it } from 'vitest';

import { piecesOf } from './Found';

it('marks what matches, whatever the order, and never shows a mark that does not fit', () => {
  expect(
    piecesOf('Hana Kovář', [
      [5, 8],
      [0, 2],
    ]),
  ).toEqual([
    { text: 'Ha', marked: true },
    { text: 'na ', marked: false },
    { text: 'Kov', marked: true },
    { text: 'ář', marked: false },
  ]);
  expect(
    piecesOf('Ada', [
      [0, 2],
      [1, 3],
      [2, 9],
    ]),
  ).toEqual([
    { text: 'Ad', marked: true },
    { text: 'a', marked: false },
  ]);
  expect(
    piecesOf('Ada', [])
      .map((piece) => piece.text)
      .join(''),
  ).toBe('Ada');
});
