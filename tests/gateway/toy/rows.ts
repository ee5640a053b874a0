/** The toy world: small, but with nulls, cycles and shared rows. Everything is derived from the row's number. */
export interface UserRow {
  id: string;
  name: string;
  nickname: string | null;
  email: string;
  role: 'ADMIN' | 'MEMBER' | 'GUEST';
  roles: string[] | null;
  age: number | null;
  score: number | null;
  active: boolean;
  joined: string;
  settings: unknown;
  tags: string[];
  matrix: (number | null)[][] | null;
  managerId: string | null;
  teamId: string | null;
}

const ROLES = ['ADMIN', 'MEMBER', 'GUEST'] as const;

/** Makes the `n`th person (from 0). */
export function userRow(n: number): UserRow {
  return {
    id: `u${n}`,
    name: `User ${n}`,
    nickname: n % 3 === 0 ? null : `nick-${n}`,
    email: `user${n}@example.com`,
    role: ROLES[n % 3]!,
    roles: n % 4 === 0 ? null : [ROLES[n % 3]!, 'GUEST'],
    age: n % 5 === 0 ? null : 20 + n,
    score: n % 2 ? null : n + 0.5,
    active: n % 2 === 0,
    joined: new Date(Date.UTC(2026, 0, n + 1)).toISOString(),
    settings: n % 2 ? { theme: 'dark', nested: [n] } : null,
    tags: Array.from({ length: n % 3 }, (_, i) => `tag-${n}-${i}`),
    matrix: n % 3 === 1 ? null : [[n, null], []],
    managerId: n === 0 ? null : `u${Math.floor((n - 1) / 2)}`,
    teamId: n % 4 === 3 ? null : `t${n % 2}`,
  };
}

export const USERS = Array.from({ length: 8 }, (_, n) => userRow(n));

export const TEAMS = [
  { id: 't0', name: 'Sales', leadId: 'u0' },
  { id: 't1', name: null, leadId: null },
];

export const BOOKS = Array.from({ length: 4 }, (_, n) => ({
  kind: 'Book' as const,
  sku: `b${n}`,
  title: n === 2 ? null : `Book ${n}`,
  price: 10 + n,
  pages: n % 2 ? 100 * n : null,
  authorId: n === 3 ? null : `u${n}`,
}));

export const GADGETS = Array.from({ length: 3 }, (_, n) => ({
  kind: 'Gadget' as const,
  sku: `g${n}`,
  title: `Gadget ${n}`,
  price: 99.5 + n,
  weight: n === 1 ? null : n + 0.25,
  compatibleSkus: n === 2 ? null : [`b${n}`, `g${(n + 1) % 3}`],
}));

export const VOUCHERS = [{ kind: 'Voucher' as const, code: 'v0', value: null }];

export const MEDIA = Array.from({ length: 4 }, (_, n) => ({
  kind: n % 2 ? 'Film' : 'Photo',
  id: `m${n}`,
  url: `media/${n}`,
  makerId: n === 2 ? null : `u${n}`,
  width: n ? 100 * n : null,
  seconds: 60 * n,
}));

export const ORDERS = Array.from({ length: 6 }, (_, n) => ({
  id: `o${n}`,
  buyerId: `u${n % 4}`,
  lines: [
    { what: BOOKS[n % 4]!, count: n + 1 },
    { what: n % 2 ? GADGETS[n % 3]! : VOUCHERS[0]!, count: 1 },
    { what: null, count: 0 },
  ].slice(0, (n % 3) + 1),
  note: n % 2 ? `note ${n}` : null,
}));

const SUBJECTS = [
  { kind: 'Book', key: 'b0' },
  { kind: 'Gadget', key: 'g1' },
  { kind: 'Team', key: 't0' },
  { kind: 'Book', key: 'b1' },
  null,
] as const;

export interface ReviewRow {
  id: string;
  body: string | null;
  rating: number;
  authorId: string;
  subject: { kind: string; key: string } | null;
  replyIds: string[];
}

export const REVIEWS: ReviewRow[] = Array.from({ length: 8 }, (_, n) => ({
  id: `r${n}`,
  body: n % 3 ? `Review ${n}` : null,
  rating: (n % 5) + 1,
  authorId: `u${n % 5}`,
  subject: SUBJECTS[n % 5] ?? null,
  replyIds: n < 3 ? [`r${n + 3}`] : [],
}));
