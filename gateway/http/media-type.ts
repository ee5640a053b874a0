import { BoundedCache } from '../bounded-cache.ts';
import { wishesIn } from './wishes.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';
const OFFERED: Record<string, string> = {
  'application/graphql-response+json': RESPONSE_TYPE,
  'application/json': JSON_TYPE,
  'application/*': JSON_TYPE,
  '*/*': JSON_TYPE,
};

const known = new BoundedCache<string, string | null>(200);

/** The media type of a response that an `Accept` header likes best; null where it accepts none. */
export function acceptedType(accept: string | undefined): string | null {
  if (accept === undefined) return JSON_TYPE;
  let chosen = known.get(accept);
  if (chosen === undefined) {
    chosen = choose(accept);
    known.set(accept, chosen);
  }
  return chosen;
}

/** Whether a media type tells a GraphQL response from what an intermediary might say. */
export function isTelling(type: string | undefined): boolean {
  return Boolean(type?.startsWith('application/graphql-response+json'));
}

function choose(accept: string): string | null {
  const best = wishesIn(accept.toLowerCase())
    .filter(({ value, weight }) => Object.hasOwn(OFFERED, value) && weight > 0)
    .sort((a, b) => b.weight - a.weight)[0];
  return best ? OFFERED[best.value]! : null;
}
