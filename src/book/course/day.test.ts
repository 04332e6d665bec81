/** @file What release and due dates mean on a day. */
import { describe, expect, it } from 'vitest';
import { dayText, standing } from './day';

describe('dates of a course', () => {
  const dates = { release: '2026-10-05', due: '2026-10-12' };
  it.each([
    ['2026-10-03', false, 'opens in 2 days'],
    ['2026-10-04', false, 'opens tomorrow'],
    ['2026-10-05', true, 'due in 7 days'],
    ['2026-10-12', true, 'due today'],
    ['2026-10-13', true, 'was due'],
  ])('on %s', (today, open, words) => expect(standing(dates, today)).toEqual({ open, words }));

  it('count across the change of clocks and of years', () => {
    expect(standing({ due: '2027-03-30' }, '2026-12-31').words).toBe('due in 89 days');
    expect(standing({}, '2026-10-05')).toEqual({ open: true, words: '' });
    expect(dayText('2026-10-05')).toBe('5 October 2026');
  });
});
