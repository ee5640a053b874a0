import { useNavigate } from '@tanstack/react-router';
import { Home, Inbox, Keyboard, Languages, LogOut, Moon, Plus, Settings, SquareKanban, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { useModules } from '#client/catalog/catalog.ts';
import { ModuleIcon } from '#client/icons/module-icon.tsx';
import { useFrame } from '#client/shell/frame.ts';
import { moduleLetters } from '#client/shell/module-letters.ts';
import { openShortcuts } from '#client/shell/shown-shortcuts.ts';
import { useAppearance } from '#client/shell/use-appearance.ts';
import { useSignOut } from '#client/shell/use-sign-out.ts';
import { useTexts } from '#client/texts/use-texts.ts';

/** Something one can do from anywhere. */
export interface Command {
  id: string;
  label: string;
  icon: ReactNode;
  keys?: string;
  run: () => void;
}

/** All commands in the order in which they are shown: places, what can be made, views, settings. */
export function useCommands(): Command[] {
  const { t } = useTexts('shell');
  const navigate = useNavigate();
  const modules = useModules();
  const { favourites } = useFrame();
  const { setTheme, language, setLanguage } = useAppearance();
  const signOut = useSignOut();
  const letters = moduleLetters(modules.map(({ name }) => name));
  const icon = (Icon: typeof Home) => <Icon size={16} strokeWidth={1.75} />;
  return [
    { id: 'home', label: t('rail.home'), icon: icon(Home), keys: 'g h', run: () => navigate({ to: '/' }) },
    { id: 'inbox', label: t('rail.inbox'), icon: icon(Inbox), keys: 'g i', run: () => navigate({ to: '/inbox' }) },
    ...modules.map(({ name, label, icon: own }) => ({
      id: `go-${name}`,
      label,
      icon: <ModuleIcon name={own} />,
      keys: `g ${letters.get(name)}`,
      run: () => navigate({ to: '/$module', params: { module: name } }),
    })),
    ...modules
      .filter(({ mayCreate }) => mayCreate)
      .map(({ name, singular }) => ({
        id: `new-${name}`,
        label: t('menu.create', { singular: singular.toLocaleLowerCase(language) }),
        icon: icon(Plus),
        run: () => navigate({ to: '/$module/new', params: { module: name } }),
      })),
    ...favourites.map(({ id, name, module }) => ({
      id,
      label: `${modules.find((candidate) => candidate.name === module)?.label ?? module}: ${name}`,
      icon: icon(SquareKanban),
      run: () => navigate({ to: '/$module', params: { module }, search: { view: id } }),
    })),
    {
      id: 'settings',
      label: t('rail.settings'),
      icon: icon(Settings),
      keys: 'g s',
      run: () => navigate({ to: '/settings/$', params: { _splat: '' } }),
    },
    { id: 'light', label: t('menu.light'), icon: icon(Sun), run: () => setTheme('light') },
    { id: 'dark', label: t('menu.dark'), icon: icon(Moon), run: () => setTheme('dark') },
    {
      id: 'language',
      label: t('menu.language'),
      icon: icon(Languages),
      run: () => setLanguage(language === 'fi' ? 'en' : 'fi'),
    },
    { id: 'keys', label: t('keys.shortcuts'), icon: icon(Keyboard), keys: '?', run: openShortcuts },
    { id: 'sign-out', label: t('me.signOut'), icon: icon(LogOut), run: signOut },
  ];
}
