/** @file `npm run deploy-files`: writes the server files of deploy/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployFiles } from './texts.ts';

mkdirSync('deploy', { recursive: true });
for (const [name, text] of Object.entries(deployFiles())) {
  writeFileSync(join('deploy', name), text);
  console.log(`deploy/${name}`);
}
