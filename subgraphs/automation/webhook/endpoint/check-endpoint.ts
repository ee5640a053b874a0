import type { Catalog } from '#platform/catalog/read-catalog.ts';
import type { Config } from '#platform/config.ts';
import { type Fault, fault } from '#platform/errors/user-error.ts';
import type { WebhookEvent } from '../../generated/resolvers.ts';
import { targetOf } from '../send/safe-target.ts';
import type { WebhookEndpointRow } from '../webhook.table.ts';

/** What somebody may set of an endpoint; what is left out stays. */
export interface EndpointInput {
  name?: string | null;
  url?: string | null;
  modules?: readonly string[] | null;
  events?: readonly WebhookEvent[] | null;
}

/** The same in the form of its columns. */
export type EndpointValues = Partial<Pick<WebhookEndpointRow, 'name' | 'url' | 'modules' | 'events'>>;

const LONGEST_NAME = 100;
const LONGEST_URL = 2_000;

/** What is wrong with an endpoint's name and modules: REQUIRED, TOO_LONG, NOT_FOUND. */
export function endpointFaults(catalog: Catalog, { name, modules }: EndpointInput): Fault[] {
  const length = name?.trim().length;
  return [
    ...(length === 0 ? [fault('REQUIRED', ['input', 'name'])] : []),
    ...(length && length > LONGEST_NAME ? [fault('TOO_LONG', ['input', 'name'], { max: LONGEST_NAME, length })] : []),
    ...(modules ?? []).flatMap((module, index) =>
      catalog.byName.has(module) ? [] : [fault('NOT_FOUND', ['input', 'modules', String(index)])],
    ),
  ];
}

/**
 * What is wrong with an address: TOO_LONG, INVALID_URL, URL_NOT_HTTPS, PRIVATE_ADDRESS. A name that leads nowhere now may do so later;
 * where it leads is judged again for each request.
 */
export async function urlFaults(url: string, { webhookLoopback: loopback }: Config): Promise<Fault[]> {
  const path = ['input', 'url'];
  if (url.length > LONGEST_URL) return [fault('TOO_LONG', path, { max: LONGEST_URL, length: url.length })];
  const target = await targetOf(url.trim(), { loopback });
  return typeof target === 'string' && target !== 'UNKNOWN_HOST' ? [fault(target, path)] : [];
}

/** An input without faults, as columns. */
export function endpointValues({ name, url, modules, events }: EndpointInput): EndpointValues {
  return {
    ...(name != null && { name: name.trim() }),
    ...(url != null && { url: url.trim() }),
    ...(modules && { modules: [...new Set(modules)] }),
    ...(events && { events: [...new Set(events)] }),
  };
}
