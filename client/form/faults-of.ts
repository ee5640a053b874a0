interface UserError {
  code: string;
  path: string[];
  message: string;
}

/**
 * Puts user errors beside the fields they are about: the last step of the path that is one of `fields`. The rest is
 * about the form as a whole.
 */
export function faultsOf(errors: readonly UserError[], fields: readonly string[]) {
  const byField: Record<string, string> = {};
  const rest: string[] = [];
  for (const { path, message } of errors) {
    const field = path.findLast((step) => fields.includes(step));
    if (field) byField[field] ??= message;
    else rest.push(message);
  }
  return { byField, general: rest.length ? rest.join(' ') : null };
}
