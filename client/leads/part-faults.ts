interface UserError {
  path: string[];
  message: string;
}

/** What is to be mended of a conversion: by module beside its fields, of a part as a whole, and in general. */
export interface PartFaults {
  parts: Record<string, { byField: Record<string, string>; whole?: string }>;
  general: string | null;
  count: number;
}

const MODULES: Record<string, string> = { account: 'accounts', contact: 'contacts', potential: 'potentials' };

/** Puts errors of a conversion where they belong, by their paths: input, account, values, name. */
export function partFaults(errors: readonly UserError[]): PartFaults {
  const faults: PartFaults = { parts: {}, general: null, count: errors.length };
  const rest: string[] = [];
  for (const { path, message } of errors) {
    const [, input = '', place, field] = path;
    const module = MODULES[input];
    if (!module) {
      rest.push(message);
      continue;
    }
    faults.parts[module] ??= { byField: {} };
    const part = faults.parts[module];
    if (place === 'values' && field) part.byField[field] ??= message;
    else part.whole ??= message;
  }
  return { ...faults, general: rest.length ? rest.join(' ') : null };
}
