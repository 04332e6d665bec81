/** @file The build: prose, pages, client. SITE_URL gives pages their canonical address, REPO_URL their link for reporting errors. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { course } from './src/tooling/course/plugin.ts';
import { dataSets } from './src/tooling/data-sets.ts';
import { leanOps } from './src/tooling/lean-ops.ts';
import { readBuildOptions } from './src/tooling/build-options.ts';
import type { UsesByFile } from './src/tooling/mdx/plugin.ts';
import { prose } from './src/tooling/mdx/plugin.ts';
import { katexFonts } from './src/tooling/ssg/katex-fonts.ts';
import { lightReact } from './src/tooling/ssg/light-react.ts';
import { ssg } from './src/tooling/ssg/plugin.ts';
import { readSite } from './src/tooling/site.ts';

const uses: UsesByFile = new Map();
const options = readBuildOptions(process.env);
const ofCourse = course(options.course);

export default defineConfig(({ command }) => ({
  // Relative links let the same files work at /, under /~prof/course/ and offline.
  base: command === 'build' ? './' : '/',
  plugins: [
    prose(uses, ofCourse.texts),
    ofCourse.plugin,
    katexFonts(),
    dataSets(),
    leanOps(),
    lightReact(),
    react(),
    ssg({
      client: 'src/app/client.ts',
      themeBoot: 'src/app/theme-boot.ts',
      server: 'src/app/server.tsx',
      serviceWorker: 'src/app/offline/worker.ts',
      build: options,
      site: readSite(process.env),
      uses,
    }),
  ],
  worker: { plugins: () => [leanOps()] },
  build: {
    target: 'es2022',
    // Fonts as data: URLs would break the policy's font-src.
    assetsInlineLimit: 0,
    // What a lazy part imports is nearly always here already: lists of it would be longer than what they save.
    modulePreload: { polyfill: false, resolveDependencies: () => [] },
  },
}));
