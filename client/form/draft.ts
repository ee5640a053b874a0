/** A value being written: as the server takes it, with what is needed to show it. */
export interface Draft {
  /** Number with a point, ISO date, true or false, key, id; null is empty. */
  value: string | null;
  /** Text to show for keys and ids. */
  label?: string | null;
  hue?: string | null;
}

/** Drafts by the name of their field. */
export type Drafts = Record<string, Draft>;

/** A cell's value in the form that the server takes. */
export function valueText(value: unknown): string | null {
  return value === null || value === undefined || value === '' ? null : String(value);
}
