import { join } from 'node:path';
import { MantineProvider } from '@mantine/core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Plugin } from 'vite';

const THEME = join(import.meta.dirname, 'theme/theme.ts');
const NAME = 'virtual:theme.css';

/** Writes the theme's variables as a stylesheet, which Mantine would else compute in each browser. */
export function themeStyles(): Plugin {
  return {
    name: 'solmu-theme',
    resolveId: (source) => (source === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return;
      const { theme, variables } = await import(THEME);
      const page = renderToStaticMarkup(createElement(MantineProvider, { theme, cssVariablesResolver: variables }));
      return [...page.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css]) => css).join('\n');
    },
  };
}
