import { describe, expect, expectTypeOf, test } from 'vitest';
import * as params from '.';

const rate = params.real({ label: 'Learning rate', min: 0.001, max: 3, scale: 'log', default: 0.1, unit: '' });
const depth = params.integer({ label: 'Depth', min: 1, max: 50, default: 3, unit: 'layers' });
const activation = params.choice({ label: 'Activation', options: ['tanh', 'relu'], default: 'tanh', labels: { relu: 'ReLU' } });
const kernel = params.grid({
  label: 'Kernel',
  rows: 2,
  columns: 2,
  min: -1,
  max: 1,
  default: [
    [0, 1],
    [0.5, -1],
  ],
});
const scores = params.numbers({ label: 'Scores', minLength: 2, maxLength: 4, min: -5, max: 5, default: [1, 2, 3] });
const shown = params.several({ label: 'Shown', options: ['loss', 'weights'], default: ['loss'] });
const dots = params.points({ label: 'Dots', x: [-1, 1], y: [0, 10], maxCount: 20, classes: ['a', 'b'], default: [] });
const bias = params.boolean({ label: 'Bias', default: true });
const all = { rate, depth, activation, kernel, scores, shown, dots, bias };

describe('values', () => {
  test('have the types their declarations say', () => {
    expectTypeOf(params.defaults(all)).toEqualTypeOf<{
      rate: number;
      depth: number;
      activation: 'tanh' | 'relu';
      kernel: number[][];
      scores: number[];
      shown: ('loss' | 'weights')[];
      dots: params.Point[];
      bias: boolean;
    }>();
    expect(rate.effect).toBe('restart');
  });

  test('of a declaration are copies, so that nobody edits a default', () => {
    params.defaults(all).kernel[0]![0] = 9;
    expect(params.defaults(all).kernel[0]![0]).toBe(0);
  });

  test('go to the nearest legal one', () => {
    expect(params.coerce(rate, '7')).toBe(3);
    expect(params.coerce(rate, -Infinity)).toBe(0.001);
    expect(params.coerce(rate, 'junk')).toBe(0.1);
    expect(params.coerce(depth, 3.6)).toBe(4);
    expect(params.coerce(activation, ' RELU ')).toBe('relu');
    expect(params.coerce(activation, 'constructor')).toBe('tanh');
    expect(params.coerce(kernel, '1,0.333/7')).toEqual([
      [1, 0.33],
      [1, -1],
    ]);
    expect(params.coerce(scores, '1')).toEqual([1, 2]);
    expect(params.coerce(shown, 'weights,loss,loss')).toEqual(['loss', 'weights']);
    expect(params.coerce(shown, 'none')).toEqual([]);
    expect(params.coerce(dots, '0.5,99,b/x,y')).toEqual([
      { x: 0.5, y: 10, class: 'b' },
      { x: 0, y: 5, class: 'a' },
    ]);
    expect(params.coerce(dots, [{ x: 0.123456, y: 9.87654, class: 'z' }])).toEqual([{ x: 0.123, y: 9.88, class: 'a' }]);
    expect(params.coerceAll(all, { rate: 1, nonsense: 2 }).rate).toBe(1);
  });
});

describe('text', () => {
  test.each([
    [rate, '5', 'learning-rate: 5 is above the largest allowed value, 3'],
    [rate, '-1', 'learning-rate: -1 is below the smallest allowed value, 0.001'],
    [rate, '12abc', 'learning-rate: "12abc" is not a number; give a number from 0.001 to 3'],
    [rate, '1e999', 'learning-rate: "1e999" is not a number; give a number from 0.001 to 3'],
    [rate, '', 'learning-rate: a value is missing; give a number from 0.001 to 3'],
    [depth, '2.5', 'depth: 2.5 is not a whole number; give one from 1 to 50'],
    [activation, 'relo', 'activation: "relo" is not one of tanh, relu; did you mean relu?'],
    [bias, 'maybe', 'bias: "maybe" is neither true nor false'],
    [scores, '1', 'scores: 1 numbers are too few; give 2 to 4 numbers such as 1,2,3'],
    [kernel, '1,2', 'kernel: "1,2" is not a grid; give 2 rows of 2 numbers, such as 1,2/3,4'],
    [dots, '0,0,c', 'dots: "c" is no class; use one of a, b'],
  ])('that is not legal gets one sentence: %#', (spec, text, message) => {
    expect(params.parseStrict<params.Param>(spec, text)).toEqual({ ok: false, message });
  });

  test('that is legal is read exactly, in the form of links or as JSON', () => {
    expect(params.parseStrict(rate, ' 1e-2 ')).toEqual({ ok: true, value: 0.01 });
    expect(params.parseStrict(scores, '[1, -2, 0.5]')).toEqual({ ok: true, value: [1, -2, 0.5] });
    expect(params.parseStrict(kernel, '[[1,0],[0,1]]')).toEqual({
      ok: true,
      value: [
        [1, 0],
        [0, 1],
      ],
    });
    expect(params.parseStrict(bias, 'off')).toEqual({ ok: true, value: false });
  });

  test('for readers has units, a true minus sign and powers of ten', () => {
    expect(params.format(depth, 12)).toBe('12 layers');
    expect(params.format(rate, 0.012345)).toBe('0.01235');
    expect(params.format(activation, 'relu')).toBe('ReLU');
    expect(params.format(scores, [-1, 1e-9])).toBe('−1, 1 × 10⁻⁹');
  });
});

describe('keys and sliders', () => {
  test('walk a log scale in steps that people can read, and back to where they began', () => {
    let value = 0.1;
    const seen = [1, 2, 3].map(() => (value = params.nudge(rate, value, 1)));
    expect(seen).toEqual([0.11, 0.13, 0.14]);
    expect(params.nudge(rate, value, -3)).toBe(0.1);
    expect(params.nudge(rate, 0.017, 1)).toBe(0.018);
    expect(params.nudge(rate, 2.9, 10)).toBe(3);
  });

  test('move a linear value by its step without floating noise', () => {
    const linear = params.real({ label: 'Momentum', min: 0, max: 1, step: 0.1, default: 0.2 });
    expect(params.nudge(linear, 0.2, 1)).toBe(0.3);
    expect(params.nudge(linear, 0.25, -10)).toBe(0);
  });

  test.each([rate, depth, params.real({ label: 'M', min: -1, max: 1, default: 0 })])(
    'meet at both ends and in between: %#',
    (spec) => {
      const places = params.sliderPlaces(spec);
      expect(params.fromSlider(spec, 0)).toBe(spec.min);
      expect(params.fromSlider(spec, places)).toBe(spec.max);
      for (let place = 0; place <= places; place++) expect(params.toSlider(spec, params.fromSlider(spec, place))).toBe(place);
    },
  );
});

describe('declarations', () => {
  test('that cannot work are refused with the mend', () => {
    const label = 'Rate';
    expect(() => params.real({ label, min: 0, max: 1, scale: 'log', default: 1 })).toThrow(
      'Rate: a log scale needs min above 0, not 0.',
    );
    expect(() => params.real({ label, min: 0, max: 1, default: 2 })).toThrow('Rate: default 2 must lie in 0 to 1.');
    expect(() => params.choice({ label, options: ['leakyRelu', 'relu'], default: 'relu' })).toThrow('must be in kebab-case');
    expect(() => params.grid({ label, rows: 1, columns: 1, min: 0, max: 1, default: [[0, 1]] })).toThrow('1 × 1');
  });
});
