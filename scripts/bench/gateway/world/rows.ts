/** The bench's company: the same rows in this process for every server that is measured. */
const range = <T>(length: number, make: (n: number) => T): T[] => Array.from({ length }, (_, n) => make(n));
const byId = <T extends { id: string }>(rows: T[]) => new Map(rows.map((row) => [row.id, row]));

export const users = range(40, (n) => ({
  id: `usr_${n}`,
  name: `Person ${n}`,
  email: `person${n}@example.com`,
  title: n % 3 ? 'Sales' : null,
  active: true,
  role: (['ADMIN', 'SALES', 'READER'] as const)[n % 3]!,
}));

export const accounts = range(200, (n) => ({
  id: `acc_${n}`,
  name: `Company ${n} Ltd`,
  businessId: `${1_000_000 + n}-${n % 10}`,
  city: n % 4 ? 'Helsinki' : null,
  employees: n * 3,
  ownerId: `usr_${n % 40}`,
}));

export const potentials = range(900, (n) => ({
  id: `pot_${n}`,
  name: `Potential ${n}`,
  amount: `${n * 125}.00`,
  currency: 'EUR',
  probability: n % 101,
  stage: (['NEW', 'OFFER', 'WON', 'LOST'] as const)[n % 4]!,
  closing: `2026-${String((n % 12) + 1).padStart(2, '0')}-15`,
  nextStep: n % 5 ? `Call number ${n}` : null,
  tags: n % 2 ? ['renewal', 'nordic'] : [],
  accountId: `acc_${n % 200}`,
  ownerId: `usr_${(n * 7) % 40}`,
}));

export const comments = range(2_700, (n) => ({
  id: `com_${n}`,
  body: `A word about potential ${n % 900}, said as number ${n}.`,
  at: new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString(),
  potentialId: `pot_${n % 900}`,
  authorId: `usr_${(n * 3) % 40}`,
}));

export const userById = byId(users);
export const accountById = byId(accounts);
export const potentialById = byId(potentials);
export const commentsOf = Map.groupBy(comments, ({ potentialId }) => potentialId);
export const potentialsOf = Map.groupBy(potentials, ({ accountId }) => accountId);
