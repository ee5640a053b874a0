import { Box, Building2, ContactRound, type LucideIcon, Target } from 'lucide-react';

/** Icons by the names that modules declare. */
const icons: Record<string, LucideIcon> = { 'building-2': Building2, 'contact-round': ContactRound, target: Target };

/** The icon of a module, 16 px and of the weight of all others. */
export function ModuleIcon({ name, size = 16 }: { name: string; size?: number }) {
  const Icon = icons[name] ?? Box;
  return <Icon size={size} strokeWidth={1.75} aria-hidden />;
}
