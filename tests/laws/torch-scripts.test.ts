/**
 * @file Every PyTorch script that a widget shows runs, and its assertion of the number on screen holds, wherever Python has PyTorch
 * (Debian: python3-torch). One interpreter runs them all, for importing PyTorch takes longer than any of them.
 */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { firstState } from '../../src/book/frame/first-state';
import { stateOf } from '../../src/book/frame/parts/presets';
import { scriptRun } from '../../src/experiments/script-run';
import { widgets } from '../../src/book/registry.server';

/** PYTHON first, then the system's own: Debian's packages are for that one, whatever else is first on the path. */
const interpreters = [process.env.PYTHON, '/usr/bin/python3', 'python3'].filter((name) => name !== undefined);

const python = interpreters.find((name) => spawnSync(name, ['-c', 'import torch'], { timeout: 60_000 }).status === 0);

/** Runs each script in a namespace of its own; answers the last line of its error, or null. */
const RUN_ALL = `
import contextlib, io, json, sys, traceback, torch
torch.set_num_threads(1)
answers = {}
for name, code in json.load(sys.stdin).items():
    torch.set_default_dtype(torch.float32)
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(code, name, "exec"), {"__name__": "__main__"})
        answers[name] = None
    except BaseException:
        answers[name] = "".join(traceback.format_exc().splitlines(True)[-4:])
json.dump(answers, sys.stdout)
`;

/** The script of each example of each widget that shows one, by "widget, example". */
async function scripts(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { widget } of widgets) {
    const { code } = widget.experiment;
    if (!code) continue;
    for (const example of Object.keys(widget.examples)) {
      found[`${widget.id}, ${example}`] = await code.torch(scriptRun(firstState(widget, stateOf(widget, example)))!);
    }
  }
  return found;
}

describe('PyTorch scripts', async () => {
  const all = await scripts();

  it('end in an assertion of the number on screen', () => {
    expect(Object.keys(all).length).toBeGreaterThan(0);
    for (const [name, code] of Object.entries(all)) expect(code, name).toMatch(/^ *assert .+$/m);
  });

  it.skipIf(python === undefined)(
    'run in PyTorch, and their assertions hold (skipped only where no Python here has PyTorch)',
    () => {
      const { stdout, stderr } = spawnSync(python!, ['-c', RUN_ALL], {
        input: JSON.stringify(all),
        encoding: 'utf8',
        maxBuffer: 64 * 2 ** 20,
      });
      expect(stdout, stderr).not.toBe('');
      const failed = Object.entries(JSON.parse(stdout) as Record<string, string | null>).filter(([, fault]) => fault !== null);
      expect(Object.fromEntries(failed)).toEqual({});
    },
    300_000,
  );
});
