import { Box, Building2, ContactRound, type LucideIcon, Magnet, Target } from 'lucide-react';
import { lazy, Suspense } from 'react';

/** Icons of the modules that are there from the start, by the names that they declare. */
const icons: Record<string, LucideIcon> = {
  'building-2': Building2,
  box: Box,
  'contact-round': ContactRound,
  magnet: Magnet,
  target: Target,
};

const MoreIcons = lazy(() => import('./more-module-icons.tsx'));

/** The icon of a module, 16 px and of the weight of all others. What a module may name beside its own is loaded then. */
export function ModuleIcon({ name, size = 16 }: { name: string; size?: number }) {
  const Icon = icons[name];
  if (Icon) return <Icon size={size} strokeWidth={1.75} aria-hidden />;
  return (
    <Suspense fallback={<span style={{ display: 'inline-block', width: size, height: size }} />}>
      <MoreIcons name={name} size={size} />
    </Suspense>
  );
}
