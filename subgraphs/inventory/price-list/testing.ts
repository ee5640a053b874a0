import { expect } from 'vitest';
import type { Graph } from '#tests/graph.ts';
import type { Person } from '#tests/people.ts';

// biome-ignore lint/suspicious/noExplicitAny: an answer has whatever was asked for
type Answer = any;

const ERRORS = 'errors { code path message }';
const RESULTS: Record<string, string> = {
  createAccount: 'account { id }',
  createContact: 'contact { id }',
  createProduct: 'product { id }',
  createProductCategory: 'productCategory { id }',
  createPriceList: 'priceList { id version }',
  updatePriceList: 'priceList { id version }',
  deletePriceEntries: 'priceList { entryCount }',
  setPriceEntries:
    'priceList { entries { edges { node { id minQuantity price discountPercent product { code } category { name } } } } }',
  linkPriceList: 'priceList { links { edges { node { id account { name } contact { name } } } } }',
  unlinkPriceList: 'priceList { links { edges { node { id } } } }',
};
const PRICE = `query ($input: [PriceOfInput!]!) { priceOf(input: $input) {
  unitPrice vatPercent source priceList { name } listPrice converted errors { code } } }`;

/** What tests of prices do by the graph, in the name of `owner` unless another is named. */
export function pricing(graph: Graph, owner: Person) {
  const send = async (mutation: string, input: object, by = owner): Promise<Answer> => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const source = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { ${RESULTS[mutation]} ${ERRORS} } }`;
    const { data, errors } = await graph(by.actor, source, { input });
    expect(errors).toBeUndefined();
    const { errors: faults, ...made } = data.it;
    return { faults, made: Object.values(made)[0] };
  };
  return {
    send,
    /** Makes something; answers its id. */
    make: async (mutation: string, input: object): Promise<string> => {
      const { made, faults } = await send(mutation, input);
      expect(faults).toEqual([]);
      return made.id;
    },
    pricesOf: async (input: object[], by = owner): Promise<Answer[]> => {
      const { data, errors } = await graph(by.actor, PRICE, { input });
      expect(errors).toBeUndefined();
      return data.priceOf;
    },
    /** Changes a price list, whatever its version. */
    change: async (id: string, values: object): Promise<void> => {
      const { data } = await graph(owner.actor, 'query ($id: ID!) { priceList(id: $id) { version } }', { id });
      await send('updatePriceList', { id, version: data.priceList.version, ...values });
    },
  };
}
