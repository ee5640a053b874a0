import type { TextValues } from '../errors/texts.ts';
import type { Format } from './define-module.ts';

/** What a format makes of a text: its normal form, or the code of what is wrong, with what its text tells. */
export type Formatted = { value: string } | { code: string; values?: TextValues };

/** Brings a text into the normal form of a format, or tells why it cannot. */
export function applyFormat(format: Format, text: string): Formatted {
  return FORMATS[format](text);
}

const FORMATS: Record<Format, (text: string) => Formatted> = {
  email: (text) => match(text.toLowerCase(), /^[^\s@<>"',;]+@[^\s@.]+(\.[^\s@.]+)+$/, 'INVALID_EMAIL'),
  phone,
  url,
  businessId,
  vatId,
  country: (text) => known(text.toUpperCase(), 'region', /^[A-Z]{2}$/, 'INVALID_COUNTRY'),
  currency: (text) =>
    CURRENCIES.has(text.toUpperCase()) ? { value: text.toUpperCase() } : { code: 'INVALID_CURRENCY' },
  language: (text) => known(text.toLowerCase(), 'language', /^[a-z]{2,3}$/, 'INVALID_LANGUAGE'),
  gtin,
  iban,
  // ISO 9362: bank, country, place, and perhaps a branch.
  bic: (text) => match(text.replaceAll(/\s/g, '').toUpperCase(), /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/, 'INVALID_BIC'),
  // As clocks show it: 9.30, 9:30 or 9.
  time: (text) =>
    match(
      text
        .replace('.', ':')
        .replace(/^(\d{1,2})$/, '$1:00')
        .padStart(5, '0'),
      /^([01]\d|2[0-3]):[0-5]\d$/,
      'INVALID_TIME',
    ),
};

// EU VAT numbers by country: Council Regulation (EU) 904/2010, as listed by VIES.
const VAT_ID =
  /^(ATU\d{8}|BE[01]\d{9}|BG\d{9,10}|CY\d{8}[A-Z]|CZ\d{8,10}|DE\d{9}|DK\d{8}|EE\d{9}|EL\d{9}|ES[A-Z0-9]\d{7}[A-Z0-9]|FI\d{8}|FR[A-Z0-9]{2}\d{9}|HR\d{11}|HU\d{8}|IE\d[A-Z0-9+*]\d{5}[A-Z]{1,2}|IT\d{11}|LT(\d{9}|\d{12})|LU\d{8}|LV\d{11}|MT\d{8}|NL[A-Z0-9+*]{12}|PL\d{10}|PT\d{9}|RO\d{2,10}|SE\d{12}|SI\d{8}|SK\d{10}|XI(\d{9}|\d{12}|GD\d{3}|HA\d{3})|NO\d{9}(MVA)?|GB(\d{9}|\d{12}))$/;

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

function match(text: string, pattern: RegExp, code: string): Formatted {
  return pattern.test(text) ? { value: text } : { code };
}

function known(text: string, type: 'region' | 'language', pattern: RegExp, code: string): Formatted {
  if (!pattern.test(text)) return { code };
  const name = new Intl.DisplayNames('en', { type, fallback: 'none' }).of(text);
  return name ? { value: text } : { code };
}

/** To E.164; a number without a country is Finnish. */
function phone(text: string): Formatted {
  const digits = text
    .replaceAll(/[\s().\-/]/g, '')
    .replace(/^00/, '+')
    .replace(/^0/, '+358');
  return match(digits, /^\+[1-9]\d{5,14}$/, 'INVALID_PHONE');
}

function url(text: string): Formatted {
  const address = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
  if (!address || !/^https?:$/.test(address.protocol) || !address.hostname.includes('.'))
    return { code: 'INVALID_URL' };
  return { value: address.href.replace(/\/$/, '') };
}

function vatId(text: string): Formatted {
  const formatted = match(text.replaceAll(/[\s.-]/g, '').toUpperCase(), VAT_ID, 'INVALID_VAT_ID');
  if ('code' in formatted || !formatted.value.startsWith('FI')) return formatted;
  return 'code' in businessId(formatted.value.slice(2)) ? { code: 'INVALID_VAT_ID' } : formatted;
}

/**
 * A Finnish business ID: NNNNNNN-C, weights 7 9 10 5 8 4 2; remainder 0 gives 0, 1 gives none, else 11 − remainder.
 * Short and dashless forms are brought into shape. Source: Finnish Tax Administration, form of the business ID.
 */
function businessId(text: string): Formatted {
  const digits = text.replaceAll(/[\s-]/g, '').padStart(8, '0');
  if (!/^\d{8}$/.test(digits)) return { code: 'INVALID_BUSINESS_ID' };
  const sum = [7, 9, 10, 5, 8, 4, 2].reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  const check = (11 - (sum % 11)) % 11;
  if (sum % 11 === 1 || check !== Number(digits[7])) return { code: 'INVALID_BUSINESS_ID' };
  return { value: `${digits.slice(0, 7)}-${digits[7]}` };
}

/** A bar code of goods. Its last digit brings the sum of the others, weighed 3 and 1 by turns from the right, to a ten (GS1). */
function gtin(text: string): Formatted {
  const digits = text.replaceAll(/[\s-]/g, '');
  if (!/^(\d{8}|\d{12,14})$/.test(digits)) return { code: 'NOT_A_GTIN' };
  const others = [...digits.slice(0, -1)].reverse();
  const sum = others.reduce((total, digit, place) => total + Number(digit) * (place % 2 ? 1 : 3), 0);
  const check = String((10 - (sum % 10)) % 10);
  return digits.endsWith(check) ? { value: digits } : { code: 'INVALID_GTIN', values: { digit: check } };
}

/** A bank account: what is behind its country and check digits, before them, leaves 1 when divided by 97 (ISO 13616). */
function iban(text: string): Formatted {
  const account = text.replaceAll(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(account)) return { code: 'INVALID_IBAN' };
  const digits = [...account.slice(4), ...account.slice(0, 4)].map((sign) => Number.parseInt(sign, 36)).join('');
  const isFinnish = account.startsWith('FI');
  return BigInt(digits) % 97n === 1n && (!isFinnish || account.length === 18)
    ? { value: account }
    : { code: 'INVALID_IBAN' };
}
