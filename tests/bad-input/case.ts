import type { Given } from './given.ts';

/** Who asks: Aino, who has records of her own, unless the line says otherwise. */
export type By = keyof Given['actors'];

/** One thing that is wrong with an input: why, what is changed in a good one, the code and the place of the fault. */
export type Line = [why: string, change: object, code: string, path: string, by?: By];

/** A mutation with an input that is refused. */
export interface Case {
  mutation: string;
  why: string;
  by: By;
  /** Null where the mutation takes none. */
  input: object | null;
  code: string;
  /** With points between the steps. */
  path: string;
}

/** Cases of a mutation: `good` is an input with nothing wrong in it. */
export function refusals(mutation: string, good: object | null, lines: Line[], by: By = 'aino'): Case[] {
  return lines.map(([why, change, code, path, who = by]) => ({
    mutation,
    why,
    by: who,
    input: good && { ...good, ...change },
    code,
    path,
  }));
}
