/**
 * @file Vite plugin: in the built pages Preact stands in for React (decision 0006). React's DOM package alone takes two thirds of the
 * script that a lesson may load before its first widget lives; Preact's compatibility layer does what the widgets ask of it in a tenth.
 * The server build and the tests keep React, so the printed HTML is React's own.
 */
import type { Plugin } from 'vite';

const STAND_INS: Readonly<Record<string, string>> = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
};

export function lightReact(): Plugin {
  return {
    name: 'book:light-react',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'client',
    resolveId(id, importer) {
      const standIn = STAND_INS[id];
      return standIn === undefined ? null : this.resolve(standIn, importer, { skipSelf: true });
    },
  };
}
