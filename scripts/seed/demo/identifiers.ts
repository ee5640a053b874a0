import type { Faker } from '@faker-js/faker';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2];

/**
 * The Finnish business ID that begins with seven digits, or with the next that has a check digit. From 7,000,000 upwards
 * none has been given out, so that nobody real is meant.
 */
export function businessId(serial: number): string {
  const digits = String(serial);
  const remainder = WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11;
  if (remainder === 1) return businessId(serial + 1);
  return `${digits}-${remainder === 0 ? 0 : 11 - remainder}`;
}

/** A mobile number in E.164. */
export function phoneNumber(faker: Faker): string {
  return `+35845000${faker.string.numeric(4)}`;
}

/** Letters and digits of a name as addresses take them: `Mäkelä & Laine` → `makelalaine`. */
export function asciiName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
}
