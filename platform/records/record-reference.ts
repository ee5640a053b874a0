import type { Catalog } from '../catalog/read-catalog.ts';
import { toId } from '../id.ts';

/** A record of any module, known by its id alone. */
export interface RecordReference {
  id: string;
}

/** A record by its module's name and its UUID; null where there is no such module. */
export function recordReference({ byName }: Catalog, module: string, uuid: string): RecordReference | null {
  const prefix = byName.get(module)?.prefix;
  return prefix ? { id: toId(prefix, uuid) } : null;
}
