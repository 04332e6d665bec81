/** @file Raised and lowered figures. */
import { expect, it } from 'vitest';
import { runs } from './rich';

it('raises what follows a caret', () => {
  expect(runs('3 × 10^-5 nats')).toEqual([
    { text: '3 × 10', place: 'line' },
    { text: '\u22125', place: 'up' },
    { text: ' nats', place: 'line' },
  ]);
});

it('raises figures that come as single characters', () => {
  expect(runs('10⁻⁵')).toEqual([
    { text: '10', place: 'line' },
    { text: '\u22125', place: 'up' },
  ]);
});

it('lowers an index of a single letter, and leaves names with an underscore alone', () => {
  expect(runs('h_1')[1]).toEqual({ text: '1', place: 'down' });
  expect(runs('σ_{w}')[1]).toEqual({ text: 'w', place: 'down' });
  expect(runs('no_grad_1')).toEqual([{ text: 'no_grad_1', place: 'line' }]);
});

it('gives plain text back as one run', () => {
  expect(runs('')).toEqual([{ text: '', place: 'line' }]);
});
