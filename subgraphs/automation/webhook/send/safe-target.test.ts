import { describe, expect, it } from 'vitest';
import { targetOf } from './safe-target.ts';

const outcome = async (url: string, loopback = false) => {
  const target = await targetOf(url, { loopback });
  return typeof target === 'string' ? target : target.address;
};

describe('where a webhook may go', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    // The same in disguise.
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    'localhost',
    '[::1]',
    '[::]',
    '[::ffff:10.0.0.1]',
    '[::ffff:127.0.0.1]',
    '[64:ff9b::a00:1]',
    '[2002:a00:1::]',
    '[fe80::1]',
    '[fc00::1]',
    '[ff02::1]',
    '[2001:db8::1]',
  ])('not to %s', async (host) => {
    expect(await outcome(`https://${host}/hook`)).toBe('PRIVATE_ADDRESS');
  });

  it.each([
    ['https://93.184.215.14/hook', '93.184.215.14'],
    ['https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/hook', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'],
    ['https://172.32.0.1/', '172.32.0.1'],
  ])('to %s', async (url, address) => {
    expect(await outcome(url)).toBe(address);
  });

  it.each([
    ['http://93.184.215.14/', 'URL_NOT_HTTPS'],
    ['ftp://93.184.215.14/', 'INVALID_URL'],
    ['https://user:secret@93.184.215.14/', 'INVALID_URL'],
    ['javascript:alert(1)', 'INVALID_URL'],
    ['hook', 'INVALID_URL'],
    ['https://no-such-host.invalid/', 'UNKNOWN_HOST'],
  ])('not to %s', async (url, fault) => {
    expect(await outcome(url)).toBe(fault);
  });

  it('to this machine, also by http, where that is allowed; to others no more than before', async () => {
    expect(await outcome('http://127.0.0.1:8080/', true)).toBe('127.0.0.1');
    expect(await outcome('https://[::1]/', true)).toBe('::1');
    expect(await outcome('http://93.184.215.14/', true)).toBe('URL_NOT_HTTPS');
    expect(await outcome('http://10.0.0.1/', true)).toBe('PRIVATE_ADDRESS');
    expect(await outcome('http://0.0.0.0/', true)).toBe('PRIVATE_ADDRESS');
  });
});
