import '@mantine/core/styles.css';
import '@fontsource-variable/inter/wght.css';
import './theme/global.css';
import 'virtual:theme.css';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { client } from './graph/client.ts';
import { router } from './router/router.tsx';
import { startTexts } from './texts/texts.ts';
import { theme } from './theme/theme.ts';
import { Toasts } from './ui/toasts.tsx';

// Not awaited at the top: what is loaded meanwhile may import this very file, and the two would wait for each other for ever.
void startTexts().then(() =>
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <ApolloProvider client={client}>
        <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
          <RouterProvider router={router} />
          <Toasts />
        </MantineProvider>
      </ApolloProvider>
    </StrictMode>,
  ),
);
