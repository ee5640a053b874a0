import { type Case, type Line, refusals } from './case.ts';
import { type Given, long, never } from './given.ts';

/** Endpoints of webhooks and what they are sent. */
export function webhookCases({ webhooks: { on, off, pending, failed, ofOff } }: Given): Case[] {
  const made = { name: 'Uusi', url: 'https://93.184.215.14/hook', modules: ['accounts'], events: ['CREATED'] };
  const stranger: Line = ['somebody who is no administrator', {}, 'FORBIDDEN', 'input', 'aino'];
  const ids = (prefix: string, at = 'id'): Line[] => [
    ['no id', { [at]: 'x' }, 'NOT_FOUND', `input.${at}`],
    ['an id that never was', { [at]: never(prefix) }, 'NOT_FOUND', `input.${at}`],
  ];
  const values: Line[] = [
    ['a name of blanks', { name: ' ' }, 'REQUIRED', 'input.name'],
    ['a name too long', { name: long(101) }, 'TOO_LONG', 'input.name'],
    ['a name that another has', { name: 'pois' }, 'NAME_TAKEN', 'input.name'],
    ['an unknown module', { modules: ['accounts', 'ships'] }, 'NOT_FOUND', 'input.modules.1'],
    ['an address that is none', { url: 'kauppa' }, 'INVALID_URL', 'input.url'],
    ['a script for an address', { url: 'javascript:alert(1)' }, 'INVALID_URL', 'input.url'],
    ['an address with a password', { url: 'https://a:b@93.184.215.14/' }, 'INVALID_URL', 'input.url'],
    ['an address too long', { url: `https://93.184.215.14/${long(2000)}` }, 'TOO_LONG', 'input.url'],
    ['an open line', { url: 'http://93.184.215.14/' }, 'URL_NOT_HTTPS', 'input.url'],
    ['this machine', { url: 'https://localhost/' }, 'PRIVATE_ADDRESS', 'input.url'],
    ['a private network', { url: 'https://192.168.1.10/' }, 'PRIVATE_ADDRESS', 'input.url'],
    ['the meta-data of a cloud', { url: 'https://169.254.169.254/' }, 'PRIVATE_ADDRESS', 'input.url'],
  ];
  return [
    ...refusals('createWebhookEndpoint', made, [stranger, ...values], 'boss'),
    ...refusals(
      'updateWebhookEndpoint',
      { id: on, version: 1 },
      [stranger, ...ids('whe'), ['a stale version', { version: 7 }, 'STALE_VERSION', 'input.version'], ...values],
      'boss',
    ),
    ...refusals('deleteWebhookEndpoint', { id: on }, [stranger, ...ids('whe')], 'boss'),
    ...refusals('rotateWebhookSecret', { id: on }, [stranger, ...ids('whe')], 'boss'),
    ...refusals(
      'pingWebhookEndpoint',
      { id: on },
      [stranger, ...ids('whe'), ['one that is off', { id: off }, 'ENDPOINT_OFF', 'input.id']],
      'boss',
    ),
    ...refusals(
      'resendWebhookDelivery',
      { id: failed },
      [
        stranger,
        ...ids('whd'),
        ['one that is about to be sent', { id: pending }, 'DELIVERY_PENDING', 'input.id'],
        ['one whose endpoint is off', { id: ofOff }, 'ENDPOINT_OFF', 'input.id'],
      ],
      'boss',
    ),
    ...refusals(
      'resendFailedWebhookDeliveries',
      { endpointId: on, since: '2026-01-01T00:00:00Z' },
      [
        stranger,
        ...ids('whe', 'endpointId'),
        ['one that is off', { endpointId: off }, 'ENDPOINT_OFF', 'input.endpointId'],
      ],
      'boss',
    ),
  ];
}
