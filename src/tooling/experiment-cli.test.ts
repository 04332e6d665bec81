import { describe, expect, test } from 'vitest';
import { toys } from '../experiments/testing/toys';
import type { Experiment } from '../experiments/define';
import { runCommand, type Outcome } from './experiment-cli-command';
import { toJson } from './experiment-cli-json';

const shelf = {
  ids: toys.map(({ id }) => id),
  load: (id: string): Promise<Experiment> => Promise.resolve(toys.find((toy) => toy.id === id)! as Experiment),
};
const command = (line: string): Promise<Outcome> => runCommand(line.split(' ').filter(Boolean), shelf);

describe('npm run experiment', () => {
  test.each([
    'toy-descent --start -1 --rate=0.3 --json',
    '--json --rate 0.3 --start=-1 toy-descent',
    '--noise toy-descent --rate 0.3 --start -1 --json',
    '--noise true toy-descent --rate 0.3 --start -1 --json --seed 1',
    'toy-descent --rate 0.3 --start -1 --steps 40 --json',
  ])('gives the same JSON whatever the order of flags: %s', async (line) => {
    const { code, out, error } = await command(line);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out.split('\n')).toHaveLength(1);
    expect(out).toBe((await command('toy-descent --start -1 --rate 0.3 --json')).out);
    expect(JSON.parse(out)).toMatchObject({ diverged: null, trail: expect.any(Array) as unknown });
  });

  test.each([
    ['toy-descnt', 'there is no experiment "toy-descnt"; did you mean toy-descent? (--list shows all)'],
    [
      'toy-descent --rat 1',
      '--rat is no parameter of toy-descent; did you mean --rate? (--rate, --start, --noise, --colour, --seed, --steps, --json, --list)',
    ],
    ['toy-descent --rate 5', 'rate: 5 is above the largest allowed value, 3'],
    ['toy-descent --rate=', 'rate: a value is missing; give a number from 0 to 3'],
    ['toy-descent --rate --json', 'rate: a value is missing; give a number from 0 to 3'],
    ['toy-descent --rate 12abc', 'rate: "12abc" is not a number; give a number from 0 to 3'],
    ['toy-descent --rate 1e999', 'rate: "1e999" is not a number; give a number from 0 to 3'],
    ['toy-descent --rate NaN', 'rate: "NaN" is not a number; give a number from 0 to 3'],
    ['toy-descent --seed 1.5', 'seed: 1.5 is not a whole number; give one from 0 to 4294967295'],
    ['toy-descent --steps -1', 'steps: -1 is below the smallest allowed value, 0'],
    ['toy-descent --colour red', 'colour: "red" is not one of plain, signed; did you mean signed?'],
    ['toy-descent --rate 1 --rate 2', 'rate: given twice; give it once'],
    ['toy-descent extra', '"extra" is one word too many; write flags as --name value'],
    ['toy-descent --__proto__ 1', '--__proto__ is no parameter of toy-descent; did you mean --rate?'],
    ['', 'name an experiment; usage: npm run experiment -- <id>'],
  ])('answers a fault with one sentence and exit code 2: %s', async (line, message) => {
    const outcome = await command(line);
    expect(outcome).toMatchObject({ code: 2, out: '' });
    expect(outcome.error.startsWith(message.slice(0, 55))).toBe(true);
    expect(outcome.error).toContain(message);
    expect(outcome.error).not.toContain('\n');
  });

  test('lists experiments with what their parameters allow', async () => {
    const { experiments } = JSON.parse((await command('--list --json')).out) as {
      experiments: { id: string; params: object[] }[];
    };
    expect(experiments.map(({ id }) => id)).toEqual(shelf.ids);
    expect(experiments[0]!.params.slice(0, 1)).toEqual([{ name: 'rate', kind: 'real', min: 0, max: 3, default: 0.1 }]);
    expect(experiments[0]!.params.at(-1)).toEqual({
      name: 'colour',
      kind: 'choice',
      default: 'plain',
      options: ['plain', 'signed'],
    });
    expect((await command('--list')).out).toContain('--rate  Rate, default 0.1');
  });

  test('runs to the default length, a given length, and not at all where an experiment is static', async () => {
    expect((await command('toy-descent')).out).toContain('toy descent, seed 1, after step 40');
    expect((await command('toy-descent --steps 7 --seed 3')).out).toContain('seed 3, after step 7');
    expect((await command('toy-spread --steps 7')).out).toContain('after step 0');
  });

  test('writes typed arrays as arrays and numbers without JSON as text', () => {
    expect(toJson({ a: new Float32Array([1, NaN]), b: [-Infinity, Infinity], c: null })).toBe(
      '{"a":[1,"NaN"],"b":["-Infinity","Infinity"],"c":null}',
    );
  });
});
