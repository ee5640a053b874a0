import type { Plugin } from 'vite';

const useReacts = `export { useSyncExternalStore } from 'react'`;

/** What stands for parts of libraries that we never reach as we use them, or that today's browsers have themselves. */
const standIns: Record<string, string> = {
  // The theme's stylesheet is written by the build (vite-theme.ts).
  ...nothing('core/MantineProvider/MantineCssVariables/MantineCssVariables'),
  ...nothing('core/MantineProvider/MantineClasses/MantineClasses'),
  // All our loaders are rings, and our buttons stand alone.
  ...nothing('components/Loader/loaders/Bars', 'components/Loader/loaders/Dots'),
  ...nothing('components/Button/ButtonGroup/ButtonGroup', 'components/Button/ButtonGroupSection/ButtonGroupSection'),
  ...nothing('components/ActionIcon/ActionIconGroup/ActionIconGroup'),
  ...nothing('components/ActionIcon/ActionIconGroupSection/ActionIconGroupSection'),
  // The ways in which what floats comes and goes, of those twenty the ones that the theme and Mantine's own defaults name.
  '@mantine/core/esm/components/Transition/transitions.mjs': `
    const way = (shown, hidden, origin) => ({
      in: { opacity: 1, transform: shown },
      out: { opacity: 0, transform: hidden },
      common: origin && { transformOrigin: origin },
      transitionProperty: 'transform, opacity',
    });
    export const transitions = {
      fade: way(),
      'fade-down': way('translateY(0)', 'translateY(-30px)'),
      pop: way('scale(1)', 'scale(.9) translateY(10px)', 'center center'),
    };`,
  // Their values are in the theme's stylesheet; what remains to be known is which names are colours.
  '@mantine/core/esm/core/MantineProvider/default-colors.mjs': `
    const names = 'dark gray red pink grape violet indigo blue cyan teal green lime yellow orange'.split(' ');
    export const DEFAULT_COLORS = Object.fromEntries(names.map((name) => [name, Array(10).fill('')]));`,
  // Only says in messages of errors what was found.
  'graphql/jsutils/inspect.mjs': 'export const inspect = String',
  // Operations go by their hash (persisted-link.ts); Apollo prints only to tell one from another.
  '@apollo/client/utilities/graphql/print.js': 'export const print = (document) => document.__meta__.hash',
  // None of our operations has a directive that Apollo would take out; `documentsPerModule` refuses them.
  '@apollo/client/utilities/internal/removeDirectivesFromDocument.js':
    'export const removeDirectivesFromDocument = (_, document) => document',
  // We parse no scalars.
  '@apollo/client/utilities/internal/coerceScalarFieldsToParsed.js':
    'export const coerceScalarFieldsToParsed = (result) => result',
  '@apollo/client/masking/maskDefinition.js': unreached('maskDefinition'),
  '@apollo/client/link/http/rewriteURIForGET.js': unreached('rewriteURIForGET'),
  '@apollo/client/react/hooks/useSyncExternalStore.js': useReacts,
  'use-sync-external-store/shim/index.js': useReacts,
  // rxjs is packed as of 2015, when browsers had no async functions; we hand it no async iterables.
  'tslib/tslib.es6.mjs': `
    export const __assign = Object.assign;
    export const __rest = (from, names) => Object.fromEntries(Object.entries(from).filter(([name]) => !names.includes(name)));
    export const __spreadArray = (to, from) => [...to, ...from];
    ${['__awaiter', '__await', '__asyncGenerator', '__asyncValues'].map(unreached).join('\n')}`,
};

/**
 * Leaves these parts out of what pages load first. Each must still be there to be left out: a release that moves one
 * fails the build, so that somebody looks.
 */
export function withStandIns(): Plugin {
  const unmet = new Set(Object.keys(standIns));
  return {
    name: 'solmu-stand-ins',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const path = id.slice(id.lastIndexOf('/node_modules/') + '/node_modules/'.length);
      if (!Object.hasOwn(standIns, path)) return;
      unmet.delete(path);
      return standIns[path];
    },
    buildEnd(error) {
      if (!error && unmet.size > 0) this.error(`No longer there to be left out: ${[...unmet].join(', ')}`);
    },
  };
}

/** Components of Mantine that draw nothing. */
function nothing(...paths: string[]): Record<string, string> {
  return Object.fromEntries(
    paths.map((path) => [
      `@mantine/core/esm/${path}.mjs`,
      `export const ${path.slice(path.lastIndexOf('/') + 1)} = () => null`,
    ]),
  );
}

function unreached(name: string): string {
  return `export function ${name}() { throw new Error('${name} is left out: see vite-stand-ins.ts.') }`;
}
