import { addressOf, addressPath, addressValues } from '#platform/records/address.ts';
import { money, recordFields } from '#platform/records/record-fields.ts';
import { type InputShape, plainShape } from '#platform/records/write-mutations.ts';
import type { Context } from '#platform/subgraph/context.ts';
import type { AddressInput } from './generated/resolvers.ts';
import { accountById, contactById, potentialById } from './loaders.ts';

interface Document {
  accountId: string | null;
  contactId: string | null;
  potentialId: string | null;
  currency: string;
  net: string | null;
  vat: string | null;
  gross: string | null;
  cost: string | null;
  margin: string | null;
  headerDiscount: string | null;
  headerCharge: string | null;
}

/** Resolvers of the fields that the types of documents have alike. */
export function documentTypeFields(prefix: string) {
  return {
    ...recordFields(prefix),
    account: ({ accountId }: Document, _: unknown, context: Context) =>
      accountId ? accountById(context).load(accountId) : null,
    contact: ({ contactId }: Document, _: unknown, context: Context) =>
      contactId ? contactById(context).load(contactId) : null,
    potential: ({ potentialId }: Document, _: unknown, context: Context) =>
      potentialId ? potentialById(context).load(potentialId) : null,
    net: ({ net, currency }: Document) => money(net, currency),
    vat: ({ vat, currency }: Document) => money(vat, currency),
    gross: ({ gross, currency }: Document) => money(gross, currency),
    cost: ({ cost, currency }: Document) => money(cost, currency),
    margin: ({ margin, currency }: Document) => money(margin, currency),
    headerDiscount: ({ headerDiscount, currency }: Document) => money(headerDiscount, currency),
    headerCharge: ({ headerCharge, currency }: Document) => money(headerCharge, currency),
    billingAddress: (document: Document) => addressOf(document, 'billing'),
    shippingAddress: (document: Document) => addressOf(document, 'shipping'),
  };
}

interface WithAddresses {
  billingAddress?: AddressInput | null;
  shippingAddress?: AddressInput | null;
}

const REFERENCES = { ownerId: 'owner', accountId: 'account', contactId: 'contact', potentialId: 'potential' };

/** How the input of a document and the catalog's fields correspond; its rows go by themselves. */
export function documentShape<Input extends WithAddresses>(): InputShape<Input> {
  const plain = plainShape<object>(REFERENCES);
  return {
    toValues: ({ billingAddress, shippingAddress, ...rest }) => ({
      ...plain.toValues(rest),
      ...addressValues(billingAddress, 'billing'),
      ...addressValues(shippingAddress, 'shipping'),
    }),
    pathOf: (field) =>
      addressPath(field, 'billing', 'billingAddress') ??
      addressPath(field, 'shipping', 'shippingAddress') ??
      plain.pathOf(field),
  };
}
