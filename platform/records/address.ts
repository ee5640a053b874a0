import type { Values } from '../catalog/check-fields.ts';

const PARTS = ['street', 'postcode', 'city', 'region', 'country'] as const;
type Part = (typeof PARTS)[number];
type Address = { [part in Part]: string | null };
/** An address as the graph takes it. */
type AddressInput = { [part in Part]?: string | null };

/** An address from the columns of a row, which start with `prefix`; null when all are empty. */
export function addressOf(row: object, prefix: string): Address | null {
  const columns = row as Values;
  const address = Object.fromEntries(PARTS.map((part) => [part, columns[fieldOf(prefix, part)] ?? null])) as Address;
  return Object.values(address).some((value) => value !== null) ? address : null;
}

/** Fields of the catalog from an address input; what is left out is emptied. */
export function addressValues(input: AddressInput | null | undefined, prefix: string): Values {
  if (input === undefined) return {};
  return Object.fromEntries(PARTS.map((part) => [fieldOf(prefix, part), input?.[part] ?? null]));
}

/** Path into an address input of a catalog field such as `billingCity`, or null when it is no part of that address. */
export function addressPath(field: string, prefix: string, input: string): string[] | null {
  const part = PARTS.find((candidate) => fieldOf(prefix, candidate) === field);
  return part ? ['input', input, part] : null;
}

function fieldOf(prefix: string, part: Part): string {
  return prefix ? prefix + part[0]!.toUpperCase() + part.slice(1) : part;
}
