import { Building2, ContactRound, type LucideIcon, Magnet, Target } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { firstPageRead } from '#client/graph/first-reads.ts';
import { untilLoaded } from '#client/ui/until-loaded.ts';

/** Icons of the modules that are there from the start, by the names that they declare. */
const icons: Record<string, LucideIcon> = {
  'building-2': Building2,
  'contact-round': ContactRound,
  magnet: Magnet,
  target: Target,
};

/**
 * Not before the page has read what it shows: the navigation has icons of modules that nobody came for. A connection
 * that is lost meanwhile must not take the page with it.
 */
const MoreIcons = lazy(async () => {
  await firstPageRead;
  return untilLoaded(() => import('./more-module-icons.tsx'));
});

/** The icon of a module, 16 px and of the weight of all others. What a module may name beside its own is loaded then. */
export function ModuleIcon({ name, size = 16 }: { name: string; size?: number }) {
  const Icon = icons[name];
  if (Icon) return <Icon size={size} strokeWidth={1.75} aria-hidden />;
  return (
    <Suspense fallback={<svg width={size} height={size} aria-hidden />}>
      <MoreIcons name={name} size={size} />
    </Suspense>
  );
}
