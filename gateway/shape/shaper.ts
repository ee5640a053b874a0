/** What a response can't be: noted where it was found, with its path; the value is null there. */
export interface Flaw {
  message: string;
  path: (string | number)[];
}

/** Makes the response's object of a merged one; undefined where a null had to take its place, noted in `flaws`. */
export type Shaper = (value: unknown, flaws: Flaw[]) => unknown;

/** Thrown where the compiled code meets what it does not cover, such as an object that does not say its type. */
export const UNCOVERED = Symbol('uncovered');

/** Notes a value that its type does not allow; returns how many flaws there are. */
export function invalid(flaws: Flaw[], key: string | number): number {
  return flaws.push({ message: 'Invalid value found', path: [key] });
}

/** Notes a null that may not be; returns how many flaws there are. */
export function missing(flaws: Flaw[], key: string | number): number {
  return flaws.push({ message: 'Cannot return null for a non-nullable field', path: [key] });
}

/** Places the flaws from `first` on below `key`; returns how many there are. */
export function below(flaws: Flaw[], first: number, key: string | number): number {
  for (let index = first; index < flaws.length; index++) flaws[index]!.path.unshift(key);
  return flaws.length;
}
