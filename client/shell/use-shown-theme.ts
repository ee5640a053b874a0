import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useViewer } from '#client/session/viewer.ts';

/** Shows the theme that the viewer has chosen, also when it was chosen in another window. */
export function useShownTheme(): void {
  const theme = schemeOf(useViewer().theme);
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => setColorScheme(theme), [theme, setColorScheme]);
}

export function schemeOf(theme: string): MantineColorScheme {
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}
