/** @file Marks under a slider. */
import { expect, it } from 'vitest';
import { real } from '../../base/params';
import { sliderMarks } from './marks';

const sigma = real({
  label: 'σ',
  min: 0.001,
  max: 3,
  scale: 'log',
  default: 0.1,
  marks: [
    { value: 0.125, label: 'Xavier' },
    { value: 0.1768, label: 'He' },
  ],
});

it('gives a log slider one mark a decade', () => {
  const decades = sliderMarks(sigma).filter((mark) => mark.lane === 0);
  expect(decades.map((mark) => mark.label)).toEqual(['0.001', '0.01', '0.1', '1']);
});

it('lets a name stand in for the figure of its decade', () => {
  const scale = real({ label: 'Scale', min: 0.1, max: 10, scale: 'log', default: 1, marks: [{ value: 10, label: '×10' }] });
  expect(sliderMarks(scale).map((mark) => mark.label)).toEqual(['0.1', '1', '×10']);
});

it('leans the names of close neighbours away from each other', () => {
  const [xavier, he] = sliderMarks(sigma).filter((mark) => mark.lane > 0);
  expect([xavier?.anchor, he?.anchor]).toEqual(['end', '']);
});

it('gives a plain linear slider none', () => {
  expect(sliderMarks(real({ label: 'x', min: 0, max: 1, default: 0 }))).toEqual([]);
});
