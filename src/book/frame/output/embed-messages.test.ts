/** @file Which messages an embedded widget answers. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPing } from './embed-messages';

it('answers the ping of the book', () => {
  expect(isPing({ type: 'watch-it-learn:ping' })).toBe(true);
});

it('answers nothing else, whatever it looks like', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => !isPing(data)),
    { numRuns: 10_000 },
  );
  for (const data of [{ type: 'watch-it-learn:ping', id: 'x' }, 'watch-it-learn:ping', { type: ['watch-it-learn:ping'] }, null])
    expect(isPing(data)).toBe(false);
});
