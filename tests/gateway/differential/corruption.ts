import fc from 'fast-check';

/** How data is broken: which values, decided by a hash of the seed and of where they stand, so that it is repeatable. */
export interface Corruption {
  seed: number;
  /** The share of values that are replaced, of 1,000. */
  rate: number;
}

export const corruptions: fc.Arbitrary<Corruption> = fc.record({
  seed: fc.nat(),
  rate: fc.constantFrom(0, 0, 5, 30, 150),
});

const REPLACEMENTS: ((value: unknown) => unknown)[] = [
  () => null,
  () => null,
  () => undefined,
  () => 'text',
  () => 7,
  () => 1.5,
  () => 1e21,
  () => true,
  () => [],
  () => ({}),
  () => ({ __typename: 'Team', id: 't0', name: null }),
  () => ({ __typename: 'Robot', name: 'R2' }),
  () => ({ __typename: 'Nothing' }),
  () => ({ __typename: 'Named' }),
  () => 'ROBOT',
  (value) => [value],
  (value) => (Array.isArray(value) ? value.slice(1) : value),
  (value) => (isRecord(value) ? { ...value, __typename: undefined } : value),
  (value) => (isRecord(value) ? { ...value, __typename: null } : value),
  (value) => (isRecord(value) ? { ...value, __typename: 'Gadget' } : value),
];

/** A broken copy of a JSON value, JSON again. */
export function corrupt(value: unknown, corruption: Corruption): unknown {
  return JSON.parse(JSON.stringify(broken(value, corruption, '')));
}

function broken(value: unknown, { seed, rate }: Corruption, place: string): unknown {
  const chance = hash(`${seed} ${place}`);
  if (place && chance % 1_000 < rate) return REPLACEMENTS[(chance >>> 10) % REPLACEMENTS.length]!(value);
  if (Array.isArray(value)) return value.map((element, index) => broken(element, { seed, rate }, `${place}.${index}`));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, broken(inner, { seed, rate }, `${place}.${key}`)]),
  );
}

/** A repeatable number for a text (FNV-1a). */
export function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return sum >>> 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
