import Big from 'big.js';
import { toId } from '#platform/id.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { userById } from '../loaders.ts';
import { WEEKDAYS } from './check-company.ts';
import { companyChanges } from './company-changes.ts';
import { logoOf, removeLogo } from './logo/logo.ts';
import { ratesOf } from './rates/list-rates.ts';
import { deleteRate, importRates, setRates } from './rates/set-rates.ts';
import { companyOf, updateCompany } from './update-company.ts';
import { deleteVatRate, setVatRate, vatRatesOf } from './vat/set-vat-rates.ts';

export const companyResolvers: Resolvers = {
  Company: {
    weekStart: ({ weekStart }) => WEEKDAYS[weekStart - 1]!,
    currencies: ({ currency, otherCurrencies }) => [currency, ...otherCurrencies.filter((code) => code !== currency)],
    logo: (_, __, context) => logoOf(context),
    changes: (_, __, context) => companyChanges(context),
  },
  CompanyChange: {
    by: ({ actor }, _, context) => (actor ? userById(context).load(actor) : null),
  },
  CurrencyRate: {
    id: ({ id }) => toId('rat', id),
    enteredBy: ({ enteredBy }, _, context) => (enteredBy ? userById(context).load(enteredBy) : null),
  },
  VatRate: {
    id: ({ id }) => toId('vat', id),
    rate: ({ rate }) => new Big(rate).toFixed(),
    enteredBy: ({ enteredBy }, _, context) => (enteredBy ? userById(context).load(enteredBy) : null),
  },
  Query: {
    company: (_, __, context) => companyOf(context),
    currencyRates: (_, input, context) => ratesOf(context, input),
    vatRates: (_, __, context) => vatRatesOf(context),
  },
  Mutation: {
    updateCompany: (_, { input }, context) => updateCompany(context, input),
    removeLogo: (_, __, context) => removeLogo(context),
    setCurrencyRates: (_, { input }, context) => setRates(context, input),
    importCurrencyRates: (_, { input }, context) => importRates(context, input),
    deleteCurrencyRate: (_, input, context) => deleteRate(context, input),
    setVatRate: (_, { input }, context) => setVatRate(context, input),
    deleteVatRate: (_, { input }, context) => deleteVatRate(context, input),
  },
};
