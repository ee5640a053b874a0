import type { Field, Module, SignReason } from '../catalog/define-module.ts';

/** One thing that two records have in common. */
export interface SharedSign {
  reason: SignReason;
  /** The fields that it is of. */
  fields: string[];
  /** How sure it makes one, of 100. */
  weight: number;
}

/** From this score on, of 100, two records are offered as one. */
export const LIKELY = 50;

/** How sure several signs make one together, of 100: each takes its part of what doubt the others leave. */
export function scoreOf(signs: readonly Pick<SharedSign, 'weight'>[]): number {
  return Math.round(100 * (1 - signs.reduce((doubt, { weight }) => doubt * (1 - weight / 100), 1)));
}

/** A sign as the database found it; `likeness` is from 0 to 1. */
export type FoundSign = { kind: string; fields: string[]; likeness: number };

/** Signs found between two records, each once, the strongest first. Who has the same name or address is not also of one like it. */
export function weighed({ duplicates }: Pick<Module, 'duplicates'>, found: readonly FoundSign[]): SharedSign[] {
  const same = new Set(found.filter(({ kind }) => kind !== 'SIMILAR_NAME').map(({ fields }) => fields.join()));
  const sameAddress = found.some(({ kind }) => kind === 'EMAIL');
  const signs = found.flatMap(({ kind, fields, likeness }): SharedSign[] => {
    const alike = kind === 'SIMILAR_NAME';
    if (alike && (same.has(fields.join()) || likeness < LEAST_ALIKE)) return [];
    if (kind === 'DOMAIN' && sameAddress) return [];
    const sign = duplicates.find((one) =>
      alike ? one.alike && fields.every((field) => one.fields.includes(field)) : one.reason === kind,
    );
    if (!sign) return [];
    return [{ reason: kind as SignReason, fields, weight: alike ? sign.alike! * likeness : sign.weight }];
  });
  const byReason = Map.groupBy(signs, ({ reason }) => reason);
  return [...byReason.values()].map(strongest).sort((one, other) => other.weight - one.weight);
}

/** Names less alike than this say nothing. */
const LEAST_ALIKE = 0.5;

function strongest(signs: SharedSign[]): SharedSign {
  return signs.reduce((best, sign) => (sign.weight > best.weight ? sign : best));
}

/** Names of a module's fields, to which what is told of traits is confined. */
export function readableNames({ fields }: { fields: readonly Field[] }): string[] {
  return fields.map(({ name }) => name);
}
