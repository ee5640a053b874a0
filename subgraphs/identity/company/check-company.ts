import './company.texts.ts';
import type { Format } from '#platform/catalog/define-module.ts';
import { applyFormat } from '#platform/catalog/formats.ts';
import { refuse } from '#platform/errors/user-error.ts';
import { checkName, checkText } from '../check-input.ts';
import type { UpdateCompanyInput, Weekday } from '../generated/resolvers.ts';
import type { CompanyRow } from './company.table.ts';

/** Days in the order of ISO 8601. */
export const WEEKDAYS = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const satisfies Weekday[];

type Values = Partial<Omit<CompanyRow, 'one' | 'demo' | 'version'>>;

const MOST_CURRENCIES = 30;

/**
 * What an input changes of the company, as columns; what is left out is absent. Refuses with REQUIRED, TOO_LONG, TOO_MANY, OUT_OF_RANGE and
 * what formats refuse: INVALID_BUSINESS_ID, INVALID_COUNTRY, INVALID_CURRENCY, INVALID_LANGUAGE, INVALID_TIME_ZONE.
 */
export function companyValues(input: UpdateCompanyInput, ownCurrency: string): Values {
  const at = (field: keyof UpdateCompanyInput) => ['input', field];
  const { name, businessId, street, postalCode, city, country, language, timeZone, weekStart, fiscalYearStart } = input;
  const currency = input.currency == null ? ownCurrency : formatted('currency', input.currency, at('currency'));
  return {
    ...(name != null && { name: checkName(name, at('name'), 100) }),
    ...(businessId !== undefined && {
      businessId: businessId?.trim() ? formatted('businessId', businessId, at('businessId')) : null,
    }),
    ...(street !== undefined && { street: checkText(street, at('street'), 200) }),
    ...(postalCode !== undefined && { postalCode: checkText(postalCode, at('postalCode'), 20) }),
    ...(city !== undefined && { city: checkText(city, at('city'), 100) }),
    ...(country != null && { country: formatted('country', country, at('country')) }),
    ...(language != null && { language: knownLanguage(language, at('language')) }),
    ...(timeZone != null && { timeZone: knownZone(timeZone, at('timeZone')) }),
    ...(weekStart != null && { weekStart: WEEKDAYS.indexOf(weekStart) + 1 }),
    ...(fiscalYearStart != null && { fiscalYearStart: monthIn(fiscalYearStart, at('fiscalYearStart')) }),
    ...(input.currency != null && { currency }),
    ...(input.currencies != null && { otherCurrencies: others(input.currencies, currency) }),
  };
}

function formatted(format: Format, text: string, path: string[]): string {
  const made = applyFormat(format, text.trim());
  return 'code' in made ? refuse(made.code, path) : made.value;
}

function knownLanguage(language: string, path: string[]): CompanyRow['language'] {
  return language === 'fi' || language === 'en' ? language : refuse('INVALID_LANGUAGE', path);
}

/** By the name that PostgreSQL and JavaScript both know. Offsets such as +02:00 are no places: their clocks never change. */
function knownZone(timeZone: string, path: string[]): string {
  try {
    if (!/^[A-Z][A-Za-z_]+(\/[A-Za-z_+-]+){0,2}$/.test(timeZone)) throw new RangeError();
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone && timeZone;
  } catch {
    return refuse('INVALID_TIME_ZONE', path);
  }
}

function monthIn(month: number, path: string[]): number {
  return month >= 1 && month <= 12 ? month : refuse('OUT_OF_RANGE', path, { minimum: 1, maximum: 12 });
}

function others(currencies: readonly string[], own: string): string[] {
  const path = ['input', 'currencies'];
  if (currencies.length > MOST_CURRENCIES) refuse('TOO_MANY', path, { max: MOST_CURRENCIES });
  const codes = currencies.map((code, index) => formatted('currency', code, [...path, String(index)]));
  return [...new Set(codes)].filter((code) => code !== own);
}
