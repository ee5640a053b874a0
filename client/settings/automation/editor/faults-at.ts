interface UserError {
  path: readonly string[];
  message: string;
}

/** What is wrong at a place of the rule, such as `actions.0.notify.text`, and below it. */
export type FaultsAt = (place: string) => string | undefined;

/** Finds faults by their place; paths begin with `input`, and with `rule` in a dry run. */
export function faultsAt(errors: readonly UserError[]): FaultsAt {
  const placed = errors.map(({ path, message }) => ({
    place: path.filter((step, at) => at > 1 || (step !== 'input' && step !== 'rule')).join('.'),
    message,
  }));
  return (at) => placed.find(({ place }) => place === at || place.startsWith(`${at}.`))?.message;
}
