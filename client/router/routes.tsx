import { createRootRoute, createRoute, redirect } from '@tanstack/react-router';
import { CATALOG } from '#client/catalog/catalog.ts';
import { client } from '#client/graph/client.ts';
import { readAhead } from '#client/list/presentations.ts';
import { VIEWER } from '#client/session/viewer.ts';
import { FRAME } from '#client/shell/frame.ts';
import { NotFound } from '#client/shell/not-found.tsx';
import { PageFailed } from '#client/shell/page-failed.tsx';
import { SIGN_IN_OPTIONS } from '#client/sign-in/sign-in-options.ts';
import { showIn } from '#client/texts/texts.ts';
import { readListSearch } from './list-search.ts';
import { pageOf } from './page-of.ts';

const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: PageFailed });

const signIn = createRoute({
  getParentRoute: () => root,
  path: 'sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } => onlyTexts(search, ['next']),
  loader: async () => {
    const { data } = await client.query({ query: SIGN_IN_OPTIONS, fetchPolicy: 'network-only' });
    return data?.signInOptions;
  },
  component: pageOf(() => import('#client/sign-in/sign-in-page.tsx'), 'SignInPage', ['signIn']),
});

const setPassword = createRoute({
  getParentRoute: () => root,
  path: 'set-password',
  validateSearch: (search: Record<string, unknown>): { token?: string } => onlyTexts(search, ['token']),
  component: pageOf(() => import('#client/sign-in/set-password-page.tsx'), 'SetPasswordPage', ['signIn']),
});

/** The frame: nothing in it is drawn before it is known who looks and what modules there are. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  beforeLoad: async ({ location }) => {
    const { data } = await client.query({ query: VIEWER });
    if (!data?.viewer) throw redirect({ to: '/sign-in', search: { next: location.href } });
    await Promise.all([
      showIn(data.viewer.language === 'en' ? 'en' : 'fi').then(() => client.query({ query: CATALOG })),
      client.query({ query: FRAME }),
    ]);
  },
  component: pageOf(() => import('#client/shell/shell.tsx'), 'Shell', ['shell']),
});

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  component: pageOf(() => import('#client/home/home-page.tsx'), 'HomePage', ['home', 'notifications']),
});

const inbox = createRoute({
  getParentRoute: () => frame,
  path: 'inbox',
  component: pageOf(() => import('#client/notifications/inbox.tsx'), 'Inbox', ['notifications']),
});

const runs = createRoute({
  getParentRoute: () => frame,
  path: 'runs',
  component: pageOf(() => import('#client/runs/runs-page.tsx'), 'RunsPage', ['runs']),
});

/** One page with parts of its own below it; the part is the rest of the path. */
const settings = createRoute({
  getParentRoute: () => frame,
  path: 'settings/$',
  component: pageOf(() => import('#client/settings/settings-page.tsx'), 'SettingsPage', ['settings']),
});

const module = createRoute({
  getParentRoute: () => frame,
  path: '$module',
  validateSearch: readListSearch,
  loaderDeps: ({ search: { view } }) => ({ view }),
  // The page draws its frame meanwhile, and tells of what goes wrong.
  loader: ({ params, deps }) => void readAhead(params.module, deps.view).catch(() => {}),
  component: pageOf(() => import('#client/list/module-page.tsx'), 'ModulePage', ['list', 'views', 'filterBar']),
});

const newRecord = createRoute({
  getParentRoute: () => frame,
  path: '$module/new',
  validateSearch: (search: Record<string, unknown>): Record<string, string> => onlyTexts(search, Object.keys(search)),
  component: pageOf(() => import('#client/form/new-record-page.tsx'), 'NewRecordPage', ['form', 'pickers']),
});

const importFile = createRoute({
  getParentRoute: () => frame,
  path: '$module/import',
  validateSearch: (search: Record<string, unknown>): { file?: string } => onlyTexts(search, ['file']),
  component: pageOf(() => import('#client/import/import-page.tsx'), 'ImportPage', ['imports']),
});

const duplicates = createRoute({
  getParentRoute: () => frame,
  path: '$module/duplicates',
  component: pageOf(() => import('#client/duplicates/duplicates-page.tsx'), 'DuplicatesPage', ['duplicates']),
});

const record = createRoute({
  getParentRoute: () => frame,
  path: '$module/$id',
  validateSearch: (search: Record<string, unknown>): { tab?: string; comment?: string } =>
    onlyTexts(search, ['tab', 'comment']),
  component: pageOf(() => import('#client/record/record-page.tsx'), 'RecordPage', ['record', 'discussion', 'history']),
});

export const routeTree = root.addChildren([
  signIn,
  setPassword,
  frame.addChildren([home, inbox, runs, settings, module, newRecord, importFile, duplicates, record]),
]);

function onlyTexts(search: Record<string, unknown>, names: string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (typeof search[name] === 'string' ? [[name, search[name]]] : [])));
}
