import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { CATALOG } from '#client/catalog/catalog.ts';
import { client } from '#client/graph/client.ts';
import { VIEWER } from '#client/session/viewer.ts';
import { NotFound } from '#client/shell/not-found.tsx';
import { PageFailed } from '#client/shell/page-failed.tsx';
import { showIn } from '#client/texts/i18n.ts';
import { readListSearch } from './list-search.ts';

const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: PageFailed });

const signIn = createRoute({
  getParentRoute: () => root,
  path: 'sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } => onlyTexts(search, ['next']),
  component: lazyRouteComponent(() => import('#client/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const setPassword = createRoute({
  getParentRoute: () => root,
  path: 'set-password',
  validateSearch: (search: Record<string, unknown>): { token?: string } => onlyTexts(search, ['token']),
  component: lazyRouteComponent(() => import('#client/sign-in/set-password-page.tsx'), 'SetPasswordPage'),
});

/** The frame: nothing in it is drawn before it is known who looks and what modules there are. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  beforeLoad: async ({ location }) => {
    const { data } = await client.query({ query: VIEWER });
    if (!data?.viewer) throw redirect({ to: '/sign-in', search: { next: location.href } });
    await showIn(data.viewer.language === 'en' ? 'en' : 'fi');
    await client.query({ query: CATALOG });
  },
  component: lazyRouteComponent(() => import('#client/shell/shell.tsx'), 'Shell'),
});

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  component: lazyRouteComponent(() => import('#client/home/home-page.tsx'), 'HomePage'),
});

const inbox = createRoute({
  getParentRoute: () => frame,
  path: 'inbox',
  component: lazyRouteComponent(() => import('#client/notifications/inbox.tsx'), 'Inbox'),
});

/** One page with parts of its own below it; the part is the rest of the path. */
const settings = createRoute({
  getParentRoute: () => frame,
  path: 'settings/$',
  component: lazyRouteComponent(() => import('#client/settings/settings-page.tsx'), 'SettingsPage'),
});

const module = createRoute({
  getParentRoute: () => frame,
  path: '$module',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('#client/list/module-page.tsx'), 'ModulePage'),
});

const newRecord = createRoute({
  getParentRoute: () => frame,
  path: '$module/new',
  validateSearch: (search: Record<string, unknown>): Record<string, string> => onlyTexts(search, Object.keys(search)),
  component: lazyRouteComponent(() => import('#client/form/new-record-page.tsx'), 'NewRecordPage'),
});

const record = createRoute({
  getParentRoute: () => frame,
  path: '$module/$id',
  validateSearch: (search: Record<string, unknown>): { tab?: string; comment?: string } =>
    onlyTexts(search, ['tab', 'comment']),
  component: lazyRouteComponent(() => import('#client/record/record-page.tsx'), 'RecordPage'),
});

export const routeTree = root.addChildren([
  signIn,
  setPassword,
  frame.addChildren([home, inbox, settings, module, newRecord, record]),
]);

function onlyTexts(search: Record<string, unknown>, names: string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (typeof search[name] === 'string' ? [[name, search[name]]] : [])));
}
