/** Which form of reference a payment is asked with: the national one or ISO 11649's. */
export type ReferenceType = 'FI' | 'RF';

const WEIGHTS = [7, 3, 1];

/** Check digit of a Finnish reference: weights 7 3 1 from the right (Finance Finland, "Forming a reference number"). */
export function checkDigit(base: string): number {
  const sum = [...base].reverse().reduce((total, digit, index) => total + Number(digit) * WEIGHTS[index % 3]!, 0);
  return (10 - (sum % 10)) % 10;
}

/** A reference number from its base, 3–19 digits; leading zeros say nothing and are left out. Throws RangeError for other bases. */
export function referenceOf(base: string, type: ReferenceType): string {
  const digits = base.replace(/^0+/, '');
  if (!/^\d{3,19}$/.test(digits)) throw new RangeError(`No base of a reference: ${base}`);
  const national = `${digits}${checkDigit(digits)}`;
  return type === 'FI' ? national : `RF${checkOfRf(national)}${national}`;
}

/** Check digits of a creditor reference: 98 − (reference, then "RF00" as digits, mod 97) (ISO 11649). */
function checkOfRf(national: string): string {
  return String(98n - (BigInt(`${national}271500`) % 97n)).padStart(2, '0');
}

/** What is wrong with a reference, null when nothing is: its form, or the digit that its last should be. */
export function faultOfReference(text: string): { shouldEnd: number } | 'FORM' | null {
  const reference = text.replaceAll(' ', '').toUpperCase();
  const [, check, national = reference] = /^RF(\d\d)(\d{4,20})$/.exec(reference) ?? [];
  if (!/^\d{4,20}$/.test(national)) return 'FORM';
  const shouldEnd = checkDigit(national.slice(0, -1));
  if (Number(national.at(-1)) !== shouldEnd) return { shouldEnd };
  return check && check !== checkOfRf(national) ? 'FORM' : null;
}

/** As people read it: the national one in fives from the right, RF in fours from the left. */
export function spacedReference(reference: string): string {
  return reference.startsWith('RF')
    ? reference.replace(/(.{4})(?=.)/g, '$1 ')
    : reference.replace(/(?=(\d{5})+$)(?!^)/g, ' ');
}
