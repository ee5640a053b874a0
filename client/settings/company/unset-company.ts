import type { CompanySettings } from './company.documents.ts';

/** The company's settings as the form has them; one that is not set up yet has no version. */
export type CompanyDraft = Omit<CompanySettings, 'version'> & { version: number | null };

/** The company before it is set up, as the server takes it to be. */
export const UNSET_COMPANY: CompanyDraft = {
  __typename: 'Company',
  name: '',
  businessId: null,
  street: null,
  postalCode: null,
  city: null,
  country: 'FI',
  language: 'fi',
  timeZone: 'Europe/Helsinki',
  weekStart: 'MONDAY',
  fiscalYearStart: 1,
  currency: 'EUR',
  currencies: [],
  version: null,
};
