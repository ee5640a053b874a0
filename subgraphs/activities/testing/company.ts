import { expect } from 'vitest';
import { toId } from '#platform/id.ts';
import { aGroup, aPerson, aRole, type Person } from '#tests/people.ts';
import type { World } from '#tests/world.ts';

/** People as in the specification's examples, and what they do by real operations. */
export type Company = Awaited<ReturnType<typeof aCompany>>;

const CREATE = `mutation ($input: CreatePotentialInput!) { createPotential(input: $input) { potential { id version } errors { code path } } }`;
const UPDATE = `mutation ($input: UpdatePotentialInput!) { updatePotential(input: $input) { potential { version } errors { code path } } }`;
const ADD = `mutation ($input: AddCommentInput!) { addComment(input: $input) {
  comment { id text body author { id } mentions { ... on User { id } ... on Group { id } } parent { id } mayEdit mayDelete record { id } }
  mentionsNotDelivered { ... on User { id } ... on Group { id } } errors { code path message } } }`;
const NEWS = `query ($unread: Boolean) { unreadCount notifications(unread: $unread) { totalCount edges { node {
  id kind actor { id } record { id } comment { id text } readAt } } } }`;

/**
 * Aino and Matti (role Myyjä, group Etelä), Liisa (Myyjä, group Pohjoinen), Cecilia (superior of all); potentials are
 * private to their owners.
 */
export async function aCompany(world: World) {
  const top = await aRole(world.sql, 'Johtaja');
  const seller = await aRole(world.sql, 'Myyjä', top);
  const aino = await aPerson(world.sql, 'Aino Aalto', { role: seller });
  const matti = await aPerson(world.sql, 'Matti Meikäläinen', { role: seller });
  const liisa = await aPerson(world.sql, 'Liisa Laine', { role: seller });
  const cecilia = await aPerson(world.sql, 'Cecilia Berg', { role: top });
  const south = toId('grp', await aGroup(world.sql, 'Etelä', [aino, matti]));
  const north = toId('grp', await aGroup(world.sql, 'Pohjoinen', [liisa]));

  /** Runs an operation that must not fail. */
  const ask = async (by: Person, source: string, variables: object = {}, subgraph = 'activities') => {
    const { data, errors } = await world.ask(subgraph, by.actor, source, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  return {
    aino,
    matti,
    liisa,
    cecilia,
    south,
    north,
    ask,
    /** A potential; owned by the group Etelä unless said otherwise. Answers its id. */
    deal: async (values: object = {}, by = aino): Promise<string> => {
      const input = { name: 'Kone Oy hissit', ownerId: south, ...values };
      const { createPotential } = await ask(by, CREATE, { input }, 'sales');
      expect(createPotential.errors).toEqual([]);
      return createPotential.potential.id;
    },
    change: async (by: Person, id: string, version: number, values: object) => {
      const { updatePotential } = await ask(by, UPDATE, { input: { id, version, ...values } }, 'sales');
      expect(updatePotential.errors).toEqual([]);
    },
    comment: async (by: Person, recordId: string, text: string, more: object = {}) =>
      (await ask(by, ADD, { input: { recordId, text, ...more } })).addComment,
    /** Somebody's notifications, newest first. */
    news: async (of: Person, unread?: boolean) => {
      const { unreadCount, notifications } = await ask(of, NEWS, { unread });
      const told = notifications.edges.map(({ node }: { node: object }) => node);
      expect(notifications.totalCount).toBe(told.length);
      return { unreadCount: unreadCount as number, told };
    },
    /** Kinds of what somebody was told about one record. */
    kinds: async (of: Person, record: string): Promise<string[]> => {
      const { notifications } = await ask(of, NEWS);
      type Edge = { node: { kind: string; record: { id: string } | null } };
      return notifications.edges
        .filter(({ node }: Edge) => node.record?.id === record)
        .map(({ node }: Edge) => node.kind);
    },
  };
}
