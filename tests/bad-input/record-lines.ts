import type { Line } from './case.ts';
import { type Given, long, never } from './given.ts';

/** What can be wrong alike with the records of several modules. */
export function recordLines({ mine, people }: Given) {
  const address = (name: string): Line[] => [
    [`a long street in ${name}`, { [name]: { street: long(201) } }, 'TOO_LONG', `input.${name}.street`],
    [`a long postcode in ${name}`, { [name]: { postcode: long(21) } }, 'TOO_LONG', `input.${name}.postcode`],
    [`a long city in ${name}`, { [name]: { city: long(201) } }, 'TOO_LONG', `input.${name}.city`],
    [`a long region in ${name}`, { [name]: { region: long(201) } }, 'TOO_LONG', `input.${name}.region`],
    [`no country in ${name}`, { [name]: { country: 'Suomi' } }, 'TOO_LONG', `input.${name}.country`],
    [`an unknown country in ${name}`, { [name]: { country: 'XQ' } }, 'INVALID_COUNTRY', `input.${name}.country`],
    [
      `four digits for a Finnish postcode in ${name}`,
      { [name]: { postcode: '0010', country: 'FI' } },
      'INVALID_POSTCODE',
      `input.${name}.postcode`,
    ],
  ];
  const owner: Line[] = [
    ['an owner that is no id', { ownerId: 'Aino' }, 'INVALID_ID', 'input.ownerId'],
    ['a record for an owner', { ownerId: mine.account }, 'INVALID_ID', 'input.ownerId'],
    ['an owner that never was', { ownerId: never('usr') }, 'NOT_FOUND', 'input.ownerId'],
    ['an owner who has left', { ownerId: people.gone.id }, 'NOT_FOUND', 'input.ownerId'],
  ];
  /** A reference to a record of `prefix`; `foreign` is of another module, `unseen` somebody else's. */
  const reference = (name: string, prefix: string, foreign: string, unseen: string): Line[] => [
    [`a ${name} that is no id`, { [name]: 'abc' }, 'INVALID_ID', `input.${name}`],
    [`a ${name} of another module`, { [name]: foreign }, 'INVALID_ID', `input.${name}`],
    [`a ${name} that never was`, { [name]: never(prefix) }, 'NOT_FOUND', `input.${name}`],
    [`a ${name} that is not one’s to see`, { [name]: unseen }, 'NOT_FOUND', `input.${name}`],
  ];
  const which = (prefix: string, foreign: string, unseen: string): Line[] => [
    ['no id', { id: "' or true --" }, 'NOT_FOUND', 'input.id'],
    ['an id of another module', { id: foreign }, 'NOT_FOUND', 'input.id'],
    ['an id that never was', { id: never(prefix) }, 'NOT_FOUND', 'input.id'],
    ['a record that is not one’s to see', { id: unseen }, 'NOT_FOUND', 'input.id'],
    ['a stale version', { version: 7 }, 'STALE_VERSION', 'input.version'],
    ['a token that only reads', {}, 'FORBIDDEN', 'input.id', 'app'],
  ];
  const tooLong = (name: string, most: number): Line => [
    `a ${name} of ${most + 1} characters`,
    { [name]: long(most + 1) },
    'TOO_LONG',
    `input.${name}`,
  ];
  const emptied = (...names: string[]): Line[] =>
    names.map((name) => [`an emptied ${name}`, { [name]: null }, 'REQUIRED', `input.${name}`]);
  return { address, owner, reference, which, tooLong, emptied };
}
