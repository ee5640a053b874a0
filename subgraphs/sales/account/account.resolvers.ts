import { addressOf, addressPath, addressValues } from '#platform/records/address.ts';
import { money, optionField, recordFields } from '#platform/records/record-fields.ts';
import { recordList } from '#platform/records/record-list.ts';
import { byId } from '#platform/records/record-loader.ts';
import { type RelatedList, relatedList } from '#platform/records/related-list.ts';
import { createFrom, deleteFrom, type InputShape, plainShape, updateFrom } from '#platform/records/write-mutations.ts';
import { contacts } from '../contact/contact.module.ts';
import { type ContactRow, contactTable } from '../contact/contact.table.ts';
import type { CreateAccountInput, Resolvers, UpdateAccountInput } from '../generated/resolvers.ts';
import { accountById, openValueOf } from '../loaders.ts';
import { potentials } from '../potential/potential.module.ts';
import { type PotentialRow, potentialTable } from '../potential/potential.table.ts';
import { accounts } from './account.module.ts';
import { type AccountRow, accountTable } from './account.table.ts';

const plain = plainShape<Omit<UpdateAccountInput, 'billingAddress' | 'shippingAddress'>>({
  ownerId: 'owner',
  parentId: 'parent',
});

const shape: InputShape<CreateAccountInput | UpdateAccountInput> = {
  toValues: ({ billingAddress, shippingAddress, ...rest }) => ({
    ...plain.toValues(rest as UpdateAccountInput),
    ...addressValues(billingAddress, 'billing'),
    ...addressValues(shippingAddress, 'shipping'),
  }),
  pathOf: (field) =>
    addressPath(field, 'billing', 'billingAddress') ??
    addressPath(field, 'shipping', 'shippingAddress') ??
    plain.pathOf(field),
};

const subsidiaries: RelatedList = { module: accounts, table: accountTable, field: 'parent' };
const contactsOf: RelatedList = { module: contacts, table: contactTable, field: 'account' };
const potentialsOf: RelatedList = { module: potentials, table: potentialTable, field: 'account' };

export const accountResolvers: Resolvers = {
  Account: {
    ...recordFields('acc'),
    __resolveReference: ({ id }, context) => byId(accountById, context, 'acc', id),
    type: optionField('accounts', 'type'),
    status: optionField('accounts', 'status'),
    industry: optionField('accounts', 'industry'),
    annualRevenue: ({ annualRevenue, currency }) => money(annualRevenue, currency),
    billingAddress: (account) => addressOf(account, 'billing'),
    shippingAddress: (account) => addressOf(account, 'shipping'),
    parent: ({ parentId }, _, context) => (parentId ? accountById(context).load(parentId) : null),
    subsidiaries: ({ id }, page, context, info) => relatedList<AccountRow>(context, info, subsidiaries, id, page),
    contacts: ({ id }, page, context, info) => relatedList<ContactRow>(context, info, contactsOf, id, page),
    potentials: ({ id }, page, context, info) => relatedList<PotentialRow>(context, info, potentialsOf, id, page),
    openPotentialValue: async ({ id }, _, context) => (await openValueOf(context).load(id))?.sums ?? [],
    openPotentialConverted: async ({ id }, _, context) => (await openValueOf(context).load(id))?.converted ?? null,
  },
  Query: {
    account: (_, { id }, context) => byId(accountById, context, 'acc', id),
    accounts: (_, page, context, info) =>
      recordList<AccountRow>(context, info, { module: accounts, table: accountTable }, page),
  },
  Mutation: {
    createAccount: async (_, { input }, context) => {
      const { uuid, errors } = await createFrom(context, accounts, shape, input);
      return { account: uuid ? await accountById(context).load(uuid) : null, errors };
    },
    updateAccount: async (_, { input }, context) => {
      const { errors } = await updateFrom(context, accounts, shape, input);
      return { account: await byId(accountById, context, 'acc', input.id), errors };
    },
    deleteAccount: (_, { input }, context) => deleteFrom(context, accounts, input),
  },
};
