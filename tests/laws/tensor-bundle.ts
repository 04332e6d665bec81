/** @file The training of tensor-training.ts as one piece of JavaScript, for threads and pages that cannot read TypeScript. */
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** An ES module that exports `trainAndHash`. */
export async function bundleTraining(): Promise<string> {
  const entry = fileURLToPath(new URL('./tensor-training.ts', import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'training' } },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  return output!.output[0].code;
}
