import type { FieldAt } from '#client/catalog/field-path.ts';
import { useKept } from '#client/ui/use-kept.ts';
import { usualWidth } from './list-columns.ts';

const NARROWEST = 64;
const WIDEST = 720;

/** Widths of a module's columns, kept in this browser. */
export function useColumnWidths(module: string) {
  const [widths, setWidths] = useKept<Record<string, number>>(`solmu.widths.${module}`, {});
  return {
    widthOf: ({ path, field }: FieldAt, isTitle: boolean) => widths[path] ?? usualWidth(field, isTitle),
    setWidth: (path: string, width: number) =>
      setWidths((now) => ({ ...now, [path]: Math.round(Math.min(WIDEST, Math.max(NARROWEST, width))) })),
  };
}
