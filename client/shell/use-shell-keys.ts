import { useNavigate, useParams } from '@tanstack/react-router';
import { useModules } from '#client/catalog/catalog.ts';
import { useKeys } from '#client/keys/use-keys.ts';
import { moduleLetters } from './module-letters.ts';
import { openShortcuts } from './shown-shortcuts.ts';

interface Acts {
  openMenu: () => void;
  toggleRail: () => void;
}

/** The keys that work on every page. */
export function useShellKeys({ openMenu, toggleRail }: Acts): void {
  const navigate = useNavigate();
  const modules = useModules();
  const { module } = useParams({ strict: false });
  const letters = moduleLetters(modules.map(({ name }) => name));
  const current = modules.find(({ name, mayCreate }) => name === module && mayCreate);
  useKeys({
    'mod+k': openMenu,
    '?': openShortcuts,
    '[': toggleRail,
    c: () => (current ? navigate({ to: '/$module/new', params: { module: current.name } }) : openMenu()),
    'g h': () => navigate({ to: '/' }),
    'g i': () => navigate({ to: '/inbox' }),
    'g s': () => navigate({ to: '/settings/$', params: { _splat: '' } }),
    ...Object.fromEntries(
      [...letters].map(([name, letter]) => [
        `g ${letter}`,
        () => navigate({ to: '/$module', params: { module: name } }),
      ]),
    ),
  });
}
