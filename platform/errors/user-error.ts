import { type Language, type TextKey, type TextValues, text } from './texts.ts';

/** A fault that the caller can mend, before it is put into the caller's language. */
export interface Fault {
  code: string;
  path: string[];
  /** Values for the placeholders of the text. */
  values?: TextValues;
  key: TextKey;
}

/** The same as the graph shows it. */
export interface UserError {
  code: string;
  path: string[];
  message: string;
}

/** Thrown inside a unit of work to undo it and answer with faults. */
export class Refusal extends Error {
  readonly faults: Fault[];

  constructor(faults: Fault[]) {
    super(faults.map(({ code, path }) => `${code} ${path.join('.')}`).join(', '));
    this.name = 'Refusal';
    this.faults = faults;
  }
}

/** A fault whose text goes by its code unless `key` says otherwise: `fault('REQUIRED', ['input', 'name'])`. */
export function fault(code: string, path: string[], values?: Fault['values'], key: TextKey = code as TextKey): Fault {
  return { code, path, values, key };
}

/** Refuses the work at hand with one fault. */
export function refuse(code: string, path: string[], values?: Fault['values'], key?: TextKey): never {
  throw new Refusal([fault(code, path, values, key)]);
}

export function toUserError({ code, path, values, key }: Fault, language: Language): UserError {
  return { code, path, message: text(key, language, values) };
}
