/** @file Unit tests beside the code, laws over the registries, and the tests of the nets; the browser has its own in tests/e2e. */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, which must not be left to the end, when one core would work alone. */
const longest = ['tests/laws/lessons-measured', 'src/tooling/new/stubs', 'tests/laws/'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((part) => moduleId.replaceAll('\\', '/').includes(part));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/{laws,architecture,reference}/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    environment: 'node',
    pool: 'threads',
    // One thread a core; by default Vitest leaves one core idle, which on two cores is half of them.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // A limit against hanging, never a measurement: slow machines pass. LAW_RUNS multiplies what laws draw.
    testTimeout: 60_000 * Math.max(1, Number(process.env.LAW_RUNS ?? 1)),
  },
});
