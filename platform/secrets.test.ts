import { describe, expect, it } from 'vitest';
import { signActorToken, verifyActorToken } from './actor-token.ts';
import { deriveKey, deriveToken, hashToken, randomToken, seal, unseal } from './secrets.ts';

const SECRET = 'a secret of at least 32 characters, yes';

describe('sealing', () => {
  it('gives the text back to its owner, and a different seal each time', () => {
    const one = seal(SECRET, 'aino', 'JBSWY3DPEHPK3PXP – ä');
    expect(unseal(SECRET, 'aino', one)).toBe('JBSWY3DPEHPK3PXP – ä');
    expect(seal(SECRET, 'aino', 'JBSWY3DPEHPK3PXP – ä')).not.toBe(one);
    expect(one).not.toContain('JBSWY3DPEHPK3PXP');
  });

  it('opens for nobody else, with no other secret, and not after a change', () => {
    const sealed = seal(SECRET, 'aino', 'text');
    const bytes = Buffer.from(sealed, 'base64url');
    expect(() => unseal(SECRET, 'matti', sealed)).toThrow();
    expect(() => unseal(`${SECRET}!`, 'aino', sealed)).toThrow();
    for (let place = 0; place < bytes.length; place++) {
      const changed = Buffer.from(bytes);
      changed[place]! ^= 1;
      expect(() => unseal(SECRET, 'aino', changed.toString('base64url'))).toThrow();
    }
    expect(() => unseal(SECRET, 'aino', bytes.subarray(0, 20).toString('base64url'))).toThrow();
  });
});

describe('keys and tokens', () => {
  it('differ by purpose, value and secret, and come out the same again', () => {
    expect(deriveKey(SECRET, 'one')).toEqual(deriveKey(SECRET, 'one'));
    expect(deriveKey(SECRET, 'one')).not.toEqual(deriveKey(SECRET, 'other'));
    const tokens = [
      deriveToken(SECRET, 'one', 'a'),
      deriveToken(SECRET, 'one', 'b'),
      deriveToken(SECRET, 'other', 'a'),
      deriveToken(`${SECRET}!`, 'one', 'a'),
      randomToken(),
      randomToken(),
    ];
    expect(new Set(tokens).size).toBe(6);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
    expect(hashToken(tokens[0]!)).toHaveLength(32);
  });
});

describe('the token that carries the actor', () => {
  const now = new Date('2026-11-24T08:00:00Z');
  const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  const claims = {
    actor: { userId: '0199a000-0000-7000-8000-000000000001', scopes: ['read'], cause: 'api' as const, sessionId: 'x' },
    language: 'en' as const,
  };

  it('tells who asks, for a minute', async () => {
    const token = await signActorToken(SECRET, claims, now);
    expect(await verifyActorToken(SECRET, token, later(59))).toEqual(claims);
    expect(await verifyActorToken(SECRET, token, later(61))).toBeNull();
    const stranger = { actor: null, language: 'fi' as const };
    expect(await verifyActorToken(SECRET, await signActorToken(SECRET, stranger, now), now)).toEqual(stranger);
  });

  it('is worth nothing when it was changed, unsigned, or signed with another secret', async () => {
    const token = await signActorToken(SECRET, claims, now);
    const [head, body, signature] = token.split('.') as [string, string, string];
    const forged = Buffer.from(body, 'base64url').toString().replace('"read"', '"write"');
    const unsigned = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const bad of [
      '',
      'nonsense',
      `${head}.${Buffer.from(forged).toString('base64url')}.${signature}`,
      `${unsigned}.${body}.`,
      await signActorToken(`${SECRET}!`, claims, now),
    ])
      expect(await verifyActorToken(SECRET, bad, now)).toBeNull();
  });
});
