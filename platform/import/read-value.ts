import { Temporal } from 'temporal-polyfill';
import { type Fault, fault } from '../errors/user-error.ts';
import { momentOf } from './moment-of.ts';

/** How people write what a file holds. */
export interface Writing {
  /** The sign before the decimals; the other one, blanks and apostrophes stand between thousands. */
  decimalSign: 'COMMA' | 'POINT';
  /** In which order a day is written; ISO 8601 is always understood. */
  dateForm: 'DMY' | 'MDY' | 'YMD';
}

/** A value in the form of the wire, or what is wrong with its text. */
export type ReadValue = { text: string } | { fault: Fault };

const BETWEEN_THOUSANDS = /[\s'’\u00a0\u202f]/g;
const UNITS = /^(?:[€$£%]|[A-Z]{3})|(?:[€$£%]|[A-Z]{3}|mk)$/g;

/** `1 234,50 €` → `1234.50` */
export function readNumber(text: string, { decimalSign }: Writing, path: string[]): ReadValue {
  const bare = text.replaceAll(BETWEEN_THOUSANDS, '').replaceAll(UNITS, '').replace('−', '-');
  const plain = decimalSign === 'COMMA' ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '');
  if (!/^-?\d{1,30}(\.\d{1,30})?$/.test(plain))
    return { fault: fault('INVALID_NUMBER', path, { text }, 'IMPORT_NUMBER') };
  return { text: plain };
}

const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const ORDERS: Record<Writing['dateForm'], RegExp> = {
  DMY: /^(?<day>\d{1,2})[./-](?<month>\d{1,2})[./-](?<year>\d{4})$/,
  MDY: /^(?<month>\d{1,2})[./-](?<day>\d{1,2})[./-](?<year>\d{4})$/,
  YMD: /^(?<year>\d{4})[./-](?<month>\d{1,2})[./-](?<day>\d{1,2})$/,
};
const SHOWN: Record<Writing['dateForm'], string> = { DMY: 'P.K.VVVV', MDY: 'K/P/VVVV', YMD: 'VVVV-KK-PP' };

/** `24.12.2026` → `2026-12-24`. Whether there is such a day is the field's to check. */
export function readDay(text: string, { dateForm }: Writing, path: string[]): ReadValue {
  if (ISO_DAY.test(text)) return { text };
  const { year, month, day } = ORDERS[dateForm].exec(text)?.groups ?? {};
  if (!year || !month || !day)
    return { fault: fault('INVALID_DATE', path, { text, pattern: SHOWN[dateForm] }, 'IMPORT_DATE') };
  return { text: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}

const TIME = /^(?<day>\S+?)[T ,]+(?<time>\d{1,2}[.:]\d\d(?:[.:]\d\d)?)$/;

/** `24.12.2026 9.30`, by the clock of a time zone → ISO 8601; a day alone is its noon; with an offset it is as it stands. */
export function readMoment(text: string, writing: Writing, timeZone: string, path: string[]): ReadValue {
  if (/T.*(Z|[+-]\d\d:?\d\d)$/.test(text)) return { text };
  const { day = text, time } = TIME.exec(text)?.groups ?? {};
  const read = readDay(day, writing, path);
  if ('fault' in read || !time) return 'fault' in read ? read : { text: momentOf(read.text, timeZone) };
  const clock = time.replaceAll('.', ':').padStart(time.includes(':', 3) || time.length > 5 ? 8 : 5, '0');
  try {
    return {
      text: Temporal.PlainDateTime.from(`${read.text}T${clock}`).toZonedDateTime(timeZone).toInstant().toString(),
    };
  } catch {
    return { fault: fault('INVALID_DATETIME', path) };
  }
}

const YES = new Set(['true', '1', 'yes', 'y', 'x', 'kyllä', 'k', 'on', 'tosi']);
const NO = new Set(['false', '0', 'no', 'n', 'ei', 'e', 'epätosi']);

/** `Kyllä` → `true` */
export function readYesNo(text: string, path: string[]): ReadValue {
  const word = text.toLowerCase();
  if (YES.has(word)) return { text: 'true' };
  return NO.has(word) ? { text: 'false' } : { fault: fault('INVALID_VALUE', path, { text }, 'IMPORT_YES_NO') };
}
