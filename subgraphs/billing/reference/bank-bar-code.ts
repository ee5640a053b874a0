import Big from 'big.js';

const MOST_EUROS = new Big('999999.99');

/** What a payer's bank needs to know. `due` is a day (YYYY-MM-DD); without one it is to be paid when the payer likes. */
export interface ToPay {
  /** A Finnish IBAN, without spaces. */
  iban: string;
  amount: Big;
  /** National, or with RF in front. */
  reference: string;
  due: string | null;
}

/**
 * The 54 digits of a bank bar code, version 4 for a national reference and 5 for RF (Finance Finland, "Bank bar code guide").
 * An amount above 999,999.99 is left to the payer to write.
 */
export function bankBarCode({ iban, amount, reference, due }: ToPay): string {
  const cents = amount.gt(MOST_EUROS) ? '' : amount.times(100).toFixed(0);
  const account = iban.slice(2);
  const day = (due ?? '').replaceAll('-', '').slice(2).padStart(6, '0');
  const version = reference.startsWith('RF') ? '5' : '4';
  const referred =
    version === '5'
      ? reference.slice(2, 4) + reference.slice(4).padStart(21, '0')
      : `000${reference.padStart(20, '0')}`;
  return version + account + cents.padStart(8, '0') + referred + day;
}
