import { addressOf, addressPath, addressValues } from '#platform/records/address.ts';
import { recordFields } from '#platform/records/record-fields.ts';
import { recordList } from '#platform/records/record-list.ts';
import { byId } from '#platform/records/record-loader.ts';
import { type RelatedList, relatedList } from '#platform/records/related-list.ts';
import { createFrom, deleteFrom, type InputShape, plainShape, updateFrom } from '#platform/records/write-mutations.ts';
import type { CreateContactInput, Resolvers, UpdateContactInput } from '../generated/resolvers.ts';
import { accountById, contactById } from '../loaders.ts';
import { potentials } from '../potential/potential.module.ts';
import { type PotentialRow, potentialTable } from '../potential/potential.table.ts';
import { contacts } from './contact.module.ts';
import { type ContactRow, contactTable } from './contact.table.ts';

const plain = plainShape<Omit<UpdateContactInput, 'address'>>({
  ownerId: 'owner',
  accountId: 'account',
  reportsToId: 'reportsTo',
});

const shape: InputShape<CreateContactInput | UpdateContactInput> = {
  toValues: ({ address, ...rest }) => ({
    ...plain.toValues(rest as UpdateContactInput),
    ...addressValues(address, ''),
  }),
  pathOf: (field) => addressPath(field, '', 'address') ?? plain.pathOf(field),
};

const potentialsOf: RelatedList = { module: potentials, table: potentialTable, field: 'contact' };

export const contactResolvers: Resolvers = {
  Contact: {
    ...recordFields('con'),
    __resolveReference: ({ id }, context) => byId(contactById, context, 'con', id),
    account: ({ accountId }, _, context) => (accountId ? accountById(context).load(accountId) : null),
    reportsTo: ({ reportsToId }, _, context) => (reportsToId ? contactById(context).load(reportsToId) : null),
    address: (contact) => addressOf(contact, ''),
    potentials: ({ id }, page, context, info) => relatedList<PotentialRow>(context, info, potentialsOf, id, page),
  },
  Query: {
    contact: (_, { id }, context) => byId(contactById, context, 'con', id),
    contacts: (_, page, context, info) =>
      recordList<ContactRow>(context, info, { module: contacts, table: contactTable }, page),
  },
  Mutation: {
    createContact: async (_, { input }, context) => {
      const { uuid, errors } = await createFrom(context, contacts, shape, input);
      return { contact: uuid ? await contactById(context).load(uuid) : null, errors };
    },
    updateContact: async (_, { input }, context) => {
      const { errors } = await updateFrom(context, contacts, shape, input);
      return { contact: await byId(contactById, context, 'con', input.id), errors };
    },
    deleteContact: (_, { input }, context) => deleteFrom(context, contacts, input),
  },
};
