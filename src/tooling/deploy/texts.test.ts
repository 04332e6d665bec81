/** @file The shipped server files say what the one list of headers says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addressClasses } from '../headers';
import { deployFiles } from './texts';

describe('the server files of deploy/', () => {
  it.each(Object.entries(deployFiles()))('%s is what the list of headers makes', (name, text) => {
    expect(readFileSync(`deploy/${name}`, 'utf8'), `deploy/${name} is out of date: run npm run deploy-files.`).toBe(text);
  });

  it('state every header of every class of addresses in nginx, which inherits none', () => {
    const conf = deployFiles()['nginx.conf']!;
    for (const { prefix, headers } of addressClasses) {
      const location = conf.slice(conf.indexOf(`location ${prefix} {`)).split('\n  }')[0]!;
      for (const [name, value] of Object.entries(headers)) expect(location).toContain(`add_header ${name} "${value}" always;`);
    }
  });
});
